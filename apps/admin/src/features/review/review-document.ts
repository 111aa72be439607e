import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JudgementInput, ReviewDeskQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { relationsInReviewKey } from '../relation/relation-document.ts';
import { recordsDecided } from './seen-records.ts';

const ReviewDocument = graphql(`
  query ReviewDesk($id: ID!) {
    office {
      selfAcceptance
      fourEyes
    }
    review(id: $id) {
      id
      version
      state
      editor {
        id
        name
      }
      reviewer {
        name
      }
      assignee {
        id
        name
      }
      article {
        id
        headline
        language
        revision {
          text
        }
        excluded {
          start
          end
        }
      }
      proposals {
        by {
          id
          name
        }
        claim {
          ...ClaimOnDesk
          subject {
            version
            standing
          }
          judgement {
            review {
              id
            }
          }
        }
        judgement {
          verdict
          rank
          by {
            name
          }
        }
      }
    }
  }
`);

export const JudgeDocument = graphql(`
  mutation Judge($input: JudgeClaimsInput!) {
    judgeClaims(input: $input) {
      __typename
      ... on Failure {
        message
        path
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);

export type DeskReview = NonNullable<ReviewDeskQuery['review']> & ReviewDeskQuery['office'];
export type DeskProposal = DeskReview['proposals'][number];

/** Whether nobody decided on it in this review; another one may have the same claim, decided there. */
export const isUndecided = ({ judgement }: Pick<DeskProposal, 'judgement'>): boolean => judgement === null;

export const reviewKey = (id: string) => ['review', id] as const;

export const useReview = (id: string) =>
  useQuery({
    queryKey: reviewKey(id),
    queryFn: async () => {
      const { review, office } = await request(ReviewDocument, { id });
      return review ? { ...review, ...office } : null;
    },
  });

/** Enters judgements, all or none, based on the version that is shown and on the records as they were seen. */
export const useJudge = ({ id, version }: DeskReview, seen: DeskReview) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (judgements: readonly JudgementInput[]) => {
      const expectedRecords = recordsDecided(seen, judgements).map(({ id, version }) => ({ id, version }));
      const input = { review: id, expectedVersion: version, judgements: [...judgements], expectedRecords };
      return accepted((await request(JudgeDocument, { input })).judgeClaims);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: relationsInReviewKey(id) }); // the next decision waits for the review alone
      return client.invalidateQueries({ queryKey: reviewKey(id) });
    },
  });
};
