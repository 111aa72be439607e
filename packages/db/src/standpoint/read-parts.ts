import type { KindName, Standpoint } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered, orderedKeys } from '../keyset.ts';
import type { Key, Page, Range } from '../page.ts';
import type { Parts } from '../parts.ts';
import { fromRecords } from '../records/read-records.ts';
import type { RecordRow } from '../records/record-row.ts';
import type { PartOfList } from './parts-of-list.ts';
import { recordsFrom } from './records-from.ts';

/** A record of a list, with its key there. */
export type Placed = { readonly id: string; readonly place: Key };

/** The page that placed records make, each as it is there. */
export const readThere = async (
  db: Database,
  rows: readonly Placed[],
  range: Range,
  order: Order,
  from: Standpoint,
  parts: Parts,
): Promise<Page<RecordRow>> => {
  const page = keyedPage(rows, range, order);
  const ids = page.items.map(({ row }) => row.id);
  const records = await recordsFrom(db, ids, from, parts);
  const items = page.items.flatMap(({ cursor, row }) => {
    const record = records.get(row.id);
    return record ? [{ cursor, row: record }] : [];
  });
  return { ...page, items };
};

/** The first of rows that were read part by part, in the order of the list. */
const firstOf = async (
  { prisma }: Database,
  parts: readonly (readonly Placed[])[],
  range: Range,
  order: Order,
): Promise<readonly Placed[]> => {
  const some = parts.filter((rows) => rows.length > 0);
  if (some.length < 2) return some[0] ?? [];
  const places = some.flat().map(({ place }) => place);
  const given = orderedKeys(order, Prisma.sql`place`);
  return prisma.$queryRaw<Placed[]>`
    select place ->> ${order.parts.length - 1}::int as id,
      array(select jsonb_array_elements_text(place)) as place
    from jsonb_array_elements(${JSON.stringify(places)}::jsonb) place
    order by ${ordered(given, range.backward)} limit ${range.size + 1}`;
};

/** The records of a list of parts that a page has, and one more. */
export const placedIn = async (
  db: Database,
  parts: AsyncIterable<PartOfList>,
  kind: KindName | null,
  order: Order,
  range: Range,
): Promise<readonly Placed[]> => {
  const found: Placed[][] = [];
  for await (const { tables, condition } of parts)
    found.push(
      await db.prisma.$queryRaw<Placed[]>`
        ${tables} select r.id, ${keyed(order)}
        from ${fromRecords(kind)} where ${condition} and ${between(order, range)}
        order by ${ordered(order, range.backward)} limit ${range.size + 1}`,
    );
  return firstOf(db, found, range, order);
};

/** How many records a list of parts has. */
export const countIn = async (
  { prisma }: Database,
  parts: AsyncIterable<PartOfList>,
  kind: KindName | null,
): Promise<number> => {
  let count = 0;
  for await (const { tables, condition } of parts) {
    const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
      ${tables} select count(*)::int as count from ${fromRecords(kind)} where ${condition}`;
    count += row?.count ?? 0;
  }
  return count;
};
