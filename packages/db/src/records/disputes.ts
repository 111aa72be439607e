import type { KindName, Standpoint } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import { allParts } from '../parts.ts';
import { type FieldThen, nothing } from '../projection/fields-between.ts';
import { partsOfList } from '../standpoint/parts-of-list.ts';
import { countIn, placedIn, readThere } from '../standpoint/read-parts.ts';
import { type RecordRow, recordColumns } from './record-row.ts';

/** A record of which sources disagree, and on which of its fields: those where others hold another value, or deny what is held. */
export type Dispute = { readonly record: RecordRow; readonly fields: readonly string[] };

export type DisputeFilter = {
  readonly kinds: readonly KindName[] | null;
  /** Whether editors have preferred a value wherever sources disagree; null for both. */
  readonly decided: boolean | null;
};

// As the index has it that holds these records only: see the migration `denials`.
const isDisputed = Prisma.sql`jsonb_path_exists(r.held, '$.* ? (exists (@.alternatives[0]) || exists (@.values[*].denials[0]))')`;

// Another value beside those in force where no editor has preferred one: of a history, one of the same day that is planned
// if it is (see areAlikePlanned). Or a value that is denied and that none has preferred.
const isOpen = Prisma.sql`(exists (
  select 1 from jsonb_each(r.held) field cross join jsonb_array_elements(field.value -> 'alternatives') other(value)
  where not exists (select 1 from jsonb_array_elements(field.value -> 'values') chosen(value)
    where chosen.value ->> 'rank' = 'PREFERRED' and (jsonb_array_length(field.value -> 'values') = 1
      or chosen.value ->> 'validFrom' = other.value ->> 'validFrom'
        and (chosen.value ->> 'realisation' = 'PLANNED') = (other.value ->> 'realisation' = 'PLANNED'))))
  or jsonb_path_exists(r.held, '$.*.values[*] ? (exists (@.denials[0]) && @.rank <> "PREFERRED")'))`;

const order: Order = {
  name: 'disputes',
  parts: [
    { sql: Prisma.sql`r.updated_at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`r.id`, part: 'uuid', descending: true },
  ],
};

const holding = ({ decided }: DisputeFilter): Prisma.Sql =>
  every([isDisputed, ...(decided === null ? [] : [decided ? Prisma.sql`not ${isOpen}` : isOpen])]);

const matching = (viewer: Viewer, filter: DisputeFilter): Prisma.Sql =>
  every([
    holding(filter),
    ...(viewer === null ? [Prisma.sql`r.standing = 'PUBLISHED'`] : []),
    ...(filter.kinds === null ? [] : [Prisma.sql`r.kind = any(${[...filter.kinds]})`]),
  ]);

const isInDispute = ({ values, alternatives }: FieldThen): boolean =>
  alternatives.length > 0 || values.some(({ denials }) => denials !== undefined);

const disputeOf = (record: RecordRow): Dispute => ({
  record,
  fields: Object.keys(record.held)
    .filter((field) => isInDispute(record.held[field] ?? nothing))
    .sort(),
});

const disputesOn = (page: Page<RecordRow>): Page<Dispute> => ({
  ...page,
  items: page.items.map(({ cursor, row }) => ({ cursor, row: disputeOf(row) })),
});

/** A page of the records of which sources disagree, that which changed last first; in one statement. */
export const listDisputes = async (
  { prisma }: Database,
  viewer: Viewer,
  request: DisputeFilter & PageArguments,
): Promise<Page<Dispute>> => {
  const range = rangeOf(request, order);
  const rows = await prisma.$queryRaw<(RecordRow & { readonly place: readonly string[] })[]>`
    select ${recordColumns}, ${keyed(order)}
    from record r where ${matching(viewer, request)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  const page = keyedPage(rows, range, order);
  return disputesOn(page);
};

export const countDisputes = async (
  { prisma }: Database,
  viewer: Viewer,
  filter: DisputeFilter,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from record r where ${matching(viewer, filter)}`;
  return row?.count ?? 0;
};

const partsOf = (db: Database, filter: DisputeFilter, from: Standpoint) =>
  partsOfList(db, { kinds: filter.kinds, name: null }, from, { holding: holding(filter) });

/** As listDisputes, from a standpoint: of which sources disagreed there. What has changed since is computed batch by batch. */
export const disputesFrom = async (
  db: Database,
  request: DisputeFilter & PageArguments,
  from: Standpoint,
): Promise<Page<Dispute>> => {
  const range = rangeOf(request, order);
  const placed = await placedIn(db, partsOf(db, request, from), null, order, range);
  return disputesOn(await readThere(db, placed, range, order, from, allParts));
};

/** As countDisputes, from a standpoint. */
export const countDisputesFrom = async (
  db: Database,
  filter: DisputeFilter,
  from: Standpoint,
): Promise<number> => countIn(db, partsOf(db, filter, from), null);
