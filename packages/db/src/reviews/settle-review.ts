import { type Issue, NotAllowed, NotFound } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import type { Database } from '../connect.ts';
import { isClaimId, issue, refuseIf } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { enterAct, takeOut } from './acts.ts';
import { type ReviewBefore, setReview, takeReview } from './change-review.ts';
import { isDecided } from './judge-claims.ts';
import { requireOwnDraft } from './propose-claims.ts';
import { submitIn } from './submit-in.ts';
import { takeBackIn } from './take-back.ts';

type OnReview = { readonly review: string; readonly expectedVersion: number };

const requireOwn = (actor: Actor, { editorId }: ReviewBefore): void => {
  if (editorId !== actor.id) throw new NotAllowed('This review is another editor’s.', ['review']);
};

// A submitted review is still its editor's as far as nobody has decided on it.
const requireUnjudged = async (
  sql: Sql,
  actor: Actor,
  review: ReviewBefore,
  claim: string,
): Promise<void> => {
  if (review.state !== 'SUBMITTED') {
    requireOwnDraft(actor, review);
    return;
  }
  requireOwn(actor, review);
  const judged = await sql.judgement.count({ where: { reviewId: review.id, claimId: claim } });
  refuseIf(judged > 0 ? [issue(['claim'], 'NOT_DRAFT', 'A reviewer has decided on this claim by now.')] : []);
};

/**
 * Sets what is left of a submitted review: it may be decided altogether, or have nothing to be decided on. Answers with
 * when it had been submitted where it was emptied by that; null for any other.
 */
export const settleRest = async (
  sql: Sql,
  { id, state, submittedAt }: ReviewBefore,
): Promise<string | null> => {
  if (state !== 'SUBMITTED') return null;
  const left = await sql.proposal.count({ where: { reviewId: id, withdrawnAt: null } });
  if (left === 0) {
    await takeBackIn(sql, id);
    return submittedAt?.toISOString() ?? null;
  }
  if (!(await isDecided(sql, id))) return null;
  const last = await sql.judgement.findFirst({ where: { reviewId: id }, orderBy: { id: 'desc' } });
  await setReview(sql, id, { state: 'DECIDED', decidedAt: new Date(), reviewerId: last?.byId ?? null });
  return null;
};

/**
 * Takes a claim out of the actor's own draft, or out of their submitted review while nobody has decided on it; the claim
 * itself stays in the books. A submitted review with no claim left is a draft again.
 */
export const withdrawClaim = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion, claim }: OnReview & { readonly claim: string },
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'withdraw a claim');
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    await requireUnjudged(sql, actor, review, claim);
    if (!isClaimId(claim)) throw new NotFound(['claim'], claim);
    const removed = await takeOut(sql, id, [claim]);
    if (removed.length === 0) throw new NotFound(['claim'], claim);
    await enterAct(sql, {
      ...{ article: review.articleId, review: id, by: actor.id },
      ...{ kind: 'WITHDRAW' as const, added: [], removed, emptied: await settleRest(sql, review) },
    });
    return id;
  });
};

export type WithdrawClaims = OnReview & { readonly claims: readonly string[] };

const most = 500;

const claimsIssues = (claims: readonly string[]): readonly Issue[] => {
  if (claims.length === 0) return [issue(['claims'], 'EMPTY', 'At least one claim is withdrawn.')];
  if (claims.length > most)
    return [issue(['claims'], 'TOO_MANY', `At most ${most} claims are withdrawn at once.`)];
  return claims.flatMap((claim, at) =>
    claims.indexOf(claim) < at ? [issue(['claims', at], 'TWICE', 'This claim is withdrawn twice.')] : [],
  );
};

// Each claim that cannot be withdrawn is named by its place.
const standingIssues = async (
  sql: Sql,
  review: string,
  claims: readonly string[],
): Promise<readonly Issue[]> => {
  const where = { reviewId: review, claimId: { in: claims.filter(isClaimId) } };
  const select = { claimId: true };
  const live = await sql.proposal.findMany({ where: { ...where, withdrawnAt: null }, select });
  const judged = await sql.judgement.findMany({ where, select });
  const has = (rows: typeof live, claim: string) => rows.some(({ claimId }) => claimId === claim);
  return claims.flatMap((claim, at) => {
    if (!has(live, claim))
      return [issue(['claims', at], 'NOT_PROPOSED', 'The review has no such claim by now.')];
    return has(judged, claim)
      ? [issue(['claims', at], 'NOT_DRAFT', 'A reviewer has decided on this claim by now.')]
      : [];
  });
};

/** Takes claims out of the actor's own review as `withdrawClaim` takes one: all or none, in one act. */
export const withdrawClaims = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion, claims }: WithdrawClaims,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'withdraw claims');
  refuseIf(claimsIssues(claims));
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    if (review.state === 'SUBMITTED') requireOwn(actor, review);
    else requireOwnDraft(actor, review);
    refuseIf(await standingIssues(sql, id, claims));
    const removed = await takeOut(sql, id, claims);
    await enterAct(sql, {
      ...{ article: review.articleId, review: id, by: actor.id },
      ...{ kind: 'WITHDRAW' as const, added: [], removed, emptied: await settleRest(sql, review) },
    });
    return id;
  });
};

/** Hands the actor's own draft to the reviewers; `undoOnDesk` takes it back while nobody has decided on any of it. */
export const submitReview = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion }: OnReview,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'submit a review');
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    requireOwnDraft(actor, review);
    const claims = await submitIn(sql, id);
    const deed = { kind: 'SUBMIT', review: id, claims } as const;
    await enterDeed(sql, { article: review.articleId, by: actor.id, deed });
    return id;
  });
};
