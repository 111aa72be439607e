import { type Issue, judgement, type Rank, type Verdict } from '@chancery/domain';
import { type FourEyes, heldRule } from '../accounts/four-eyes.ts';
import { type Actor, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import { subjectsOfAccepted } from '../changes/accepted-subjects.ts';
import { takeMoment } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { inPlace, issue, refuseIf, textIssues, uuids } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import { takeAcceptances } from './acceptances.ts';
import { type ReviewBefore, setReview, takeReview } from './change-review.ts';
import { requireRight } from './right-to-judge.ts';
import { type ExpectedRecord, requireUnchanged } from './unchanged-records.ts';

export type JudgementInput = {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly rank: Rank;
  readonly reason?: string | null | undefined;
  readonly confidence?: number | null | undefined;
};
/** Decisions on claims of a submitted or decided review, as it was seen. */
export type ReviewJudgements = {
  readonly review: string;
  readonly expectedVersion: number;
  readonly judgements: readonly JudgementInput[];
};
type Based = {
  /** Records as they were looked at: the judgements are entered on none that holds something else by now. */
  readonly expectedRecords?: readonly ExpectedRecord[] | null | undefined;
};
export type JudgeClaims = ReviewJudgements & Based;
export type JudgeReviews = Based & { readonly reviews: readonly ReviewJudgements[] };

/** What is decided in one review, and where that stands in the input. */
type Part = { readonly place: readonly string[]; readonly given: ReviewJudgements };

const read = ({ verdict, rank, reason, confidence }: JudgementInput) =>
  judgement.safeParse({ verdict, rank, reason: reason ?? null, confidence: confidence ?? null });

const mostExpected = 1_000;
const mostReviews = 100;

const expectedIssues = ({ expectedRecords }: Based): readonly Issue[] =>
  (expectedRecords ?? []).length > mostExpected
    ? [issue(['expectedRecords'], 'TOO_MANY', `At most ${mostExpected} records are expected.`)]
    : [];

const partIssues = ({ place, given: { judgements } }: Part): readonly Issue[] => [
  ...textIssues({ judgements }, place),
  ...(judgements.length === 0
    ? [issue([...place, 'judgements'], 'EMPTY', 'At least one claim is judged.')]
    : []),
  ...judgements.flatMap((each, at) =>
    (read(each).error?.issues ?? []).map((found) =>
      issue([...place, 'judgements', at, ...found.path.map(String)], 'INVALID_JUDGEMENT', found.message),
    ),
  ),
];

const reviewsIssues = ({ reviews }: JudgeReviews): readonly Issue[] => {
  if (reviews.length === 0) return [issue(['reviews'], 'EMPTY', 'Claims of at least one review are judged.')];
  if (reviews.length > mostReviews)
    return [issue(['reviews'], 'TOO_MANY', `Claims of at most ${mostReviews} reviews are judged at once.`)];
  return reviews.flatMap(({ review }, at) =>
    reviews.findIndex((each) => each.review === review) < at
      ? [issue(['reviews', at, 'review'], 'TWICE', 'This review is named twice.')]
      : [],
  );
};

const twiceIssues = (parts: readonly Part[]): readonly Issue[] => {
  const judged = parts.flatMap(({ place, given }) =>
    given.judgements.map(({ claim }, at) => ({ claim, path: [...place, 'judgements', at, 'claim'] })),
  );
  const first = new Map(judged.toReversed().map((each) => [each.claim, each]));
  return judged.flatMap((each) =>
    first.get(each.claim) === each ? [] : [issue(each.path, 'TWICE', 'This claim is judged twice.')],
  );
};

const affected = async (sql: Sql, articles: readonly string[], claims: readonly string[]) => {
  const references = await sql.claimReference.findMany({
    where: { claimId: { in: [...claims] } },
    select: { recordId: true, as: true },
  });
  // A description that names another outlet waits until the records stand, or is read here.
  await sql.$queryRaw`select id from article where id = any(${[...articles]}::uuid[]) order by id for share`;
  const outlets = await Promise.all(articles.map(async (article) => (await newestOf(sql, article)).outletId));
  return {
    subjects: references.filter(({ as }) => as === 'SUBJECT').map(({ recordId }) => recordId),
    named: [...references.map(({ recordId }) => recordId), ...outlets.filter((outlet) => outlet !== null)],
  };
};

const enter = async (sql: Sql, actor: Actor, judged: readonly ReviewJudgements[]): Promise<void> => {
  const at = await takeMoment(sql);
  await sql.judgement.createMany({
    data: judged.flatMap(({ review, judgements }) =>
      judgements.map((each) => {
        const { verdict, rank, reason, confidence } = judgement.parse({
          verdict: each.verdict,
          rank: each.rank,
          reason: each.reason ?? null,
          confidence: each.confidence ?? null,
        });
        return {
          claimId: each.claim,
          reviewId: review,
          verdict,
          rank,
          reason,
          confidence,
          byId: actor.id,
          at,
        };
      }),
    ),
  });
};

/** Whether every claim of a review that was not withdrawn is judged in it. */
export const isDecided = async (sql: Sql, review: string): Promise<boolean> =>
  (await sql.proposal.count({
    where: { reviewId: review, withdrawnAt: null, claim: { judgements: { none: { reviewId: review } } } },
  })) === 0;

type Taken = Part & { readonly before: ReviewBefore };

// In one order for all who judge in several reviews, so that none waits for another that waits for it.
const takeParts = async (sql: Sql, parts: readonly Part[]): Promise<readonly Taken[]> => {
  const taken: Taken[] = [];
  for (const part of [...parts].sort((a, b) => (a.given.review < b.given.review ? -1 : 1))) {
    const { place, given } = part;
    const before = await inPlace(place, async () => takeReview(sql, given.review, given.expectedVersion));
    taken.push({ ...part, before });
  }
  return taken;
};

const requireJudgeable = async (
  sql: Sql,
  actor: Actor,
  { given: { review, judgements }, before }: Taken,
  rule: FourEyes,
): Promise<void> => {
  refuseIf(
    before.state === 'DRAFT' ? [issue(['review'], 'NOT_SUBMITTED', 'The review is still a draft.')] : [],
  );
  const proposals = await sql.proposal.findMany({ where: { reviewId: review, withdrawnAt: null } });
  const proposed = new Set(proposals.map(({ claimId }) => claimId));
  refuseIf(
    judgements.flatMap(({ claim }, at) =>
      proposed.has(claim)
        ? []
        : [issue(['judgements', at, 'claim'], 'NOT_PROPOSED', 'The review has no such claim.')],
    ),
  );
  await requireRight(sql, actor, { rule, proposals, judgements });
};

const judge = async (
  db: Database,
  actor: Actor,
  parts: readonly Part[],
  expected: readonly ExpectedRecord[],
): Promise<readonly string[]> =>
  transaction(db, async (sql) => {
    const taken = await takeParts(sql, parts);
    const rule = await heldRule(sql);
    for (const part of taken) await inPlace(part.place, async () => requireJudgeable(sql, actor, part, rule));
    const claims = parts.flatMap(({ given }) => given.judgements.map(({ claim }) => claim));
    const articles = [...new Set(taken.map(({ before }) => before.articleId))];
    const { subjects, named } = await affected(sql, articles, claims);
    // Held before the judgements are entered: of two on one claim, the later number is then that of the later commit.
    await lockRecords(sql, [...named, ...uuids(expected.map((record) => record.id))]);
    await requireUnchanged(sql, expected);
    const before = await subjectsOfAccepted(sql, claims);
    const inForce: ReviewJudgements[] = [];
    for (const { place, given } of parts)
      inForce.push(
        rule === 'TWO'
          ? { ...given, judgements: await inPlace(place, async () => takeAcceptances(sql, actor, given)) }
          : given,
      );
    await enter(sql, actor, inForce);
    const evidence = [...before, ...(await subjectsOfAccepted(sql, claims))];
    await projectRecords(sql, { subjects, named, evidence });
    const reviews = parts.map(({ given }) => given.review);
    for (const review of reviews)
      if (await isDecided(sql, review))
        await setReview(sql, review, { state: 'DECIDED', decidedAt: new Date(), reviewerId: actor.id });
    return reviews;
  });

/**
 * Enters judgements on claims of a submitted or decided review, all or none, and brings the records up to them. A
 * later judgement on the same claim takes the place of an earlier one; both stay in the books. Where the office asks for
 * two acceptances the first one is noted, and the second enters the judgement. Answers with the review's id.
 */
export const judgeClaims = async (db: Database, actor: Actor, input: JudgeClaims): Promise<string> => {
  requireRole(actor, 'EDITOR', 'judge claims');
  const parts = [{ place: [], given: input }];
  refuseIf([...expectedIssues(input), ...parts.flatMap(partIssues), ...twiceIssues(parts)]);
  const [review] = await judge(db, actor, parts, input.expectedRecords ?? []);
  return review as string; // that of its only part
};

/**
 * Enters judgements on claims of several reviews, as judgeClaims does, all or none and at one moment. Answers with the ids
 * of the reviews, in the order given.
 */
export const judgeReviews = async (
  db: Database,
  actor: Actor,
  input: JudgeReviews,
): Promise<readonly string[]> => {
  requireRole(actor, 'EDITOR', 'judge claims');
  refuseIf([...expectedIssues(input), ...reviewsIssues(input)]);
  const parts = input.reviews.map((given, at) => ({ place: ['reviews', String(at)], given }));
  refuseIf([...parts.flatMap(partIssues), ...twiceIssues(parts)]);
  return judge(db, actor, parts, input.expectedRecords ?? []);
};
