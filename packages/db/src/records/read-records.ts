import type { KindName } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { anywhere } from '../fold.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { between, keyed, keyedPage, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import type { OrderBy } from '../order-by.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import { allParts, type Parts } from '../parts.ts';
import { tableOf } from '../projection/stored.ts';
import type { From } from '../standpoint/conditions.ts';
import { compileFilter, isOfTable } from './filter/compile-filter.ts';
import type { KindFilter } from './filter/record-filter.ts';
import { recordOrder } from './record-order.ts';
import { columnsFor, type RecordRow, standingFor } from './record-row.ts';
import { requireShort } from './search-records.ts';

/** Records by id, those that the viewer may see; one that was merged answers as what it was merged into. In one statement. */
export const readRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
  parts: Parts = allParts,
): Promise<ReadonlyMap<string, RecordRow>> => {
  const rows = await prisma.$queryRaw<(RecordRow & { readonly asked: string })[]>`
    select given.id as asked, ${columnsFor(parts)} from record given ${standingFor(viewer)}
    where given.id = any(${uuids(ids)}::uuid[])`;
  return new Map(rows.map(({ asked, ...row }) => [asked, row]));
};

/** Which records a list has: of some kinds, with a name or caption that holds some words, that a filter keeps. */
export type RecordFilter = {
  readonly kinds: readonly KindName[] | null;
  readonly name: string | null;
  /** Of the one kind, where `kinds` names one; of what all have in common otherwise. */
  readonly filter?: KindFilter | null;
};

/** The kind of a list that is of one kind; null of others. */
export const onlyKind = ({ kinds }: RecordFilter): KindName | null =>
  kinds?.length === 1 ? (kinds[0] ?? null) : null;

const ownTable = (kind: KindName): Prisma.Sql => Prisma.raw(`"${tableOf(kind)}"`);

/** The records `r`, with the row `t` of their own table where they are of one kind. */
export const fromRecords = (kind: KindName | null): Prisma.Sql =>
  kind === null ? Prisma.sql`record r` : Prisma.sql`record r join ${ownTable(kind)} t on t.id = r.id`;

/**
 * Whether the record `r` is of one of some kinds. Of one kind the index is in the order of the list; it stands in the
 * statement, so that its plan is made for that kind.
 */
export const kindIn = (kinds: readonly KindName[]): Prisma.Sql =>
  kinds.length === 1
    ? Prisma.sql`r.kind = ${Prisma.raw(`'${kinds[0]}'`)}`
    : Prisma.sql`r.kind = any(${[...kinds]})`;

/** The condition of a list on its records; see fromRecords. `from` says as of when records are one. */
export const matching = (viewer: Viewer, filter: RecordFilter, from: From = null): Prisma.Sql => {
  const { kinds, name } = filter;
  if (name !== null) requireShort('name', name);
  const pattern = name === null || name.trim() === '' ? null : anywhere(name);
  return every([
    ...(viewer === null
      ? [Prisma.sql`r.standing = 'PUBLISHED'`]
      : [Prisma.sql`r.withdrawn_at is null and r.canonical_id is null`]),
    ...(kinds === null ? [] : [kindIn(kinds)]),
    // Of words that are punctuation only nothing is left to be found.
    ...(pattern === anywhere('') ? [Prisma.sql`false`] : []),
    ...(pattern === null
      ? []
      : [
          Prisma.sql`r.id in (select id from record where folded like ${pattern}
              union all select record_id from name where folded like ${pattern})`,
        ]),
    compileFilter(viewer, onlyKind(filter), filter.filter ?? null, from),
  ]);
};

/**
 * A query of how many records a list has. What the table of a kind tells alone is counted there, and of it those taken off
 * that the public does not see: to look at each record whether it is seen takes twenty times as long.
 */
export const counting = (viewer: Viewer, list: RecordFilter): Prisma.Sql => {
  const { name, filter = null } = list;
  const kind = onlyKind(list);
  const from = fromRecords(filter === null ? null : kind);
  const narrowed = compileFilter(viewer, kind, filter);
  if (viewer !== null || kind === null || name !== null || filter === null || !isOfTable(narrowed))
    return Prisma.sql`select count(*) from ${from} where ${matching(viewer, list)}`;
  return Prisma.sql`select (select count(*) from ${ownTable(kind)} t where ${narrowed})
    - (select count(*) from ${from} where r.standing = 'DRAFT' and ${kindIn([kind])} and ${narrowed}) as count`;
};

/** A page of records, in the order of their captions where no other is asked for. */
export const listRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  request: RecordFilter & PageArguments & { readonly orderBy?: OrderBy | null },
  parts: Parts = allParts,
): Promise<Page<RecordRow>> => {
  const kind = onlyKind(request);
  const order = recordOrder(kind, request.orderBy ?? null);
  const range = rangeOf(request, order);
  const rows = await prisma.$queryRaw<(RecordRow & { readonly place: readonly string[] })[]>`
    select ${columnsFor(parts)}, ${keyed(order)}
    from ${fromRecords(kind)} where ${matching(viewer, request)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

export const countRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  filter: RecordFilter,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: bigint }[]>(counting(viewer, filter));
  return Number(row?.count ?? 0);
};
