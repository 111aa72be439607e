import type { Range } from '@chancery/domain';
import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { useSay } from '../../messages/say.tsx';
import type { EarlierDraft } from './use-earlier-draft.ts';

/** A claim that was begun on an earlier text: where it goes on, or which of its words have no place any more. */
export function EarlierClaim({
  earlier,
  selection,
  onDone,
}: {
  readonly earlier: EarlierDraft;
  readonly selection: Range | null;
  readonly onDone: () => void;
}) {
  const say = useSay();
  const { kept, isKnown, error, lost, urged } = earlier;
  const way = useRef<HTMLButtonElement>(null);
  // Another claim was asked for: this one is in its way.
  useEffect(() => {
    if (urged > 0) way.current?.focus();
  }, [urged]);
  if (!kept) return <BroughtNote lost={lost} />;
  if (!isKnown)
    return error ? (
      <ErrorState error={error} retry={earlier.again} />
    ) : (
      <Group gap="xs" role="status">
        <Loader size={14} aria-hidden />
        <Text size="sm">{say('revision.bringing')}</Text>
      </Group>
    );
  return (
    <Alert
      variant="outline"
      color="yellow"
      role="group"
      aria-label={say('revision.claimHeld')}
      title={
        <Text fw={600} size="sm" c="var(--mantine-color-text)" component="span" role="status">
          {say('revision.claimHeld')}
        </Text>
      }
    >
      {lost.map((words) => (
        <Text key={words} size="sm" dir="auto">
          {say('fields.quoted', { words })}
        </Text>
      ))}
      <Text size="sm">{say('revision.claimHeldMeans')}</Text>
      <Group gap="xs" mt="xs">
        <Button
          ref={way}
          size="xs"
          variant="default"
          disabled={!selection}
          onClick={() => {
            if (selection) earlier.putOn(selection);
          }}
        >
          {say('revision.putOnSelection')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            earlier.forget();
            onDone();
          }}
        >
          {say('revision.dropClaim')}
        </Button>
      </Group>
    </Alert>
  );
}

function BroughtNote({ lost }: { readonly lost: readonly string[] }) {
  const say = useSay();
  if (lost.length === 0) return null;
  return (
    <Alert variant="outline" color="gray" role="status">
      <Text size="sm">{say('revision.noLongerCites')}</Text>
      {lost.map((words) => (
        <Text key={words} size="sm" dir="auto">
          {say('fields.quoted', { words })}
        </Text>
      ))}
    </Alert>
  );
}
