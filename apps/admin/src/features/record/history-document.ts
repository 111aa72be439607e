import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordHistoryQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const RecordHistoryDocument = graphql(`
  query RecordHistory($id: ID!, $after: String) {
    record(id: $id) {
      id
      history(first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          sequence
          at
          changes
          judgement {
            verdict
            rank
            reason
            by {
              name
            }
          }
          identity {
            recordId
            recordLabel
            otherId
            otherLabel
            verdict
            reason
            by {
              name
            }
          }
          relation {
            relation
            before
            reason
            by {
              name
            }
            claim {
              ...ClaimThen
            }
            other {
              ...ClaimThen
            }
          }
          claim {
            ...ClaimThen
          }
          described {
            article {
              id
              headline
              language
            }
            by {
              name
            }
            before {
              ...KnownOfArticle
            }
            after {
              ...KnownOfArticle
            }
          }
          differences {
            field
            before {
              ...HeldThen
            }
            after {
              ...HeldThen
            }
          }
        }
      }
    }
  }

  fragment KnownOfArticle on KnownDetails {
    publishedAt
    outlet
    copyOf
  }

  fragment ClaimThen on Claim {
    id
    field
    article {
      id
      headline
      language
    }
  }

  fragment HeldThen on FieldValue {
    key
    snak
    realisation
    validFrom
    origins
    claims {
      validTime {
        earliest
        printed
      }
    }
    value {
      ...ValueParts
    }
  }
`);

type Page = NonNullable<RecordHistoryQuery['record']>['history'];
/** Something entered about a record, with what its fields held before and after it. */
export type HistoryEntry = Page['nodes'][number];

/** The decisions about a record, newest first, a page at a time. */
export const useHistory = (id: string) =>
  useInfiniteQuery({
    queryKey: ['record-history', id],
    queryFn: async ({ pageParam: after }) =>
      (await request(RecordHistoryDocument, { id, after })).record?.history ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
