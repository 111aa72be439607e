import type { Range } from '@chancery/domain';
import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Keys } from '../../components/keys.tsx';
import { useLetters } from '../../lib/letters.ts';
import { useSay } from '../../messages/say.tsx';
import type { Change, ClaimDraft } from '../claim/claim-draft.ts';
import { citedCount, citingAll, citingNone, soughtWords, uncited } from './all-places.ts';

type Props = {
  readonly text: string;
  readonly draft: ClaimDraft;
  readonly selection: Range | null;
  readonly excluded: readonly Range[];
  readonly onChange: (change: Change<ClaimDraft>) => void;
};

/** Cites every other place of the selected or claimed words, says how many that are, and takes them back. */
export function CiteAll({ text, draft, selection, excluded, onChange }: Props) {
  const say = useSay();
  const areLetters = useLetters();
  const words = soughtWords(text, draft, selection);
  const more = useMemo(() => uncited(text, draft, words, excluded).length, [text, draft, words, excluded]);
  const cited = citedCount(text, draft, words);
  // One button, so that the focus stays on it while it turns from the one act to the other.
  const undoes = more === 0 && cited > 0;
  const run = () =>
    onChange((now) => (undoes ? citingNone(text, now, words) : citingAll(text, now, words, excluded)));
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {cited > 0 ? say('keys.cited', { count: cited, words }) : ''}
      </Text>
      {(more > 0 || cited > 0) && (
        <Button
          size="compact-xs"
          variant="default"
          {...(areLetters && !undoes && { rightSection: <Keys>{'M'}</Keys> })}
          onClick={run}
        >
          {undoes ? say('keys.uncite') : say('keys.citeAll', { count: more, words })}
        </Button>
      )}
    </Group>
  );
}
