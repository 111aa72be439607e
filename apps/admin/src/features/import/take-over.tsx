import { Button, Group, Text } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { Keys } from '../../components/keys.tsx';
import { keyWords } from '../../lib/key-words.ts';
import { useSay } from '../../messages/say.tsx';

/** Has Alt + Enter, anywhere in a field, take over what its page says; null for nothing to take. */
export const takingOver = (take: (() => void) | null) => (event: KeyboardEvent) => {
  if (take === null || event.key !== 'Enter' || !event.altKey || event.nativeEvent.isComposing) return;
  event.preventDefault(); // it would send the form
  event.stopPropagation();
  take();
};

/** What a page says of a field, beside it, and how to take it over; nothing where it is taken over already. */
export function TakeOver({
  act,
  onTake,
  children,
}: {
  /** What taking it over is called. */
  readonly act: string;
  readonly onTake: (() => void) | null;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Group gap="xs" mt="xs">
      <Text size="sm" component="span" role="status" miw={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
      {onTake && (
        <Button
          variant="default"
          size="compact-sm"
          maw="100%"
          aria-keyshortcuts="Alt+Enter"
          rightSection={<Keys>{keyWords('Alt + Enter', say)}</Keys>}
          onClick={onTake}
        >
          {act}
        </Button>
      )}
    </Group>
  );
}
