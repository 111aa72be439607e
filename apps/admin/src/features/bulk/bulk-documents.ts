import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { type BulkOutcome, doEach } from './do-each.ts';

const ReviewsNowDocument = graphql(`
  query ReviewsNow($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Review {
        id
        version
        state
        proposals {
          claim {
            id
            judgement {
              verdict
            }
          }
        }
      }
    }
  }
`);

const BulkAssignDocument = graphql(`
  mutation BulkAssign($input: AssignReviewInput!) {
    assignReview(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

const BulkJudgeDocument = graphql(`
  mutation BulkJudge($input: JudgeClaimsInput!) {
    judgeClaims(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

/** What is done to each of the reviews that were chosen. */
export type BulkAct =
  | { readonly act: 'ASSIGN'; readonly assignee: string | null }
  | { readonly act: 'ACCEPT' }
  | { readonly act: 'REJECT'; readonly reason: string };

const reviewsNow = async (ids: readonly string[]) =>
  (await request(ReviewsNowDocument, { ids: [...ids] })).nodes.flatMap((node) =>
    node?.__typename === 'Review' ? [node] : [],
  );
type Now = Awaited<ReturnType<typeof reviewsNow>>[number];

const judged = async ({ id, version, proposals }: Now, act: Exclude<BulkAct, { act: 'ASSIGN' }>) => {
  const undecided = proposals.filter(({ claim }) => claim.judgement === null);
  const judgements = undecided.map(({ claim }) =>
    act.act === 'ACCEPT'
      ? { claim: claim.id, verdict: 'ACCEPTED' as const }
      : { claim: claim.id, verdict: 'REJECTED' as const, reason: act.reason },
  );
  const input = { review: id, expectedVersion: version, judgements };
  accepted((await request(BulkJudgeDocument, { input })).judgeClaims);
};

const doOne = async (now: Now, act: BulkAct): Promise<void> => {
  if (act.act !== 'ASSIGN') return judged(now, act);
  const input = { review: now.id, expectedVersion: now.version, assignee: act.assignee };
  accepted((await request(BulkAssignDocument, { input })).assignReview);
};

/** Does one thing to several reviews, each as it is now. */
const doAll = async (ids: readonly string[], act: BulkAct): Promise<BulkOutcome> =>
  doEach(await reviewsNow(ids), async (now) => doOne(now, act));

/** Does one thing to several reviews, and reads the lists anew. */
export const useBulk = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, act }: { readonly ids: readonly string[]; readonly act: BulkAct }) => doAll(ids, act),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['review'] });
      await client.invalidateQueries({ queryKey: ['reviews'] });
      await client.invalidateQueries({ queryKey: ['queue'] });
      await client.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
};
