import { Alert, Text } from '@mantine/core';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { lostOf } from './marks.ts';

/** What claims cite of earlier texts and has no sure place in the newest one; nothing where all have. */
export function LostPassages({ claims }: { readonly claims: readonly ClaimOnDeskFragment[] }) {
  const say = useSay();
  const names = useNames();
  const { list } = usePrints();
  const lost = lostOf(claims);
  if (lost.length === 0) return null;
  return (
    <Alert title={say('revision.lost', { count: lost.length })} color="gray" variant="outline" mt="md">
      <Text size="sm">{say('revision.lostMeans')}</Text>
      <ul>
        {lost.map(({ claims: citing, start, end, exact }) => (
          <li key={`${start} ${end} ${exact}`}>
            <Text size="sm">
              {say('revision.lostPassage', { words: exact, claim: list(citing.map(names.claim)) })}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
