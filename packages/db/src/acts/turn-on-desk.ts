import { Invalid, Stale } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { holdDescriptions } from '../articles/copies.ts';
import { setListed } from '../articles/never-suggested.ts';
import { newestOf } from '../articles/newest.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf } from '../issues.ts';
import { takeReview } from '../reviews/change-review.ts';
import { requireOwnDraft } from '../reviews/propose-claims.ts';
import { settleRest } from '../reviews/settle-review.ts';
import { repeatOnClaims } from '../reviews/undo-act.ts';
import { type Sql, transaction } from '../transaction.ts';
import type { Deed, DeskActRow } from './desk-act.ts';
import { ownActsIn } from './read-desk-acts.ts';
import type { Turn } from './turn.ts';
import { turnDecisions } from './turn-decisions.ts';
import { turnDetails } from './turn-details.ts';
import { turnRanges } from './turn-ranges.ts';
import { type StayingRecord, turnRecord } from './turn-record.ts';
import { turnSubmission } from './turn-submission.ts';
import { turnText } from './turn-text.ts';

type OnDesk = {
  readonly article: string;
  readonly expectedVersion: number;
  /** The bulk act of which this article’s part is meant, whatever was done here since; left out, the last act. */
  readonly bulk?: string | null | undefined;
};

/** Which act was undone or done again; `act` is its id. What it made may stay where something else rests on it. */
export type Turned = {
  readonly article: string;
  readonly act: string;
  readonly staying: readonly StayingRecord[];
};

const nothing = {
  UNDO: 'There is nothing of yours to undo on this article.',
  REDO: 'There is nothing of yours to do again on this article.',
} as const;
const nothingOfBulk = {
  UNDO: 'Nothing of this bulk act stands on this article.',
  REDO: 'Nothing of this bulk act can be done again on this article.',
} as const;

// What else of the actor's may be entered on this article meanwhile waits: first reviews, then the article, as it does;
// and before both whoever describes an article, since that may be what is undone.
const hold = async (sql: Sql, actor: Actor, article: string): Promise<void> => {
  await holdDescriptions(sql);
  await newestOf(sql, article);
  await sql.$queryRaw`
    select id from review where article_id = ${article}::uuid and editor_id = ${actor.id} and state <> 'DECIDED'
    order by id for update`;
  await sql.$queryRaw`select id from article where id = ${article}::uuid for update`;
};

const turnDeed = async (sql: Sql, actor: Actor, article: string, deed: Deed, turn: Turn): Promise<void> => {
  switch (deed.kind) {
    case 'CREATE_RECORD':
      return turnRecord(sql, deed, turn);
    case 'EXCLUDE':
      return turnRanges(sql, actor, article, deed, turn);
    case 'DESCRIBE':
      return turnDetails(sql, actor, article, deed, turn);
    case 'DECIDE_SUGGESTIONS':
      return turnDecisions(sql, { article, by: actor.id }, deed, turn);
    case 'NEVER_SUGGEST':
      return setListed(sql, deed.entry, turn === 'UNDO' ? !deed.listed : deed.listed);
    case 'REVISE':
      return turnText(sql, actor, article, deed, turn);
    case 'SUBMIT':
      return turnSubmission(sql, actor, deed, turn);
  }
};

const turnClaims = async (
  sql: Sql,
  actor: Actor,
  act: DeskActRow,
  review: string,
  turn: Turn,
): Promise<readonly StayingRecord[]> => {
  const { version } = await sql.review.findUniqueOrThrow({
    where: { id: review },
    select: { version: true },
  });
  const taken = await takeReview(sql, review, version);
  if (taken.state !== 'SUBMITTED') requireOwnDraft(actor, taken);
  else await requireUndecided(sql, review, [...act.added, ...act.removed]);
  const staying = await repeatOnClaims(sql, actor, taken, turn, act);
  await settleRest(sql, taken);
  return staying;
};

// Of a submitted review only what was withdrawn since is turned, and nothing that somebody has decided on.
const requireUndecided = async (sql: Sql, reviewId: string, claims: readonly string[]): Promise<void> => {
  const judged = await sql.judgement.count({ where: { reviewId, claimId: { in: [...claims] } } });
  refuseIf(
    judged > 0 ? [issue(['article'], 'NOT_DRAFT', 'A reviewer has decided on this claim by now.')] : [],
  );
};

const turnAct = async (
  sql: Sql,
  actor: Actor,
  article: string,
  act: DeskActRow,
  turn: Turn,
): Promise<readonly StayingRecord[]> => {
  if (act.review !== null) return turnClaims(sql, actor, act, act.review, turn);
  if (act.deed === null) throw new Error(`The act ${act.id} did nothing.`);
  await turnDeed(sql, actor, article, act.deed, turn);
  await sql.act.create({
    data: { articleId: article, byId: actor.id, kind: turn, ofId: act.id, added: [], removed: [] },
    select: { id: true },
  });
  return [];
};

const turning =
  (turn: Turn) =>
  async (db: Database, actor: Actor, { article, expectedVersion, bulk = null }: OnDesk): Promise<Turned> => {
    requireRole(actor, 'EDITOR', turn === 'UNDO' ? 'undo an act' : 'do an act again');
    return transaction(db, async (sql) => {
      await hold(sql, actor, article);
      const own = (await ownActsIn(sql, actor.id, [article])).get(article);
      const version = own?.version ?? 0;
      if (version !== expectedVersion) throw new Stale(expectedVersion, version);
      const acts = (turn === 'UNDO' ? own?.standing : own?.undone) ?? [];
      const act = bulk === null ? acts.at(-1) : acts.findLast((each) => each.bulk === bulk);
      if (!act) return refuse((bulk === null ? nothing : nothingOfBulk)[turn]);
      const staying = await turnAct(sql, actor, article, act, turn);
      return { article, act: String(act.id), staying };
    });
  };

const refuse = (why: string): never => {
  throw new Invalid([issue(['article'], 'EMPTY', why)]);
};

/**
 * Undoes the actor's last act at the desk of an article that stands, or that of a bulk act, whatever it was: claims,
 * records made, ranges excluded, details, suggestions decided, a new text, a submission. The version says which acts were seen: nobody undoes what
 * another window did since. Refused with the reason where what it did was changed by others, or others rest on it; records
 * that were made with claims stay there, and the others go.
 */
export const undoOnDesk = turning('UNDO');

/** Does the act that was undone last on an article again. After a new act there is none. */
export const redoOnDesk = turning('REDO');
