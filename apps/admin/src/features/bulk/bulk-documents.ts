import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import type { BulkOutcome } from './do-each.ts';
import { type Prepared, useEach } from './use-each.ts';

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
type Now = Awaited<ReturnType<typeof reviewsNow>>[number] & { readonly act: BulkAct };

const judged = async (
  { id, version, proposals, idempotencyKey }: Prepared<Now>,
  act: Exclude<BulkAct, { act: 'ASSIGN' }>,
) => {
  const undecided = proposals.filter(({ claim }) => claim.judgement === null);
  const judgements = undecided.map(({ claim }) =>
    act.act === 'ACCEPT'
      ? { claim: claim.id, verdict: 'ACCEPTED' as const }
      : { claim: claim.id, verdict: 'REJECTED' as const, reason: act.reason },
  );
  const input = { review: id, expectedVersion: version, judgements, idempotencyKey };
  accepted((await request(BulkJudgeDocument, { input })).judgeClaims);
};

const doOne = async (now: Prepared<Now>): Promise<void> => {
  const { id, version, act, idempotencyKey } = now;
  if (act.act !== 'ASSIGN') return judged(now, act);
  const input = { review: id, expectedVersion: version, assignee: act.assignee, idempotencyKey };
  accepted((await request(BulkAssignDocument, { input })).assignReview);
};

const lists = [['review'], ['reviews'], ['queue'], ['inbox']];

/** Does one thing to several reviews, each as it is when that begins, and reads the lists anew. */
export const useBulk = (onEnd: (outcome: BulkOutcome<{ readonly id: string }>) => void) => {
  const each = useEach(doOne, lists, onEnd);
  return {
    ...each,
    run: (ids: readonly string[], act: BulkAct) =>
      each.run(async () => (await reviewsNow(ids)).map((now) => ({ ...now, act }))),
  };
};
