import type { KindName } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { issue, isUuid, refuseIf } from '../issues.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Key, type Page, type PageArguments, rangeOf } from '../page.ts';
import type { ChangeAction, ChangeRow } from './change-row.ts';

/** Which changes a list has: of some kinds, by some actions, of one record. */
export type ChangeFilter = {
  readonly kinds: readonly KindName[] | null;
  readonly actions: readonly ChangeAction[] | null;
  readonly record: string | null;
};

const matching = ({ kinds, actions, record }: ChangeFilter): Prisma.Sql =>
  every([
    ...(kinds === null ? [] : [Prisma.sql`kind = any(${[...kinds]})`]),
    ...(actions === null ? [] : [Prisma.sql`action = any(${[...actions]}::text[]::change_action[])`]),
    ...(record === null
      ? []
      : [isUuid(record) ? Prisma.sql`record_id = ${record}::uuid` : Prisma.sql`false`]),
  ]);

const moment = Prisma.sql`(extract(epoch from at) * 1000000)::bigint`;

// With its moment a number is of this office and of this past only: after a backup was restored the next change would
// have a number that has been given before.
const order: Order = {
  name: 'changes',
  parts: [
    { sql: Prisma.sql`sequence`, part: 'bigint' },
    { sql: moment, part: 'bigint' },
  ],
};

const columns = Prisma.sql`sequence, record_id as "recordId", kind, action::text as action, version, at,
  ${keyed(order)} from change`;
type Found = ChangeRow & { readonly place: readonly string[] };

const unknown =
  'This cursor names no change of this office: it is of another office, or a backup was restored since. Start anew.';

const requireKnown = async (
  { prisma }: Database,
  side: 'after' | 'before',
  key: Key | null,
): Promise<void> => {
  if (key === null) return;
  const found = await prisma.$queryRaw<unknown[]>`
    select 1 from change where sequence = ${key[0]}::bigint and ${moment} = ${key[1]}::bigint`;
  refuseIf(found.length > 0 ? [] : [issue([side], 'BAD_CURSOR', unknown)]);
};

/** A page of changes in the order of commits, oldest first. Throws Invalid (BAD_CURSOR) for a cursor of no change. */
export const listChanges = async (
  db: Database,
  request: ChangeFilter & PageArguments,
): Promise<Page<ChangeRow>> => {
  const range = rangeOf(request, order);
  await requireKnown(db, 'after', range.after);
  await requireKnown(db, 'before', range.before);
  const rows = await db.prisma.$queryRaw<Found[]>`
    select ${columns} where ${matching(request)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

export const countChanges = async ({ prisma }: Database, filter: ChangeFilter): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from change where ${matching(filter)}`;
  return row?.count ?? 0;
};

/** A change with the cursor that stands for its place. */
export type FeedEntry = Page<ChangeRow>['items'][number];

/** The number of the change that a cursor names; 0 for null, which is before the first. Throws Invalid (BAD_CURSOR). */
export const placeInFeed = async (db: Database, after: string | null): Promise<bigint> => {
  const range = rangeOf({ after }, order);
  await requireKnown(db, 'after', range.after);
  return BigInt(range.after?.[0] ?? 0);
};

/** The next changes after a number that was read from the feed, so many at most; in one statement. */
export const changesAfter = async (
  { prisma }: Database,
  after: bigint,
  most: number,
): Promise<readonly FeedEntry[]> => {
  const rows = await prisma.$queryRaw<Found[]>`
    select ${columns} where sequence > ${after} order by sequence limit ${most}`;
  return keyedPage(rows, { size: most, backward: false, after: null, before: null }, order).items;
};
