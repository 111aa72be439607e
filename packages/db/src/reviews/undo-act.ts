import { type Actor, requireRole } from '../actor.ts';
import { turnDecided } from '../acts/turn-decisions.ts';
import { type StayingRecord, turnMade } from '../acts/turn-record.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { type ActRow, enterAct, nextActsIn, putIn, takeOut } from './acts.ts';
import { type ReviewBefore, setReview, takeReview } from './change-review.ts';
import { requireOwnDraft } from './propose-claims.ts';

type OnDraft = { readonly review: string; readonly expectedVersion: number };
type Way = 'UNDO' | 'REDO';

const nothing = {
  UNDO: 'There is nothing to undo in this draft.',
  REDO: 'There is nothing to do again in this draft.',
} as const;

// A claim may come back after the record that it is about was withdrawn.
const refuseWithdrawn = async (sql: Sql, claims: readonly string[]): Promise<void> => {
  const gone = await sql.record.findFirst({
    where: { withdrawnAt: { not: null }, references: { some: { claimId: { in: [...claims] } } } },
    select: { caption: true },
  });
  refuseIf(
    gone
      ? [issue(['review'], 'NOT_FOUND', `The record “${gone.caption}” was withdrawn; claims name it.`)]
      : [],
  );
};

// A review that lost its last claim was a draft from then on: with the claim it is the reviewers' again, and in the
// hands of whom it was assigned to. Where other claims came into it meanwhile, its editor submits them.
const submitAgain = async (
  sql: Sql,
  review: string,
  claims: readonly string[],
  emptied: string,
): Promise<void> => {
  const others = await sql.proposal.count({
    where: { reviewId: review, withdrawnAt: null, claimId: { notIn: [...claims] } },
  });
  if (others > 0) return;
  await setReview(sql, review, { state: 'SUBMITTED', submittedAt: new Date(emptied), takenBackAt: null });
};

/**
 * Takes back what an act did to the claims of a draft, to suggestions and by making records, or does it again, and
 * enters that. Answers with the records that stay since something else rests on them.
 */
export const repeatOnClaims = async (
  sql: Sql,
  actor: Actor,
  { id: review, articleId: article }: Pick<ReviewBefore, 'id' | 'articleId'>,
  way: Way,
  act: Pick<ActRow, 'id' | 'added' | 'removed' | 'decisions' | 'made' | 'emptied'>,
): Promise<readonly StayingRecord[]> => {
  const [wanted, unwanted] = way === 'REDO' ? [act.added, act.removed] : [act.removed, act.added];
  if (way === 'REDO') await turnMade(sql, act.made, way);
  await refuseWithdrawn(sql, wanted);
  const removed = await takeOut(sql, review, unwanted);
  const added = await putIn(sql, { review, by: actor.id }, wanted);
  if (way === 'UNDO' && act.emptied !== null) await submitAgain(sql, review, wanted, act.emptied);
  await turnDecided(sql, { article, by: actor.id }, act.decisions, way);
  await enterAct(sql, { article, review, by: actor.id, kind: way, of: act.id, added, removed });
  return way === 'UNDO' ? turnMade(sql, act.made, way) : [];
};

const turn =
  (way: Way) =>
  async (db: Database, actor: Actor, { review: id, expectedVersion }: OnDraft): Promise<string> => {
    requireRole(actor, 'EDITOR', way === 'UNDO' ? 'undo an act' : 'do an act again');
    return transaction(db, async (sql) => {
      const review = await takeReview(sql, id, expectedVersion);
      requireOwnDraft(actor, review);
      const next = (await nextActsIn(sql, [id])).get(id);
      const act = (way === 'UNDO' ? next?.undo : next?.redo) ?? null;
      refuseIf(act === null ? [issue(['review'], 'EMPTY', nothing[way])] : []);
      if (act) await repeatOnClaims(sql, actor, review, way, act);
      return id;
    });
  };

/**
 * Undoes the last act in the actor's own draft that stands: takes out what it put in, and puts back what it took out.
 * The version says which acts were seen: nobody undoes what another window did since.
 */
export const undoAct = turn('UNDO');

/** Does the act that was undone last again. After a new act there is none. */
export const redoAct = turn('REDO');
