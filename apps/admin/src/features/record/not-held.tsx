import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import type { Kind } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { Words } from '../claim/words.tsx';
import type { ReadFrom } from '../past/standpoint.ts';
import styles from './record.module.css';

const SaidOfDocument = graphql(`
  query SaidOf($id: ID!, $asOf: AsOf, $accordingTo: AccordingTo, $after: String) {
    record(id: $id, asOf: $asOf, accordingTo: $accordingTo) {
      id
      claims(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          field
          polarity
          realisation
          judgement {
            verdict
            rank
            reason
          }
          ...ClaimWords
        }
      }
    }
  }
`);

function useSaidOf(id: string, from: ReadFrom | null) {
  return useInfiniteQuery({
    queryKey: ['said-of', id, from],
    queryFn: async ({ pageParam: after }) =>
      (await request(SaidOfDocument, { id, ...from, after })).record?.claims ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
}

type Said = {
  readonly polarity: string;
  readonly realisation: string;
  readonly judgement: { readonly verdict: string; readonly rank: string } | null;
};

/** A denial, a supposition, or what is deprecated is kept and shown, and never becomes what the record holds. */
const isNotHeld = ({ polarity, realisation, judgement }: Said): boolean =>
  judgement?.verdict === 'ACCEPTED' &&
  (polarity === 'NEGATIVE' || realisation === 'HYPOTHETICAL' || judgement.rank === 'DEPRECATED');

/** Accepted claims that deny or suppose something of the record, or are deprecated, with the reason for that. */
export function NotHeld({
  id,
  kind,
  from,
}: {
  readonly id: string;
  readonly kind: Kind;
  readonly from: ReadFrom | null;
}) {
  const say = useSay();
  const { field } = useNames();
  const query = useSaidOf(id, from);
  return (
    <Asked query={query} label={say('record.loadingSaid')}>
      {({ pages }) => {
        const claims = pages.flatMap((page) => page?.nodes ?? []).filter(isNotHeld);
        return (
          <Stack gap="sm">
            {claims.length === 0 && !query.hasNextPage && <EmptyState title={say('record.noneSaid')} />}
            {claims.length > 0 && (
              <ul className={styles.values}>
                {claims.map((claim) => (
                  <li key={claim.id} className={styles.value}>
                    <Text component="h3" size="sm" fw={600}>
                      {field(kind, claim.field)}
                    </Text>
                    {claim.judgement?.rank === 'DEPRECATED' && (
                      <Group gap="xs">
                        <Dial label={say('review.rank')} value={claim.judgement.rank} strong />
                        {claim.judgement.reason && (
                          <Text size="sm" dir="auto">
                            {claim.judgement.reason}
                          </Text>
                        )}
                      </Group>
                    )}
                    <Words claim={claim} />
                  </li>
                ))}
              </ul>
            )}
            {query.hasNextPage && <LoadMore pages={query} shown={claims.length} />}
          </Stack>
        );
      }}
    </Asked>
  );
}
