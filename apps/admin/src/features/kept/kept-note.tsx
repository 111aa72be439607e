import { Alert, Button, Group, Text } from '@mantine/core';
import { explained, translated } from '../../lib/explain.ts';
import { Refusal } from '../../lib/refusal.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import styles from './kept-note.module.css';
import type { KeptForm } from './use-kept.ts';
import { useOutcome } from './use-outcome.ts';

/** Whether what is typed is safe, said quietly; and two windows' words side by side, where they differ. */
export function KeptNote<Value>({
  form,
  mine,
  tell,
}: {
  readonly form: KeptForm<Value>;
  readonly mine: Value | null;
  /** The words by which somebody knows a version again. */
  readonly tell: (value: Value) => string;
}) {
  const say = useSay();
  const { state, theirs } = form;
  const outcome = useOutcome(state);
  return (
    <>
      <Text
        size={outcome?.phase === 'FAILED' ? 'sm' : 'xs'}
        c={outcome?.phase === 'FAILED' ? 'var(--mantine-color-error)' : 'dimmed'}
        role="status"
      >
        {outcome?.phase === 'SAVED' && say('kept.saved')}
        {outcome?.phase === 'FAILED' && say('kept.failed', { reason: reasonOf(outcome.error, say) })}
      </Text>
      {theirs !== null && (
        <Alert color="yellow" variant="outline" role="group" aria-label={say('kept.otherWindow')}>
          <Text size="sm" fw={600} role="status">
            {say('kept.otherWindow')}
          </Text>
          <Text size="sm" className={styles.version}>
            {say('kept.theirs', { words: shown(tell(theirs), say) })}
          </Text>
          <Text size="sm" className={styles.version}>
            {say('components.version.MINE', { words: shown(mine === null ? '' : tell(mine), say) })}
          </Text>
          <Text size="sm">{say('kept.waits')}</Text>
          <Group gap="xs" mt="xs">
            <Button size="xs" variant="default" onClick={() => form.choose('THEIRS')}>
              {say('kept.chooseTheirs')}
            </Button>
            <Button size="xs" variant="default" onClick={() => form.choose('MINE')}>
              {say('kept.chooseMine')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

// What is refused names its part of the input, which nobody sees here.
const reasonOf = (error: Error, say: Saying): string =>
  error instanceof Refusal && error.issues.length > 0
    ? error.issues.map(({ message }) => translated(message, say)).join(' ')
    : explained(error, say);

const longest = 300;

/** A version's own words, as far as somebody needs them to know it again. */
const shown = (words: string, say: Saying): string => {
  const trimmed = words.trim() || say('components.nothing');
  return trimmed.length > longest ? `${trimmed.slice(0, longest)}…` : trimmed;
};
