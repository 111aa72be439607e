import { type Issue, NotFound } from '@chancery/domain';
import type { Suggestion } from '@chancery/reader';
import { type Actor, requireRole } from '../actor.ts';
import type { DeedOf } from '../acts/desk-act.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import type { Database } from '../connect.ts';
import { isClaimId, issue, refuseIf, uuids } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { newestOf } from './newest.ts';
import type { SuggestionVerdict } from './suggestion-decisions.ts';

export type SuggestionDecisionRow = {
  readonly suggestion: string;
  readonly verdict: SuggestionVerdict;
  readonly claims: readonly string[];
  readonly byId: string;
  readonly at: Date;
};

/** What a suggestion is known by; see suggestionId. */
export type SuggestionPlace = Pick<Suggestion, 'suggester' | 'type' | 'start' | 'end' | 'exact'>;

/** What to make of one suggestion. */
export type SuggestionDecision = {
  readonly suggestion: string;
  readonly verdict: SuggestionVerdict;
  readonly claims?: readonly string[] | null | undefined;
  /** Where no rule of ours makes it again: without it, it is not found in another text of the article. */
  readonly place?: SuggestionPlace | null;
};

export type DecideSuggestions = {
  readonly article: string;
  readonly decisions: readonly SuggestionDecision[];
};

/** Most suggestions that one command decides. */
export const mostDecisions = 1_000;
/** Most claims that a suggestion is said to have become. */
export const mostClaims = 50;
const isSuggestionId = (text: string): boolean => /^[\da-f]{32}$/u.test(text);

/** What is wrong with decisions that stand in `place` of an input. */
export const decisionIssues = (place: string, decisions: readonly SuggestionDecision[]): readonly Issue[] => {
  if (decisions.length > mostDecisions)
    return [issue([place], 'LIST_TOO_LONG', `A command decides at most ${mostDecisions} suggestions.`)];
  const seen = new Set<string>();
  return decisions.flatMap(({ suggestion, claims }, at): readonly Issue[] => {
    const path = [place, at, 'suggestion'];
    const given = claims ?? [];
    if (!isSuggestionId(suggestion)) return [issue(path, 'NOT_FOUND', 'This is the id of no suggestion.')];
    if (seen.has(suggestion)) return [issue(path, 'TWICE', 'This suggestion is decided twice.')];
    seen.add(suggestion);
    if (given.length > mostClaims)
      return [issue([place, at, 'claims'], 'LIST_TOO_LONG', `At most ${mostClaims} claims are named.`)];
    const other = given.findIndex((claim) => !isClaimId(claim));
    return other < 0 ? [] : [issue([place, at, 'claims', other], 'NOT_FOUND', 'There is no such claim.')];
  });
};

type Decided = { readonly verdict: SuggestionVerdict; readonly claims: string[] };
const open: Decided = { verdict: 'OPEN', claims: [] };

/** What was decided last on some suggestions of an article; those that nobody decided on are left out. */
export const decisionsIn = async (
  sql: Sql,
  article: string,
  suggestions: readonly string[],
): Promise<ReadonlyMap<string, Decided>> => {
  const rows = await sql.$queryRaw<readonly (Decided & { readonly suggestion: string })[]>`
    select distinct on (suggestion) suggestion, verdict::text as verdict, claims from suggestion_decision
    where article_id = ${article}::uuid and suggestion = any(${[...suggestions]}) order by suggestion, id desc`;
  return new Map(rows.map(({ suggestion, verdict, claims }) => [suggestion, { verdict, claims }]));
};

/** Decides suggestions of an article in the place of others' decisions; answers with what each was and is. */
export const decideIn = async (
  sql: Sql,
  { article, by }: { readonly article: string; readonly by: string },
  place: string,
  given: readonly SuggestionDecision[],
): Promise<DeedOf<'DECIDE_SUGGESTIONS'>['decisions']> => {
  if (given.length === 0) return [];
  const claims = [...new Set(given.flatMap((each) => each.claims ?? []))];
  const known = new Set(
    (await sql.claim.findMany({ where: { id: { in: claims } }, select: { id: true } })).map(({ id }) => id),
  );
  const unknown = claims.find((claim) => !known.has(claim));
  if (unknown !== undefined) throw new NotFound([place], unknown);
  const before = await decisionsIn(
    sql,
    article,
    given.map(({ suggestion }) => suggestion),
  );
  const decisions = given.map(({ suggestion, verdict, claims: became, place: standing }) => ({
    suggestion,
    before: before.get(suggestion) ?? open,
    after: { verdict, claims: [...(became ?? [])] },
    place: standing,
  }));
  await sql.suggestionDecision.createMany({
    data: decisions.map(({ suggestion, after, place: standing }) => ({
      ...{ articleId: article, suggestion, ...after, byId: by },
      ...(standing && { place: standing }),
    })),
  });
  return decisions.map(({ place: _, ...decision }) => decision);
};

/**
 * Keeps what an editor made of suggestions on an article, all or none. It writes no claim: what is accepted becomes one
 * by `proposeClaims` only.
 */
export const decideSuggestions = async (
  db: Database,
  actor: Actor,
  input: DecideSuggestions,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'decide suggestions');
  refuseIf(
    input.decisions.length === 0
      ? [issue(['decisions'], 'EMPTY', 'There is nothing to decide.')]
      : decisionIssues('decisions', input.decisions),
  );
  return transaction(db, async (sql) => {
    const { articleId } = await newestOf(sql, input.article);
    const decisions = await decideIn(sql, { article: articleId, by: actor.id }, 'decisions', input.decisions);
    await enterDeed(sql, {
      article: articleId,
      by: actor.id,
      deed: { kind: 'DECIDE_SUGGESTIONS', decisions },
    });
    return articleId;
  });
};

type Row = SuggestionDecisionRow & { readonly articleId: string };

/** The decisions in force on articles, by article and suggestion; in one statement. */
export const decisionsOn = async (
  { prisma }: Database,
  articles: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, SuggestionDecisionRow>>> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select distinct on (article_id, suggestion) article_id as "articleId", suggestion, verdict::text as verdict,
      claims, by_id as "byId", at
    from suggestion_decision where article_id = any(${uuids(articles)}::uuid[])
    order by article_id, suggestion, id desc`;
  const found = new Map<string, Map<string, SuggestionDecisionRow>>();
  for (const { articleId, ...row } of rows)
    if (row.verdict !== 'OPEN')
      found.set(
        articleId,
        (found.get(articleId) ?? new Map<string, SuggestionDecisionRow>()).set(row.suggestion, row),
      );
  return found;
};
