import type { Sql } from '../transaction.ts';
import { setReview } from './change-review.ts';

/**
 * Makes a submitted review, which is held, a draft again. Whoever was to decide it is told, and has it back with the next
 * submission.
 */
export const takeBackIn = async (sql: Sql, id: string): Promise<void> =>
  setReview(sql, id, { state: 'DRAFT', submittedAt: null, takenBackAt: new Date() });
