import { type KindName, kindNames, type Standpoint, waysBack } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, ordered } from '../keyset.ts';
import type { OrderBy } from '../order-by.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import type { KindFilter } from '../records/filter/record-filter.ts';
import { fromRecords, matching, onlyKind, type RecordFilter } from '../records/read-records.ts';
import { countFacets, type Facet, type FacetsRequest } from '../records/record-facets.ts';
import { recordOrder } from '../records/record-order.ts';
import { type RecordRow, recordColumns } from '../records/record-row.ts';
import { judgementFrom, nearSources, publicFrom, standsFrom } from './conditions.ts';
import { comparedAtMost, requireFew } from './few.ts';
import { anyMember } from './identity.ts';
import { overlay, type Unchanged } from './overlay.ts';
import { projectedFrom, recordsFrom } from './records-from.ts';

type Listed = RecordFilter & PageArguments & { readonly orderBy?: OrderBy | null };

const isPlain = ({ name, filter }: RecordFilter): boolean => name === null && (filter ?? null) === null;

const ofKinds = ({ kinds }: RecordFilter): Prisma.Sql =>
  kinds === null ? Prisma.sql`true` : Prisma.sql`r.kind = any(${[...kinds]})`;

const readThere = async (
  db: Database,
  page: Page<{ readonly id: string }>,
  from: Standpoint,
): Promise<Page<RecordRow>> => {
  const ids = page.items.map(({ row }) => row.id);
  const records = await recordsFrom(db, ids, from);
  const items = page.items.flatMap(({ cursor, row }) => {
    const record = records.get(row.id);
    return record ? [{ cursor, row: record }] : [];
  });
  return { ...page, items };
};

// What nobody asks about is in the order of today's captions: an index has it, and it holds still from page to page.
const listPlain = async (db: Database, request: Listed, from: Standpoint): Promise<Page<RecordRow>> => {
  const order = recordOrder(onlyKind(request), null);
  const range = rangeOf(request, order);
  const rows = await db.prisma.$queryRaw<{ readonly id: string; readonly place: readonly string[] }[]>`
    select r.id, ${keyed(order)} from record r ${publicFrom(from)}
    where ${ofKinds(request)} and ${nearSources(from)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return readThere(db, keyedPage(rows, range, order), from);
};

const namesIn = (filter: KindFilter): readonly string[] => [
  ...Object.keys(filter),
  ...[...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])].flatMap(namesIn),
];

/** The kinds whose records decide about a list: its own, and those whose links lead to them where that is asked about. */
const decidingKinds = (request: RecordFilter): readonly KindName[] => {
  const kind = onlyKind(request);
  if (kind === null) return [...new Set(request.kinds ?? kindNames)];
  const names = new Set(namesIn(request.filter ?? {}));
  const back = waysBack(kind).filter(({ reverse }) => names.has(reverse));
  return [...new Set([kind, ...back.flatMap(({ from }) => from.map((each) => each.kind))])];
};

const accepted = (from: Standpoint): Prisma.Sql => Prisma.sql`claim c ${judgementFrom(from)}
  where c.subject_id = ${anyMember(Prisma.sql`r.id`, from)} and ${standsFrom(from)}`;

/** Whether the record `r` may be another from the standpoint than it is today. */
const differs = (from: Standpoint): Prisma.Sql => {
  const { knownAt, validAt, accordingTo } = from;
  if (accordingTo || validAt?.holds === 'CERTAINLY') return Prisma.sql`true`;
  const changed = Prisma.sql`exists (select 1 from change where record_id = r.id and at > ${knownAt})`;
  const dated = Prisma.sql`exists (select 1 from ${accepted(from)} and c.valid_time is not null)`;
  if (knownAt && validAt) return Prisma.sql`(${changed} or ${dated})`;
  return knownAt ? changed : dated;
};

const differing = async (
  { prisma }: Database,
  request: RecordFilter,
  from: Standpoint,
): Promise<readonly string[]> => {
  const rows = await prisma.$queryRaw<{ readonly id: string }[]>`
    select r.id from record r ${publicFrom(from)}
    where r.kind = any(${[...decidingKinds(request)]}) and ${nearSources(from)} and ${differs(from)} limit ${comparedAtMost + 1}`;
  return requireFew(rows, ['asOf']).map(({ id }) => id);
};

/** Whether a record that was not computed is from the standpoint what is stored of it. */
const unchanged =
  ({ knownAt, validAt, accordingTo }: Standpoint): Unchanged =>
  (record) => {
    if (accordingTo || validAt?.holds === 'CERTAINLY') return Prisma.sql`false`;
    return knownAt
      ? Prisma.sql`not exists (select 1 from change where record_id = ${record} and at > ${knownAt})`
      : Prisma.sql`true`;
  };

/** The tables as they are from a standpoint for one list, to stand before its statement, and its condition. */
const tablesFrom = async (db: Database, request: RecordFilter, from: Standpoint) => {
  const ids = await differing(db, request, from);
  const records = await projectedFrom(db, ids, from);
  const asStored = unchanged(from);
  const same = Prisma.sql`r.standing = 'PUBLISHED' and r.id <> all(${[...ids]}::uuid[]) and ${asStored(Prisma.sql`r.id`)}`;
  return {
    tables: overlay([...records.values()], decidingKinds(request), asStored),
    condition: Prisma.sql`(r.id = any(${[...records.keys()]}::uuid[]) or (${same}))
      and ${matching(null, request, from)}`,
  };
};

/**
 * As listRecords, from a standpoint: what is public there. Filters, names and orders compare what records hold there;
 * without any of them the list is in the order of today's captions. Throws Invalid where too many would have to be computed.
 */
export const listFrom = async (db: Database, request: Listed, from: Standpoint): Promise<Page<RecordRow>> => {
  if (isPlain(request) && !request.orderBy) return listPlain(db, request, from);
  const kind = onlyKind(request);
  const order = recordOrder(kind, request.orderBy ?? null);
  const range = rangeOf(request, order);
  const { tables, condition } = await tablesFrom(db, request, from);
  const rows = await db.prisma.$queryRaw<(RecordRow & { readonly place: readonly string[] })[]>`
    with ${tables}
    select ${recordColumns}, ${keyed(order)}
    from ${fromRecords(kind)} where ${condition} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  const page = keyedPage(rows, range, order);
  // Of a record that is the same on any day it is not stored that it only possibly is.
  return from.validAt ? readThere(db, page, from) : page;
};

/** As countRecords, from a standpoint. Throws Invalid where too many would have to be computed. */
export const countFrom = async (db: Database, filter: RecordFilter, from: Standpoint): Promise<number> => {
  if (isPlain(filter)) {
    const [plain] = await db.prisma.$queryRaw<{ readonly count: number }[]>`
      select count(*)::int as count from record r ${publicFrom(from)}
      where ${ofKinds(filter)} and ${nearSources(from)}`;
    return plain?.count ?? 0;
  }
  const { tables, condition } = await tablesFrom(db, filter, from);
  const [row] = await db.prisma.$queryRaw<{ readonly count: number }[]>`
    with ${tables} select count(*)::int as count from ${fromRecords(onlyKind(filter))} where ${condition}`;
  return row?.count ?? 0;
};

/** As recordFacets, from a standpoint. Throws Invalid where too many would have to be computed. */
export const facetsFrom = async (
  db: Database,
  kind: KindName,
  asked: FacetsRequest,
  from: Standpoint,
): Promise<readonly Facet[]> => countFacets(db, kind, asked, await tablesFrom(db, asked.filter, from));
