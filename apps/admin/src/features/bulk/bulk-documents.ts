import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted, placeOfRecord, Refusal } from '../../lib/refusal.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import type { BulkOutcome } from './do-each.ts';
import { type Prepared, useEach } from './use-each.ts';

const ProposalsOfDocument = graphql(`
  query ProposalsOf($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Review {
        id
        proposals {
          claim {
            id
            subject {
              id
              version
            }
          }
          judgement {
            verdict
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
        path
      }
    }
  }
`);

/** What is done to each of the reviews that were chosen. */
export type BulkAct =
  | { readonly act: 'ASSIGN'; readonly assignee: string | null }
  | { readonly act: 'ACCEPT' }
  | { readonly act: 'REJECT'; readonly reason: string };

/** A review as its list has it: what is done to it is refused where somebody has changed it since. */
export type SeenReview = { readonly id: string; readonly version: number };

type SeenRecord = { readonly id: string; readonly version: number };
/** What is undecided in a review, and the records that it is about, as they were then. */
type Open = { readonly claims: readonly string[]; readonly records: readonly SeenRecord[] };
type Undecided = SeenReview & Open;
type Doing = Undecided & { readonly act: BulkAct };

/** Most nodes that are asked for at once. */
const mostNodes = 100;

const proposalsOf = async (ids: readonly string[]) =>
  (await request(ProposalsOfDocument, { ids: [...ids] })).nodes;

/** What is undecided in reviews; `ask` is asked of as many at once as it may be. */
export const undecidedIn = async (
  reviews: readonly SeenReview[],
  ask: typeof proposalsOf = proposalsOf,
): Promise<readonly Undecided[]> => {
  const found = new Map<string, Open>();
  for (let from = 0; from < reviews.length; from += mostNodes)
    for (const node of await ask(reviews.slice(from, from + mostNodes).map(({ id }) => id)))
      if (node?.__typename === 'Review') found.set(node.id, openIn(node.proposals));
  return reviews.map((review) => ({ ...review, ...(found.get(review.id) ?? nothing) }));
};

type Proposed = {
  readonly claim: { readonly id: string; readonly subject: SeenRecord };
  readonly judgement: object | null;
};
const nothing: Open = { claims: [], records: [] };
const openIn = (proposals: readonly Proposed[]): Open => {
  const open = proposals.flatMap(({ claim, judgement }) => (judgement === null ? [claim] : []));
  const records = new Map(open.map(({ subject: { id, version } }) => [id, { id, version }]));
  return { claims: open.map(({ id }) => id), records: [...records.values()] };
};

const judged = async (
  { id, version, claims, records, idempotencyKey }: Prepared<Doing>,
  act: Exclude<BulkAct, { act: 'ASSIGN' }>,
) => {
  const judgements = claims.map((claim) =>
    act.act === 'ACCEPT'
      ? { claim, verdict: 'ACCEPTED' as const }
      : { claim, verdict: 'REJECTED' as const, reason: act.reason },
  );
  const expectedRecords = act.act === 'ACCEPT' ? [...records] : [];
  const input = { review: id, expectedVersion: version, judgements, expectedRecords, idempotencyKey };
  accepted((await request(BulkJudgeDocument, { input })).judgeClaims);
};

const doOne =
  (say: Saying) =>
  async (now: Prepared<Doing>): Promise<void> => {
    const { id, version, act, idempotencyKey } = now;
    if (act.act !== 'ASSIGN')
      return judged(now, act).catch((error: unknown) => {
        throw placeOfRecord(error) === null ? error : new Refusal(say('bulk.holdsOther'));
      });
    const input = { review: id, expectedVersion: version, assignee: act.assignee, idempotencyKey };
    accepted((await request(BulkAssignDocument, { input })).assignReview);
  };

const lists = [['review'], ['reviews'], ['queue'], ['inbox']];

/** Does one thing to several reviews, each from the version that was seen, and reads the lists anew. */
export const useBulk = (onEnd: (outcome: BulkOutcome<{ readonly id: string }>) => void) => {
  const each = useEach(doOne(useSay()), lists, onEnd);
  return {
    ...each,
    run: (reviews: readonly SeenReview[], act: BulkAct) =>
      each.run(async () => {
        const now =
          act.act === 'ASSIGN'
            ? reviews.map((review) => ({ ...review, ...nothing }))
            : await undecidedIn(reviews);
        return now.map((review) => ({ ...review, act }));
      }),
  };
};
