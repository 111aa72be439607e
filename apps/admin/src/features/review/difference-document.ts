import { useQuery } from '@tanstack/react-query';
import type { ReviewDifferenceQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { type DeskReview, reviewKey } from './review-document.ts';

const DifferenceDocument = graphql(`
  query ReviewDifference($id: ID!) {
    review(id: $id) {
      difference {
        record {
          id
          kind
          caption
        }
        fields {
          field
          changes
          before {
            ...HeldBeside
          }
          after {
            ...HeldBeside
          }
          claims {
            id
            citations {
              role
              passage {
                exact
              }
            }
          }
          silent {
            id
          }
          alsoProposed {
            id
            snak
            value {
              ...ValueWords
            }
            article {
              id
              headline
            }
          }
        }
      }
    }
  }
`);

graphql(`
  fragment HeldBeside on FieldValue {
    key
    snak
    origins
    validFrom
    realisation
    value {
      ...ValueParts
    }
    claims {
      id
      article {
        id
        headline
      }
      validTime {
        earliest
        printed
      }
    }
  }
`);

export type RecordDifference = NonNullable<ReviewDifferenceQuery['review']>['difference'][number];
export type FieldDifference = RecordDifference['fields'][number];

/**
 * What the undecided claims of a review would change of the records as they are now: asked for anew where the review, or a
 * record of it, was read at another version.
 */
export const useDifference = ({ id, version, proposals }: DeskReview) =>
  useQuery({
    queryKey: [
      ...reviewKey(id),
      'difference',
      version,
      Object.fromEntries(proposals.map(({ claim: { subject } }) => [subject.id, subject.version])),
    ],
    queryFn: async () => (await request(DifferenceDocument, { id })).review?.difference ?? [],
  });
