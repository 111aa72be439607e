import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../messages/say.tsx';

/** What can be done to the claims that are chosen: all of them, or none. */
export function ChosenBar({
  count,
  onNone,
  children,
}: {
  readonly count: number;
  readonly onNone: () => void;
  /** The buttons of what can be done. */
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Group gap="xs" role="group" aria-label={say('bulk.acts')}>
      <Text size="sm" role="status">
        {say('bulk.chosen', { count })}
      </Text>
      {children}
      <Button size="xs" variant="subtle" onClick={onNone}>
        {say('bulk.none')}
      </Button>
      <Text size="xs" c="dimmed">
        {say('bulk.claimsKeys')}
      </Text>
    </Group>
  );
}
