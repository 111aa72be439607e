import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import { setReview } from './change-review.ts';

/** Hands a draft, which is held, to the reviewers; answers with how many claims it has. Throws Invalid where it has none. */
export const submitIn = async (sql: Sql, id: string): Promise<number> => {
  const live = await sql.proposal.count({ where: { reviewId: id, withdrawnAt: null } });
  refuseIf(live === 0 ? [issue(['review'], 'EMPTY', 'The review has no claims.')] : []);
  await setReview(sql, id, { state: 'SUBMITTED', submittedAt: new Date(), takenBackAt: null });
  return live;
};
