import type { PassageRow } from '../claims/claim-row.ts';

/** A comment as it reads now. */
export type CommentRow = {
  readonly id: string;
  readonly articleId: string;
  readonly claimId: string | null;
  readonly passage: Omit<PassageRow, 'prefix' | 'suffix'> | null;
  /** The comment that it answers. */
  readonly answersId: string | null;
  /** The number of its newest wording. */
  readonly version: number;
  /** Null once its author took it back. */
  readonly text: string | null;
  /** The accounts that it calls. */
  readonly mentions: readonly string[];
  /** Whether it was settled, and by whom; of an answer: that of what it answers. */
  readonly settledById: string | null;
  readonly byId: string;
  readonly at: Date;
  readonly changedAt: Date;
};
