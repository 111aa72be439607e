import { type Issue, judgement, type Rank, type Verdict } from '@chancery/domain';
import { heldRule } from '../accounts/four-eyes.ts';
import { type Actor, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import { subjectsOfAccepted } from '../changes/accepted-subjects.ts';
import { takeMoment } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf, textIssues, uuids } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import { takeAcceptances } from './acceptances.ts';
import { setReview, takeReview } from './change-review.ts';
import { requireRight } from './right-to-judge.ts';
import { type ExpectedRecord, requireUnchanged } from './unchanged-records.ts';

export type JudgementInput = {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly rank: Rank;
  readonly reason?: string | null | undefined;
  readonly confidence?: number | null | undefined;
};
export type JudgeClaims = {
  readonly review: string;
  readonly expectedVersion: number;
  readonly judgements: readonly JudgementInput[];
  /** Records as they were looked at: the judgements are entered on none that holds something else by now. */
  readonly expectedRecords?: readonly ExpectedRecord[] | null | undefined;
};

const read = ({ verdict, rank, reason, confidence }: JudgementInput) =>
  judgement.safeParse({ verdict, rank, reason: reason ?? null, confidence: confidence ?? null });

const mostExpected = 100;

const inputIssues = ({ judgements, expectedRecords }: JudgeClaims): readonly Issue[] => [
  ...((expectedRecords ?? []).length > mostExpected
    ? [issue(['expectedRecords'], 'TOO_MANY', `At most ${mostExpected} records are expected.`)]
    : []),
  ...textIssues({ judgements }),
  ...(judgements.length === 0 ? [issue(['judgements'], 'EMPTY', 'At least one claim is judged.')] : []),
  ...judgements.flatMap((each, at) => {
    const twice = judgements.findIndex(({ claim }) => claim === each.claim) < at;
    if (twice) return [issue(['judgements', at, 'claim'], 'TWICE', 'This claim is judged twice.')];
    return (read(each).error?.issues ?? []).map((found) =>
      issue(['judgements', at, ...found.path.map(String)], 'INVALID_JUDGEMENT', found.message),
    );
  }),
];

const affected = async (sql: Sql, article: string, claims: readonly string[]) => {
  const references = await sql.claimReference.findMany({
    where: { claimId: { in: [...claims] } },
    select: { recordId: true, as: true },
  });
  // A description that names another outlet waits until the records stand, or is read here.
  await sql.$queryRaw`select id from article where id = ${article}::uuid for share`;
  const { outletId } = await newestOf(sql, article);
  return {
    subjects: references.filter(({ as }) => as === 'SUBJECT').map(({ recordId }) => recordId),
    named: [...references.map(({ recordId }) => recordId), ...(outletId === null ? [] : [outletId])],
  };
};

const enter = async (sql: Sql, actor: Actor, { review, judgements }: JudgeClaims): Promise<void> => {
  const at = await takeMoment(sql);
  await sql.judgement.createMany({
    data: judgements.map((each) => {
      const { verdict, rank, reason, confidence } = judgement.parse({
        verdict: each.verdict,
        rank: each.rank,
        reason: each.reason ?? null,
        confidence: each.confidence ?? null,
      });
      return { claimId: each.claim, reviewId: review, verdict, rank, reason, confidence, byId: actor.id, at };
    }),
  });
};

/** Whether every claim of a review that was not withdrawn is judged in it. */
export const isDecided = async (sql: Sql, review: string): Promise<boolean> =>
  (await sql.proposal.count({
    where: { reviewId: review, withdrawnAt: null, claim: { judgements: { none: { reviewId: review } } } },
  })) === 0;

/**
 * Enters judgements on claims of a submitted or decided review, all or none, and brings the records up to them. A
 * later judgement on the same claim takes the place of an earlier one; both stay in the books. Where the office asks for
 * two acceptances the first one is noted, and the second enters the judgement.
 */
export const judgeClaims = async (db: Database, actor: Actor, input: JudgeClaims): Promise<string> => {
  requireRole(actor, 'EDITOR', 'judge claims');
  const { review: id, expectedVersion, judgements } = input;
  const expected = input.expectedRecords ?? [];
  refuseIf(inputIssues(input));
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    refuseIf(
      review.state === 'DRAFT' ? [issue(['review'], 'NOT_SUBMITTED', 'The review is still a draft.')] : [],
    );
    const proposals = await sql.proposal.findMany({ where: { reviewId: id, withdrawnAt: null } });
    const proposed = new Set(proposals.map(({ claimId }) => claimId));
    refuseIf(
      judgements.flatMap(({ claim }, at) =>
        proposed.has(claim)
          ? []
          : [issue(['judgements', at, 'claim'], 'NOT_PROPOSED', 'The review has no such claim.')],
      ),
    );
    const rule = await heldRule(sql);
    await requireRight(sql, actor, { rule, proposals, judgements });
    const claims = judgements.map(({ claim }) => claim);
    const { subjects, named } = await affected(sql, review.articleId, claims);
    // Held before the judgements are entered: of two on one claim, the later number is then that of the later commit.
    await lockRecords(sql, [...named, ...uuids(expected.map((record) => record.id))]);
    await requireUnchanged(sql, expected);
    const before = await subjectsOfAccepted(sql, claims);
    const inForce = rule === 'TWO' ? await takeAcceptances(sql, actor, input) : judgements;
    await enter(sql, actor, { ...input, judgements: inForce });
    const evidence = [...before, ...(await subjectsOfAccepted(sql, claims))];
    await projectRecords(sql, { subjects, named, evidence });
    if (await isDecided(sql, id))
      await setReview(sql, id, { state: 'DECIDED', decidedAt: new Date(), reviewerId: actor.id });
    return id;
  });
};
