import { codePoints, type Issue, NotAllowed } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { readExclusions } from '../articles/article-row.ts';
import {
  decideIn,
  decisionIssues,
  mostClaims,
  type SuggestionDecision,
} from '../articles/decide-suggestions.ts';
import { newestOf } from '../articles/newest.ts';
import { type CheckedClaim, type ClaimContext, checkClaim } from '../claims/check-claim.ts';
import { type ClaimInput, idsIn } from '../claims/claim-input.ts';
import { storeClaims } from '../claims/store-claims.ts';
import type { Database } from '../connect.ts';
import { isClaimId, issue, refuseIf, textIssues, uuids } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { enterAct, putIn, takeOut } from './acts.ts';
import { type ReviewBefore, takeReview } from './change-review.ts';

export type ProposeClaims = {
  readonly review: string;
  readonly expectedVersion: number;
  readonly claims: readonly ClaimInput[];
  /** Claims of the draft whose place these take. */
  readonly withdraws?: readonly string[] | null | undefined;
  /** Suggestions of the article that the claims come of; without claims of their own they became all of these. */
  readonly decides?: readonly SuggestionDecision[] | null | undefined;
};

const most = 500;

type NamedRecord = {
  readonly id: string;
  readonly kind: string;
  readonly caption: string;
  readonly isGone: boolean;
};

const contextOf = async (sql: Sql, article: string, claims: readonly ClaimInput[]): Promise<ClaimContext> => {
  // Held still: a range that is excluded at the same time must see these claims, or they it.
  await sql.$queryRaw`select id from article where id = ${article}::uuid for share`;
  const { revision, excluded } = await newestOf(sql, article);
  // Kept from being withdrawn until the claims that name them are there.
  const records = await sql.$queryRaw<readonly NamedRecord[]>`
    select id, kind, caption, withdrawn_at is not null as "isGone" from record
    where id = any(${uuids(idsIn(claims))}::uuid[]) order by id for key share`;
  return {
    article,
    revision: revision.id,
    text: codePoints(revision.text),
    excluded: readExclusions(excluded),
    kinds: new Map(records.flatMap(({ id, kind, isGone }) => (isGone ? [] : [[id, kind]]))),
    withdrawn: new Map(records.flatMap(({ id, caption, isGone }) => (isGone ? [[id, caption]] : []))),
  };
};

/** Throws unless the review is the actor's own draft. */
export const requireOwnDraft = (actor: Actor, review: ReviewBefore): void => {
  if (review.editorId !== actor.id) throw new NotAllowed('This review is another editor’s.', ['review']);
  if (review.state !== 'DRAFT')
    refuseIf([
      issue(['review'], 'NOT_DRAFT', `The review is ${review.state.toLowerCase()}; its claims are settled.`),
    ]);
};

type PathOf = (at: number) => readonly (string | number)[];

const check = (
  context: ClaimContext,
  claims: readonly ClaimInput[],
  pathOf: PathOf,
): readonly CheckedClaim[] => {
  const issues: Issue[] = [];
  const checked: CheckedClaim[] = [];
  claims.forEach((claim, at) => {
    const read = checkClaim(context, pathOf(at), claim);
    if ('claim' in read) checked.push(read.claim);
    else issues.push(...read.issues);
  });
  refuseIf(issues);
  return checked;
};

// What is proposed again stays; what is gone already, from another window, is as good.
const replaced = (withdraws: ProposeClaims['withdraws'], claims: readonly string[]): readonly string[] =>
  (withdraws ?? []).filter((claim) => isClaimId(claim) && !claims.includes(claim));

/** Checks claims on the newest text of an article and stores them. Throws Invalid; `pathOf` says where a claim stood. */
export const checkedIn = async (
  sql: Sql,
  article: string,
  claims: readonly ClaimInput[],
  pathOf: PathOf,
): Promise<readonly string[]> => {
  const context = await contextOf(sql, article, claims);
  return storeClaims(sql, context, check(context, claims, pathOf));
};

/**
 * Puts claims into the actor's own draft, all or none, takes out those whose place they take, and decides the
 * suggestions that they come of: one act. A claim that is there already is not added again.
 */
export const proposeClaims = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion, claims, withdraws, decides }: ProposeClaims,
): Promise<{ readonly review: string; readonly claims: readonly string[] }> => {
  requireRole(actor, 'EDITOR', 'propose claims');
  refuseIf([
    ...textIssues({ claims }),
    ...(claims.length === 0 ? [issue(['claims'], 'EMPTY', 'At least one claim is proposed.')] : []),
    ...(claims.length > most
      ? [issue(['claims'], 'TOO_MANY', `At most ${most} claims are proposed at once.`)]
      : []),
    ...((withdraws?.length ?? 0) > most
      ? [issue(['withdraws'], 'TOO_MANY', `At most ${most} claims are withdrawn at once.`)]
      : []),
    ...decisionIssues('decides', decides ?? []),
  ]);
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    requireOwnDraft(actor, review);
    const ids = await checkedIn(sql, review.articleId, claims, (at) => ['claims', at]);
    const added = await putIn(sql, { review: id, by: actor.id }, ids);
    const removed = await takeOut(sql, id, replaced(withdraws, ids));
    const kind = removed.length > 0 ? 'CHANGE' : 'PROPOSE';
    const on = { article: review.articleId, by: actor.id };
    const given = (decides ?? []).map((each) => ({
      ...each,
      claims: each.claims ?? ids.slice(0, mostClaims),
    }));
    const decisions = await decideIn(sql, on, 'decides', given);
    if (added.length + removed.length + decisions.length > 0)
      await enterAct(sql, { ...on, review: id, kind, added, removed, decisions });
    return { review: id, claims: ids };
  });
};
