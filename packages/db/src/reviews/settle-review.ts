import { NotFound } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { isClaimId, issue, refuseIf } from '../issues.ts';
import { transaction } from '../transaction.ts';
import { setReview, takeReview } from './change-review.ts';
import { requireOwnDraft } from './propose-claims.ts';

type OnReview = { readonly review: string; readonly expectedVersion: number };

/** Takes a claim out of the actor's own draft; the claim itself stays in the books. */
export const withdrawClaim = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion, claim }: OnReview & { readonly claim: string },
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'withdraw a claim');
  return transaction(db, async (sql) => {
    requireOwnDraft(actor, await takeReview(sql, id, expectedVersion));
    if (!isClaimId(claim)) throw new NotFound(['claim'], claim);
    const { count } = await sql.proposal.updateMany({
      where: { reviewId: id, claimId: claim, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) throw new NotFound(['claim'], claim);
    return id;
  });
};

/** Hands the actor's own draft to the reviewers. */
export const submitReview = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion }: OnReview,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'submit a review');
  return transaction(db, async (sql) => {
    requireOwnDraft(actor, await takeReview(sql, id, expectedVersion));
    const live = await sql.proposal.count({ where: { reviewId: id, withdrawnAt: null } });
    refuseIf(live === 0 ? [issue(['review'], 'EMPTY', 'The review has no claims.')] : []);
    await setReview(sql, id, { state: 'SUBMITTED', submittedAt: new Date() });
    return id;
  });
};
