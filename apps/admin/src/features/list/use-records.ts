import { type KindName, kinds } from '@chancery/domain';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { RecordsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { apiKind } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';

const RecordsDocument = graphql(`
  query Records($first: Int!, $after: String, $kinds: [Kind!], $name: String, $columns: [String!]) {
    records(first: $first, after: $after, kinds: $kinds, name: $name) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        caption
        standing
        missing
        fields(names: $columns) {
          name
          values {
            key
            value {
              __typename
              printed
              ... on Identifier {
                code: value
              }
              ... on Link {
                target {
                  caption
                }
              }
            }
          }
        }
      }
    }
  }
`);

/** A record as a list shows it. */
export type RecordRow = RecordsQuery['records']['nodes'][number];

/** The featured fields that a list shows beside the caption, which is a name already. */
export const columnsOf = (kind: KindName): readonly string[] =>
  kinds[kind].featured.filter((field) => field !== 'names');

/** Records of a kind in the order of captions, a page at a time. */
export function useRecords(kind: KindName, name: string) {
  return useInfiniteQuery({
    queryKey: ['records', kind, name],
    queryFn: ({ pageParam: after }) =>
      request(RecordsDocument, {
        first: 30,
        after,
        kinds: [apiKind(kind)],
        name: name || null,
        columns: [...columnsOf(kind)],
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ records: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
}
