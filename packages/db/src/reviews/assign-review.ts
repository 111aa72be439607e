import { NotAllowed, NotFound } from '@chancery/domain';
import { type Actor, mayAct, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { setReview, takeReview } from './change-review.ts';

export type AssignReview = {
  readonly review: string;
  readonly expectedVersion: number;
  /** The account that is to decide it; null for nobody. */
  readonly assignee?: string | null | undefined;
};

const requireReviewer = async (sql: Sql, account: string): Promise<void> => {
  const found = await sql.user.findUnique({ where: { id: account }, select: { id: true, role: true } });
  if (!found) throw new NotFound(['assignee'], account);
  if (!mayAct(found, 'REVIEWER'))
    throw new NotAllowed('A review is assigned to somebody who may judge claims.', ['assignee']);
};

/** Says who is to decide a submitted review, or nobody; reviewers take it, give it back and hand it on. */
export const assignReview = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion, assignee = null }: AssignReview,
): Promise<string> => {
  requireRole(actor, 'REVIEWER', 'assign a review');
  refuseIf(textIssues({ assignee }));
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    refuseIf(
      review.state === 'SUBMITTED'
        ? []
        : [issue(['review'], 'NOT_SUBMITTED', 'Only a review that waits for a decision is assigned.')],
    );
    if (assignee !== null) await requireReviewer(sql, assignee);
    await sql.assignment.create({ data: { reviewId: id, assigneeId: assignee, byId: actor.id } });
    await setReview(sql, id, { assigneeId: assignee });
    return id;
  });
};
