import { type Issue, judgement, NotAllowed, type Rank, type Verdict } from '@chancery/domain';
import { type Actor, mayAct, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import { setReview, takeReview } from './change-review.ts';

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
};

const read = ({ verdict, rank, reason, confidence }: JudgementInput) =>
  judgement.safeParse({ verdict, rank, reason: reason ?? null, confidence: confidence ?? null });

const inputIssues = (judgements: readonly JudgementInput[]): readonly Issue[] => [
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

const settings = async (sql: Sql): Promise<{ readonly selfAcceptance: boolean }> =>
  (await sql.office.findUnique({ where: { id: 1 } })) ?? { selfAcceptance: false };

const judgedByOthers = async (sql: Sql, actor: Actor, claims: readonly string[]): Promise<boolean> =>
  (await sql.judgement.count({ where: { claimId: { in: [...claims] }, byId: { not: actor.id } } })) > 0;

/**
 * Judging is for reviewers. Four eyes: nobody accepts what they proposed themselves, unless the owner allows it for the
 * whole office; then editors may too, where no one else has judged the claim, in whatever review: a claim that two
 * editors propose is one claim. What an editor thinks better of is withdrawn before it is submitted.
 */
const requireRight = async (
  sql: Sql,
  actor: Actor,
  proposals: readonly { readonly claimId: string; readonly byId: string }[],
  judgements: readonly JudgementInput[],
): Promise<void> => {
  const { selfAcceptance } = await settings(sql);
  const proposedBy = new Map(proposals.map(({ claimId, byId }) => [claimId, byId]));
  const accepted = judgements.filter(({ verdict }) => verdict === 'ACCEPTED').map(({ claim }) => claim);
  const own = accepted.filter((claim) => proposedBy.get(claim) === actor.id);
  if (own.length > 0 && !selfAcceptance)
    throw new NotAllowed(
      'Nobody accepts their own claims here: another reviewer has to, or the owner allows it.',
    );
  if (mayAct(actor, 'REVIEWER')) return;
  if (own.length < judgements.length)
    throw new NotAllowed(
      'To judge claims one is reviewer at least; editors may accept their own where the owner allows it.',
    );
  if (await judgedByOthers(sql, actor, own))
    throw new NotAllowed('A reviewer has judged one of these claims; only a reviewer may judge it again.');
};

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
  await sql.judgement.createMany({
    data: judgements.map((each) => {
      const { verdict, rank, reason, confidence } = judgement.parse({
        verdict: each.verdict,
        rank: each.rank,
        reason: each.reason ?? null,
        confidence: each.confidence ?? null,
      });
      return { claimId: each.claim, reviewId: review, verdict, rank, reason, confidence, byId: actor.id };
    }),
  });
};

const isDecided = async (sql: Sql, review: string): Promise<boolean> =>
  (await sql.proposal.count({
    where: { reviewId: review, withdrawnAt: null, claim: { judgements: { none: { reviewId: review } } } },
  })) === 0;

/**
 * Enters judgements on claims of a submitted or decided review, all or none, and brings the records up to them. A
 * later judgement on the same claim takes the place of an earlier one; both stay in the books.
 */
export const judgeClaims = async (db: Database, actor: Actor, input: JudgeClaims): Promise<string> => {
  requireRole(actor, 'EDITOR', 'judge claims');
  const { review: id, expectedVersion, judgements } = input;
  refuseIf(inputIssues(judgements));
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
    await requireRight(sql, actor, proposals, judgements);
    await enter(sql, actor, input);
    const { subjects, named } = await affected(
      sql,
      review.articleId,
      judgements.map(({ claim }) => claim),
    );
    await projectRecords(sql, subjects, named);
    if (await isDecided(sql, id))
      await setReview(sql, id, { state: 'DECIDED', decidedAt: new Date(), reviewerId: actor.id });
    return id;
  });
};
