import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';

const AssignDocument = graphql(`
  mutation AssignReview($input: AssignReviewInput!) {
    assignReview(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

const ReviewersDocument = graphql(`
  query Reviewers {
    colleagues(least: REVIEWER) {
      id
      name
    }
  }
`);

/** Who may be asked to decide a review. */
export const useReviewers = (asked: boolean) =>
  useQuery({
    queryKey: ['colleagues', 'REVIEWER'],
    queryFn: async () => (await request(ReviewersDocument)).colleagues,
    enabled: asked,
    staleTime: 60_000,
  });

/** Says who is to decide a review as it is shown, or nobody. */
export const useAssign = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      review,
      assignee,
    }: {
      readonly review: { readonly id: string; readonly version: number };
      readonly assignee: string | null;
    }) => {
      const input = { review: review.id, expectedVersion: review.version, assignee };
      return accepted((await request(AssignDocument, { input })).assignReview);
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['review'] });
      await client.invalidateQueries({ queryKey: ['reviews'] });
      await client.invalidateQueries({ queryKey: ['queue'] });
      await client.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
};
