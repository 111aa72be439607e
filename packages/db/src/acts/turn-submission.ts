import type { Actor } from '../actor.ts';
import { issue, refuseIf } from '../issues.ts';
import { takeReview } from '../reviews/change-review.ts';
import { requireOwnDraft } from '../reviews/propose-claims.ts';
import { submitIn } from '../reviews/submit-in.ts';
import { takeBackIn } from '../reviews/take-back.ts';
import type { Sql } from '../transaction.ts';
import type { DeedOf } from './desk-act.ts';
import type { Turn } from './turn.ts';

const here = ['article'];

// Whoever decided did so on what was submitted: it cannot be unsaid under their hands.
const requireUndecided = async (sql: Sql, reviewId: string): Promise<void> => {
  const decided = await sql.judgement.count({ where: { reviewId } });
  const accepted = await sql.acceptance.count({ where: { reviewId } });
  const why =
    'A reviewer has decided on some of it by now; claims that are undecided can be withdrawn one by one.';
  refuseIf(decided + accepted > 0 ? [issue(here, 'NOT_DRAFT', why)] : []);
};

// An editor has one draft of an article, and its acts are told as one row.
const requireNoOtherDraft = async (
  sql: Sql,
  { id, articleId, editorId }: { readonly id: string; readonly articleId: string; readonly editorId: string },
): Promise<void> => {
  const other = await sql.review.findFirst({
    where: {
      ...{ articleId, editorId, state: 'DRAFT', id: { not: id } },
      proposals: { some: { withdrawnAt: null } },
    },
    select: { id: true },
  });
  const why = 'You have another draft of this article by now; submit it, or withdraw its claims, first.';
  refuseIf(other ? [issue(here, 'NOT_DRAFT', why)] : []);
};

/** Takes a review back from the reviewers while nobody has decided on any of it, or hands it to them again. */
export const turnSubmission = async (
  sql: Sql,
  actor: Actor,
  { review: id }: DeedOf<'SUBMIT'>,
  turn: Turn,
): Promise<void> => {
  const { version } = await sql.review.findUniqueOrThrow({ where: { id }, select: { version: true } });
  const review = await takeReview(sql, id, version);
  if (turn === 'REDO') {
    requireOwnDraft(actor, review);
    await submitIn(sql, id);
    return;
  }
  if (review.state !== 'SUBMITTED') throw new Error(`The review ${id} is not submitted any more.`);
  await requireUndecided(sql, id);
  await requireNoOtherDraft(sql, review);
  await takeBackIn(sql, id);
};
