import type { KindName } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { tableOf } from '../projection/stored.ts';
import type { WantedLink, WantedName } from '../projection/wanted.ts';
import { columnName } from '../records/filter/columns.ts';
import type { RecordThere } from './records-from.ts';

/** Whether a record is there what is stored of it. */
export type Unchanged = (record: Prisma.Sql) => Prisma.Sql;

type Rows = readonly Readonly<Record<string, unknown>>[];

const inColumns = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [columnName(name), value]));

const recordRow = ({ id, caption, standing, version, updatedAt, held, wanted }: RecordThere) =>
  inColumns({ id, caption, ...wanted.forms, standing, version, updatedAt, held });
const typedRow = ({ id, wanted }: RecordThere) => inColumns({ id, ...wanted.columns });
const nameRows = ({ id, wanted }: RecordThere): Rows =>
  wanted.names.map((name: WantedName) => inColumns({ recordId: id, ...name }));
const codeRows = ({ id, wanted }: RecordThere): Rows =>
  wanted.identifiers.map((code) => inColumns({ recordId: id, ...code }));
const linkRows = ({ id, wanted }: RecordThere): Rows =>
  wanted.links.map((link: WantedLink) => inColumns({ sourceId: id, ...link }));

// Inside of it the name is the stored table's: what is computed stands in its place only outside.
const replaced = (
  table: string,
  owner: string,
  ids: readonly string[],
  rows: Prisma.Sql,
  kept: Unchanged = () => Prisma.sql`true`,
): Prisma.Sql => {
  const name = Prisma.raw(`"${table}"`);
  const owning = Prisma.sql`stored.${Prisma.raw(`"${owner}"`)}`;
  // Looked into by its indexes, however often it is named.
  return Prisma.sql`${name} as not materialized (
    ${rows} union all
    select stored.* from ${name} stored where ${owning} <> all(${[...ids]}::uuid[]) and ${kept(owning)})`;
};

const changedRows = (table: string, rows: Rows): Prisma.Sql => Prisma.sql`
  select there.* from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) given
  join ${Prisma.raw(`"${table}"`)} here on here.id = (given ->> 'id')::uuid
  cross join lateral jsonb_populate_record(here, given) there`;

// A row type is told by a row of none: the types `name` and `record` are PostgreSQL's own.
const freshRows = (table: string, rows: Rows): Prisma.Sql => Prisma.sql`
  select there.* from jsonb_populate_recordset(
    (select here from ${Prisma.raw(`"${table}"`)} here where false), ${JSON.stringify(rows)}::jsonb) there`;

/**
 * Puts records as they are computed in the place of those that are stored by `ids`, for the statement that these stand before
 * (`with`): every table that a list of a kind looks into, or of any where it is null, has their rows and all others' as they are. Links lead back to records of
 * the list from others, which may not have been there: of those none is left.
 */
export const overlay = (
  records: readonly RecordThere[],
  ids: readonly string[],
  kind: KindName | null,
  unchanged: Unchanged,
): Prisma.Sql => {
  const own = kind === null ? [] : records.filter((record) => record.kind === kind);
  const typed =
    kind === null ? [] : [replaced(tableOf(kind), 'id', ids, changedRows(tableOf(kind), own.map(typedRow)))];
  return Prisma.join([
    ...typed,
    replaced('link', 'source_id', ids, freshRows('link', records.flatMap(linkRows)), unchanged),
    replaced('identifier', 'record_id', ids, freshRows('identifier', records.flatMap(codeRows))),
    replaced('name', 'record_id', ids, freshRows('name', records.flatMap(nameRows))),
    replaced('record', 'id', ids, changedRows('record', records.map(recordRow))),
  ]);
};
