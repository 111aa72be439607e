import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { useJudgeIdentity } from '../identity/use-judge-identity.ts';
import type { PossiblePair } from './use-duplicates.ts';

const VersionsNowDocument = graphql(`
  query VersionsNow($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Record {
        id
        version
        merged {
          id
          version
        }
      }
    }
  }
`);

/** The two as they are judged: where they are the same, the first is merged into the other. */
type Ordered = { readonly record: PossiblePair['record']; readonly other: PossiblePair['record'] };

/** That of which less is claimed goes into that of which more is. */
export const merging = ({ record, other }: PossiblePair): Ordered =>
  record.claims.totalCount > other.claims.totalCount ? { record: other, other: record } : { record, other };

const versionsNow = async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { nodes } = await request(VersionsNowDocument, { ids: [...ids] });
  return new Map(
    nodes.flatMap((node) =>
      node && 'merged' in node ? [node, ...node.merged].map(({ id, version }) => [id, version] as const) : [],
    ),
  );
};

/** Judges a pair of the queue as it was seen, and takes such a judgement back; both throw a Refusal. */
export function useJudgePair() {
  const say = useSay();
  const client = useQueryClient();
  const judging = useJudgeIdentity();
  const judge = useMutation({
    mutationFn: async ({ pair, verdict }: { pair: PossiblePair; verdict: 'SAME' | 'NOT_SAME' }) => {
      const { record, other } = merging(pair);
      await judging.mutateAsync({
        ...{ record: record.id, recordVersion: record.version, other: other.id, otherVersion: other.version },
        ...{ verdict, reason: verdict === 'SAME' ? null : say('duplicate.apartReason') },
      });
    },
  });
  const takeBack = useMutation({
    mutationFn: async (pair: PossiblePair) => {
      const { record, other } = merging(pair);
      const versions = await versionsNow([record.id, other.id]);
      await judging.mutateAsync({
        ...{ record: record.id, recordVersion: versions.get(record.id) ?? record.version },
        ...{ other: other.id, otherVersion: versions.get(other.id) ?? other.version },
        ...{ verdict: 'UNDECIDED', reason: say('duplicate.takenBackReason') },
      });
      await client.refetchQueries({ queryKey: ['duplicates'], type: 'active' });
    },
  });
  return { judge, takeBack };
}
