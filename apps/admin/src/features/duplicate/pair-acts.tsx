import { Button, Group } from '@mantine/core';
import { Keys } from '../../components/keys.tsx';
import { useLetters } from '../../lib/letters.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import type { PossiblePair } from './use-duplicates.ts';

/** What may be done with a pair. */
export type PairAct = 'SAME' | 'NOT_SAME' | 'LATER';

/** Whether something speaks against the two being one: they are then looked at before they are merged. */
export const contradicts = ({ evidence }: PossiblePair): boolean => evidence.some(({ weight }) => weight < 0);

const letters: Readonly<Record<PairAct, string>> = { SAME: 'S', NOT_SAME: 'N', LATER: 'L' };

const labelOf = (pair: PossiblePair, act: PairAct): readonly [words: MessageId, named: MessageId] => {
  if (act === 'LATER') return ['duplicate.later', 'duplicate.actOn.LATER'];
  if (act === 'NOT_SAME') return ['identity.apart', 'duplicate.actOn.NOT_SAME'];
  return contradicts(pair)
    ? ['duplicate.weigh', 'duplicate.actOn.WEIGH']
    : ['identity.makeOne', 'duplicate.actOn.SAME'];
};

/** The acts on a pair, each with its key. */
export function PairActs({
  pair,
  name,
  may,
  busy,
  onAct,
}: {
  readonly pair: PossiblePair;
  /** What the two are called. */
  readonly name: string;
  /** Whether the reader may judge. */
  readonly may: boolean;
  readonly busy: boolean;
  readonly onAct: (act: PairAct) => void;
}) {
  const say = useSay();
  const shown = useLetters();
  const acts: readonly PairAct[] = may ? ['SAME', 'NOT_SAME', 'LATER'] : ['LATER'];
  return (
    <Group gap="xs">
      {acts.map((act) => {
        const [words, named] = labelOf(pair, act);
        return (
          <Group key={act} gap={4} wrap="nowrap">
            <Button
              size="xs"
              variant="default"
              aria-label={say(named, { pair: name })}
              {...(shown ? { 'aria-keyshortcuts': letters[act] } : {})}
              disabled={busy}
              onClick={() => onAct(act)}
            >
              {say(words)}
            </Button>
            {shown && <Keys>{letters[act]}</Keys>}
          </Group>
        );
      })}
    </Group>
  );
}
