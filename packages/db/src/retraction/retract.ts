import {
  codePoints,
  Invalid,
  type Issue,
  NotAllowed,
  passageAt,
  passageProblem,
  url,
} from '@chancery/domain';
import { type FourEyes, heldRule } from '../accounts/four-eyes.ts';
import { type Actor, requireRole } from '../actor.ts';
import { addressOf } from '../articles/address-of.ts';
import { newestOf } from '../articles/newest.ts';
import { takeMoment } from '../changes/clock.ts';
import type { PassageRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { inChunks } from '../in-chunks.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import {
  articlesOf,
  type Concerned,
  type Concerns,
  concernedBy,
  isOfSame,
  ofIssues,
  type RetractionKind,
  type RetractionOf,
  requireThere,
  subjectsOf,
} from './retraction-of.ts';
import { stateOf, type Versioned } from './retraction-state.ts';

export type Retract = RetractionOf & {
  readonly reason: string;
  /** Where the notice stands on the web. */
  readonly noticeUrl?: string | null | undefined;
  /** The words of the notice in the newest text of an article. */
  readonly notice?:
    | { readonly article: string; readonly start: number; readonly end: number; readonly exact: string }
    | null
    | undefined;
  /** What the preview said that things were: see `stateOf`. */
  readonly expectedState: string;
};

const longestReason = 1_000;
/** An outlet may have said a hundred thousand things, on each of which a record rests. */
const longest = { milliseconds: 1_800_000 };

const noticeIssues = ({ noticeUrl }: Retract): readonly Issue[] => {
  const address = addressOf(noticeUrl);
  const read = address === null ? null : url.parse(address);
  return read === null || read.ok ? [] : [issue(['noticeUrl'], 'NOT_UNDERSTOOD', read.message)];
};

const inputIssues = (input: Retract): readonly Issue[] => [
  ...textIssues(input),
  ...ofIssues(input),
  ...(input.reason.trim() === '' ? [issue(['reason'], 'EMPTY', 'A retraction has a reason.')] : []),
  ...(input.reason.length > longestReason
    ? [issue(['reason'], 'TOO_LONG', `A reason has at most ${longestReason} characters.`)]
    : []),
  ...noticeIssues(input),
];

const noticeOf = async (sql: Sql, { notice }: Retract): Promise<PassageRow | null> => {
  if (!notice) return null;
  const { revision } = await newestOf(sql, notice.article, ['notice', 'article']);
  const text = codePoints(revision.text);
  const problem = passageProblem(text, notice);
  refuseIf(problem ? [issue(['notice'], 'PASSAGE_MISMATCH', `${problem}.`)] : []);
  return { revisionId: revision.id, ...passageAt(text, notice) };
};

const stale = (): Invalid =>
  new Invalid([
    issue(
      ['expectedState'],
      'STALE',
      'Since the preview a claim was judged, or a record that rests on it has changed. Look at it again, then repeat it.',
    ),
  ]);

// Judging waits meanwhile, so that no claim of the article comes into force beside it.
const holdArticles = async (sql: Sql, articles: readonly string[]): Promise<readonly string[]> => {
  const ids = [...new Set(articles)];
  await sql.$queryRaw`select id from article where id = any(${ids}::uuid[]) order by id for no key update`;
  const outlets = await sql.$queryRaw<{ readonly id: string }[]>`
    select distinct d.outlet_id as id from article a
    join article_description d on d.article_id = a.id and d.version = a.version
    where a.id = any(${ids}::uuid[]) and d.outlet_id is not null`;
  return outlets.map(({ id }) => id);
};

// As arrays: there may be more of them than a statement has parameters.
const namedBy = async (sql: Sql, claims: readonly string[]): Promise<readonly string[]> => {
  const rows = await sql.$queryRaw<{ readonly id: string }[]>`
    select distinct record_id as id from claim_reference where claim_id = any(${[...claims]})`;
  return rows.map(({ id }) => id);
};

const placeOf = ({ retraction, outlet }: Retract): string => {
  if (retraction != null) return 'retraction';
  return outlet == null ? 'article' : 'outlet';
};

/** Holds still all that is concerned, and answers with it as it is then. Throws Invalid where that is not what was seen. */
const takeConcerned = async (sql: Sql, input: Retract) => {
  const { claims: seen } = await concernedBy(sql, input);
  // Also those of which nothing counts yet: it would come into force beside it.
  const articles = [...seen.map(({ article }) => article), ...(await articlesOf(sql, input))];
  const outlets = await holdArticles(sql, articles);
  const named = await namedBy(
    sql,
    seen.map(({ claim }) => claim),
  );
  await lockRecords(sql, [...named, ...outlets]);
  const concerned = await concernedBy(sql, input);
  const subjects = await subjectsOf(sql, concerned.claims);
  const records = await sql.$queryRaw<Versioned[]>`
    select id, version from record where id = any(${[...subjects]}::uuid[])`;
  if (stateOf(concerned, records) !== input.expectedState) throw stale();
  refuseIf(
    concerned.claims.length === 0 ? [issue([placeOf(input)], 'EMPTY', 'No claim in force rests on it.')] : [],
  );
  return { concerned, subjects, named: [...named, ...outlets] };
};

const requireAnother = async (sql: Sql, actor: Actor, claims: readonly string[]): Promise<void> => {
  const own = await sql.$queryRaw<readonly unknown[]>`
    select 1 from proposal where claim_id = any(${[...claims]}) and by_id = ${actor.id} and withdrawn_at is null limit 1`;
  if (own.length > 0)
    throw new NotAllowed(
      'Nobody decides on their own claims here: another reviewer has to, or the owner allows it.',
    );
};

