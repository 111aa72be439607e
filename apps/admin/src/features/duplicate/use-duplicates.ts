import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Kind, LikelyDuplicatesQuery, PossibleDuplicatesQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { atLeast, useViewer } from '../session/viewer.ts';

graphql(`
  fragment ComparedRecord on Record {
    id
    kind
    caption
    version
    claims(first: 0) {
      totalCount
    }
  }
`);

const PossibleDuplicatesDocument = graphql(`
  query PossibleDuplicates($after: String, $kinds: [Kind!], $record: ID) {
    possibleDuplicates(first: 10, after: $after, kinds: $kinds, record: $record) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        score
        record {
          ...ComparedRecord
        }
        other {
          ...ComparedRecord
        }
        evidence {
          part
          sign
          about
          ofRecord
          ofOther
          weight
          neighbour {
            id
            caption
          }
        }
      }
    }
  }
`);

const DuplicatesOfDocument = graphql(`
  query DuplicatesOf($record: ID!) {
    possibleDuplicates(first: 0, record: $record) {
      totalCount
    }
  }
`);

const LikelyDuplicatesDocument = graphql(`
  query LikelyDuplicates {
    possibleDuplicates(first: 5) {
      totalCount
      nodes {
        score
        record {
          id
          caption
        }
        other {
          id
          caption
        }
      }
    }
  }
`);

/** Never 100 %: that two are one is a judgement, and no sum. */
export const surest = 0.999;

export type DuplicateChoice = { readonly kind: Kind | null; readonly record: string | null };
/** Two records that may be one, with what speaks for it and against it. */
export type PossiblePair = PossibleDuplicatesQuery['possibleDuplicates']['nodes'][number];
export type Evidence = PossiblePair['evidence'][number];

/** Tells a pair from others. */
export const pairId = ({ record, other }: PossiblePair): string => `${record.id} ${other.id}`;

export const duplicatesKey = ['duplicates'] as const;

/** The pairs that may be one, the likeliest first. */
export const useDuplicates = ({ kind, record }: DuplicateChoice) =>
  useInfiniteQuery({
    queryKey: [...duplicatesKey, kind, record],
    queryFn: async ({ pageParam: after }) =>
      (await request(PossibleDuplicatesDocument, { after, kinds: kind && [kind], record }))
        .possibleDuplicates,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

export type LikelyPair = LikelyDuplicatesQuery['possibleDuplicates']['nodes'][number];

/** The few likeliest pairs, and how many there are. */
export const useLikelyDuplicates = () =>
  useQuery({
    queryKey: [...duplicatesKey, 'likeliest'],
    queryFn: async () => (await request(LikelyDuplicatesDocument)).possibleDuplicates,
  });

/** How many records one may be one with; nothing is asked for who may not know. */
export function useDuplicateCount(record: string) {
  const { data: viewer } = useViewer();
  return useQuery({
    queryKey: [...duplicatesKey, 'count', record],
    queryFn: async () => (await request(DuplicatesOfDocument, { record })).possibleDuplicates.totalCount,
    enabled: atLeast(viewer, 'EDITOR'),
  });
}
