import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MergePreviewQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const MergePreviewDocument = graphql(`
  query MergePreview($record: ID!, $other: ID!) {
    mergePreview(record: $record, other: $other) {
      record {
        id
        kind
        caption
        version
      }
      other {
        id
        kind
        caption
        version
      }
      caption
      claims
      restingCount
      warnings {
        code
        about
      }
      fields {
        field
        disagrees
        ofRecord {
          ...HeldValue
        }
        ofOther {
          ...HeldValue
        }
        together {
          ...HeldValue
        }
        alternatives {
          ...HeldValue
        }
      }
    }
  }
`);

const RestingDocument = graphql(`
  query RestingThen($record: ID!, $other: ID!, $first: Int!, $after: String) {
    mergePreview(record: $record, other: $other) {
      allResting(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          record {
            id
            kind
            caption
          }
          differences {
            field
            before {
              ...HeldAround
            }
            beforeAlternatives {
              ...HeldAround
            }
            after {
              ...HeldAround
            }
            afterAlternatives {
              ...HeldAround
            }
          }
        }
      }
    }
  }
`);

/** What would come of two records if the first were merged into the other. */
export type Preview = MergePreviewQuery['mergePreview'];

/** Under which previews are kept. */
export const previewKey = ['merge-preview'];

/** Looks at a merge before it is made. It is thrown away with its page: it would soon be old. */
export const usePreview = (record: string, other: string) =>
  useQuery({
    queryKey: [...previewKey, record, other],
    queryFn: async () => (await request(MergePreviewDocument, { record, other })).mergePreview,
    gcTime: 0,
  });

// Few at first: each page is another preview.
const sizeAfter = (after: string | null): number => (after === null ? 5 : 20);

/** The other records that would hold something else, and what, a page at a time. */
export const useResting = (record: string, other: string) =>
  useInfiniteQuery({
    queryKey: [...previewKey, 'resting', record, other],
    queryFn: async ({ pageParam: after }) =>
      (await request(RestingDocument, { record, other, first: sizeAfter(after), after })).mergePreview
        .allResting,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo: { hasNextPage, endCursor } }) => (hasNextPage ? endCursor : null),
    gcTime: 0,
  });