type Waiting = { readonly id: bigint; readonly byId: string };
/** What is decided on, the newest judgement in force on any of it, and what is taken back. */
type Decided = {
  readonly claims: readonly string[];
  readonly follows: bigint;
  readonly takesBack: bigint | null;
};

const decided = ({ claims, takesBack }: Concerns): Decided => ({
  claims: claims.map(({ claim }) => claim),
  takesBack,
  follows: claims.map(({ sequence }) => sequence).sort((one, other) => (one < other ? 1 : -1))[0] ?? 0n,
});

// The same retraction, of the same article or outlet, of the same claims, none of which was judged since it was entered.
// Each says why in words of their own.
const waitingFor = async (
  sql: Sql,
  of: Retract,
  { claims, follows, takesBack }: Decided,
): Promise<readonly Waiting[]> => sql.$queryRaw<Waiting[]>`
  select t.id, t.by_id as "byId" from retracted_claim own join retraction t on t.id = own.retraction_id
  where own.claim_id = ${claims[0]} and t.kind = ${of.kind}::retraction_kind and ${isOfSame(of)} and t.follows = ${follows}
    and not t.is_in_force and t.takes_back_id is not distinct from ${takesBack}::bigint
    and (select array_agg(claim_id) from retracted_claim where retraction_id = t.id)
      <@ ${[...claims]} and (select count(*) from retracted_claim where retraction_id = t.id) = ${claims.length}
  order by t.id`;

/** The first of two that this one is the second of; null where one is enough, undefined where it is itself the first. */
const firstOfTwo = async (
  sql: Sql,
  actor: Actor,
  input: Retract,
  { rule, ...what }: Decided & { readonly rule: FourEyes },
): Promise<bigint | null | undefined> => {
  if (rule !== 'OFF') await requireAnother(sql, actor, what.claims);
  if (rule !== 'TWO') return null;
  const waiting = await waitingFor(sql, input, what);
  if (waiting.some(({ byId }) => byId === actor.id))
    throw new NotAllowed('You have entered this already; it counts once a second reviewer enters the same.');
  return waiting[0]?.id;
};

type Entry = {
  readonly notice: PassageRow | null;
  readonly isInForce: boolean;
  readonly takesBackId: bigint | null;
  readonly secondsId: bigint | null;
  readonly follows: bigint;
  readonly at: Date;
};

const enter = async (
  sql: Sql,
  actor: Actor,
  input: Retract,
  { notice, ...entry }: Entry,
): Promise<bigint> => {
  const { kind, article: articleId = null, outlet: outletId = null, reason } = input;
  const of = { kind, articleId, outletId, reason: reason.trim(), noticeUrl: addressOf(input.noticeUrl) };
  const data = { ...of, ...entry, notice: notice ?? Prisma.DbNull, byId: actor.id };
  return (await sql.retraction.create({ data, select: { id: true } })).id;
};

const enterJudgements = async (
  sql: Sql,
  kind: RetractionKind,
  concerned: readonly Concerned[],
  by: {
    readonly byId: string;
    readonly at: Date;
    readonly retractionId: bigint;
    readonly reason: string;
  },
): Promise<void> => {
  const rows = concerned.map(({ claim, review, rank, confidence, reason, heldBy }) => {
    // What is taken back leaves the claim to what holds it down still: that is why it is deprecated.
    const stillHeldBy = kind === 'REINSTATEMENT' ? heldBy : null;
    const judged = { claimId: claim, reviewId: review, rank, confidence };
    const why = { retractionId: stillHeldBy ?? by.retractionId, reason: reason ?? by.reason };
    return { ...judged, ...by, ...why, verdict: 'ACCEPTED' as const };
  });
  await inChunks(rows, async (data) => sql.judgement.createMany({ data }));
};

/**
 * Enters that an article, an outlet or the source of claims took back what it said, corrected it, or that this was taken
 * back: the claims stay in the books and public, and hold nothing up from then on, or again once no other retraction holds
 * them down. All records that rest on them follow at once. Answers with the number of the retraction; where the office asks
 * for two reviewers, the first is noted and the second carries it out. Throws Invalid (STALE where things are not as they
 * were seen), NotFound and NotAllowed.
 */
export const retract = async (db: Database, actor: Actor, input: Retract): Promise<string> => {
  requireRole(actor, 'REVIEWER', 'enter a retraction');
  refuseIf(inputIssues(input));
  return transaction(
    db,
    async (sql) => {
      const rule = await heldRule(sql);
      await requireThere(sql, input);
      const notice = await noticeOf(sql, input);
      const { concerned, subjects, named } = await takeConcerned(sql, input);
      const what = decided(concerned);
      const first = await firstOfTwo(sql, actor, input, { ...what, rule });
      const at = await takeMoment(sql);
      const id = await enter(sql, actor, input, {
        ...{ notice, at, follows: what.follows, takesBackId: what.takesBack },
        isInForce: first !== undefined,
        secondsId: first ?? null,
      });
      await inChunks(
        what.claims.map((claimId) => ({ retractionId: id, claimId })),
        async (data) => sql.retractedClaim.createMany({ data }),
      );
      if (first !== undefined) {
        const by = { byId: actor.id, at, retractionId: id, reason: input.reason.trim() };
        await enterJudgements(sql, input.kind, concerned.claims, by);
        await projectRecords(sql, { subjects, named, evidence: subjects });
      }
      return String(id);
    },
    longest,
  );
};
