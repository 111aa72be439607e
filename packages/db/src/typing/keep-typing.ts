import { Stale } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { contentIssues, isLong, mostBytes, placeIssues } from './typing-issues.ts';

export type DropTyping = {
  /** Which form it is: `paste`, `article/<id>/claim`. */
  readonly place: string;
  /** The version that was seen last; 0 where nothing was ever kept there. */
  readonly expectedVersion: number;
};
export type KeepTyping = DropTyping & {
  /**
   * JSON in the form's own shape, of 200,000 bytes in UTF-8 at most; at `paste` and `article/<id>/revision`, where a whole
   * article is, of 4,200,000.
   */
  readonly content: string;
};

const mostPlaces = 500;
/** Of those that are as long as an article. */
const mostLong = 20;
const removedAtOnce = 20;

// Held, so that an account's windows write one after the other, also where there is no row to hold yet.
const takeAccount = async (sql: Sql, account: string): Promise<void> => {
  await sql.$queryRaw`select id from "user" where id = ${account} for no key update`;
};

// Each command removes more than it adds: nobody waits for a great clearing.
const removeOld = async (sql: Sql): Promise<void> => {
  await sql.$executeRaw`
    delete from kept_typing where (account_id, place) in (
      select account_id, place from kept_typing where updated_at < now() - interval '90 days'
      order by updated_at limit ${removedAtOnce} for update skip locked)`;
};

const requireRoom = async (sql: Sql, accountId: string): Promise<void> => {
  const count = await sql.keptTyping.count({ where: { accountId, content: { not: null } } });
  const full = `At most ${mostPlaces} unfinished forms are kept; finish or empty one that is not needed.`;
  refuseIf(count < mostPlaces ? [] : [issue([], 'TOO_MANY', full)]);
};

// The length is known without what is stored being read.
const requireRoomForLong = async (sql: Sql, accountId: string, place: string): Promise<void> => {
  const [row] = await sql.$queryRaw<{ count: bigint }[]>`
    select count(*) as count from kept_typing
    where account_id = ${accountId} and place <> ${place} and octet_length(content) > ${mostBytes}`;
  const full = `At most ${mostLong} unfinished forms may be as long as an article; finish or empty one that is not needed.`;
  refuseIf(Number(row?.count ?? 0) < mostLong ? [] : [issue([], 'TOO_MANY', full)]);
};

const write = async (
  sql: Sql,
  actor: Actor,
  { place, expectedVersion }: DropTyping,
  content: string | null,
): Promise<string> => {
  await takeAccount(sql, actor.id);
  const where = { accountId_place: { accountId: actor.id, place } };
  const stored = await sql.keptTyping.findUnique({ where, select: { version: true, content: true } });
  const version = stored?.version ?? 0;
  if (version !== expectedVersion) throw new Stale(expectedVersion, version);
  if (content === null && (stored?.content ?? null) === null) return place;
  if (content !== null && (stored?.content ?? null) === null) await requireRoom(sql, actor.id);
  if (content !== null && isLong(content)) await requireRoomForLong(sql, actor.id, place);
  const now = { content, version: version + 1, updatedAt: new Date() };
  await sql.keptTyping.upsert({ where, create: { accountId: actor.id, place, ...now }, update: now });
  await removeOld(sql);
  return place;
};

/**
 * Keeps what the actor types in a form, over what was kept there before; answers its place. Throws Stale where another
 * window has kept something else since, and Invalid where it is no JSON, too long or one form too many.
 */
export const keepTyping = async (db: Database, actor: Actor, input: KeepTyping): Promise<string> => {
  requireRole(actor, 'EDITOR', 'keep what is typed');
  refuseIf([...placeIssues(input.place), ...contentIssues(input.place, input.content)]);
  return transaction(db, (sql) => write(sql, actor, input, input.content));
};

/** Drops what was kept of a form, once it was sent or given up; nothing happens where nothing is. Throws Stale as above. */
export const dropTyping = async (db: Database, actor: Actor, input: DropTyping): Promise<string> => {
  requireRole(actor, 'EDITOR', 'drop what was typed');
  refuseIf(placeIssues(input.place));
  return transaction(db, (sql) => write(sql, actor, input, null));
};
