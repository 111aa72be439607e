import type { KindName, Standpoint } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, ordered } from '../keyset.ts';
import type { OrderBy } from '../order-by.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import { allParts, type Parts } from '../parts.ts';
import { onlyKind, type RecordFilter } from '../records/read-records.ts';
import {
  type Facet,
  type FacetRow,
  type FacetsRequest,
  facetRows,
  facetsOf,
} from '../records/record-facets.ts';
import { recordOrder } from '../records/record-order.ts';
import type { RecordRow } from '../records/record-row.ts';
import { nearSources, publicFrom } from './conditions.ts';
import { batchSize, partsOfList } from './parts-of-list.ts';
import { countIn, type Placed, placedIn, readThere } from './read-parts.ts';

type Listed = RecordFilter & PageArguments & { readonly orderBy?: OrderBy | null };

const isPlain = ({ name, filter }: RecordFilter): boolean => name === null && (filter ?? null) === null;

const ofKinds = ({ kinds }: RecordFilter): Prisma.Sql =>
  kinds === null ? Prisma.sql`true` : Prisma.sql`r.kind = any(${[...kinds]})`;

// What nobody asks about is in the order of today's captions: an index has it, and it holds still from page to page.
const listPlain = async (
  db: Database,
  request: Listed,
  from: Standpoint,
  parts: Parts,
): Promise<Page<RecordRow>> => {
  const order = recordOrder(onlyKind(request), null);
  const range = rangeOf(request, order);
  const rows = await db.prisma.$queryRaw<Placed[]>`
    select r.id, ${keyed(order)} from record r ${publicFrom(from)}
    where ${ofKinds(request)} and ${nearSources(from)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return readThere(db, rows, range, order, from, parts);
};

/**
 * As listRecords, from a standpoint: what is public there. Filters, names and orders compare what records hold there;
 * without any of them the list is in the order of today's captions. Records that have changed since are computed batch by
 * batch. Throws Invalid where one of them hangs on more others than are computed for it.
 */
export const listFrom = async (
  db: Database,
  request: Listed,
  from: Standpoint,
  parts: Parts = allParts,
  atOnce = batchSize,
): Promise<Page<RecordRow>> => {
  if (isPlain(request) && !request.orderBy) return listPlain(db, request, from, parts);
  const kind = onlyKind(request);
  const order = recordOrder(kind, request.orderBy ?? null);
  const range = rangeOf(request, order);
  const listed = partsOfList(db, request, from, { atOnce });
  return readThere(db, await placedIn(db, listed, kind, order, range), range, order, from, parts);
};

/** As countRecords, from a standpoint. Throws Invalid as `listFrom` does. */
export const countFrom = async (
  db: Database,
  filter: RecordFilter,
  from: Standpoint,
  atOnce = batchSize,
): Promise<number> => {
  if (isPlain(filter)) {
    const [plain] = await db.prisma.$queryRaw<{ readonly count: number }[]>`
      select count(*)::int as count from record r ${publicFrom(from)}
      where ${ofKinds(filter)} and ${nearSources(from)}`;
    return plain?.count ?? 0;
  }
  return countIn(db, partsOfList(db, filter, from, { atOnce }), onlyKind(filter));
};

const summed = async ({ prisma }: Database, rows: readonly FacetRow[]): Promise<readonly FacetRow[]> =>
  prisma.$queryRaw<FacetRow[]>`
    select field, value, target, sum(count)::int as count
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as part(field text, value text, target uuid, count int)
    group by field, value, target
    order by field, (value is null and target is null) desc, sum(count) desc, value, target`;

/** As recordFacets, from a standpoint. Throws Invalid as `listFrom` does. */
export const facetsFrom = async (
  db: Database,
  kind: KindName,
  asked: FacetsRequest,
  from: Standpoint,
  atOnce = batchSize,
): Promise<readonly Facet[]> => {
  const rows: FacetRow[] = [];
  // Every value of each part: what is rare in all of them may be frequent in the whole.
  for await (const part of partsOfList(db, asked.filter, from, { counted: asked.fields, atOnce }))
    rows.push(...(await facetRows(db, kind, { ...asked, first: null }, part)));
  return facetsOf(asked, await summed(db, rows));
};
