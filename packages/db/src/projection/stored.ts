import {
  type Identifier,
  type Link,
  type Name,
  Prisma,
  type Record as StoredRecord,
} from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';
import type { Column } from './columns.ts';
import { typedColumns } from './columns.ts';
import type { Held } from './held.ts';
import type { Wanted } from './wanted.ts';
import { declaredKind, placeOfLink } from './wanted.ts';

type Tables = 'state' | 'organisation' | 'person' | 'deal' | 'sanction';
type Row = StoredRecord & {
  readonly names: readonly Name[];
  readonly identifiers: readonly Identifier[];
  readonly links: readonly Link[];
  /** The row of its kind's own table; null when there is none. */
  readonly typed: Readonly<Record<string, unknown>> | null;
};

/** A record as it is stored, in the shape of what is wanted, with the ids of the rows that may have to go. */
export type Stored = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly hasRow: boolean;
  readonly is: Wanted;
  readonly nameIds: readonly bigint[];
  readonly identifierIds: readonly bigint[];
  readonly linkIds: readonly bigint[];
};

/** The relation of a record that holds its typed row. */
export const tableOf = (kind: string): Tables => {
  const table = `${kind[0]?.toLowerCase()}${kind.slice(1)}`;
  if (table === 'state' || table === 'organisation' || table === 'person') return table;
  if (table === 'deal' || table === 'sanction') return table;
  throw new Error(`There is no table for the kind “${kind}”.`);
};

const column = (value: unknown): Column => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String);
  if (Prisma.Decimal.isDecimal(value)) return value.toFixed();
  return value instanceof Date || typeof value === 'boolean' ? value : String(value);
};

const columnsOf = (row: Row): Readonly<Record<string, Column>> => {
  const names = Object.keys(typedColumns(declaredKind(row.kind), {}));
  return Object.fromEntries(names.map((name) => [name, column(row.typed?.[name])]));
};

const stored = (row: Row): Stored => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  hasRow: row.typed !== null,
  is: {
    caption: row.caption,
    forms: { folded: row.folded, romanised: row.romanised, consonants: row.consonants },
    held: row.held as unknown as Held, // written by the projection only; what else stands there is a difference
    columns: columnsOf(row),
    names: row.names.map(({ id: _, recordId: __, ...name }) => name),
    identifiers: row.identifiers.map(({ scheme, value, folded }) => ({ scheme, value, folded })),
    links: row.links.map(({ id: _, sourceId: __, learnt: ___, since: ____, ...link }) => link),
    learnt: new Map(row.links.map((link) => [placeOfLink(link), Number(link.learnt)])),
  },
  nameIds: row.names.map(({ id }) => id),
  identifierIds: row.identifiers.map(({ id }) => id),
  linkIds: row.links.map(({ id }) => id),
});

type TypedRow = { readonly id: string } & Readonly<Record<string, unknown>>;
type Where = { readonly id: { readonly in: string[] } };
const readTable: Readonly<Record<Tables, (sql: Sql, where: Where) => Promise<readonly TypedRow[]>>> = {
  state: async (sql, where) => sql.state.findMany({ where }),
  organisation: async (sql, where) => sql.organisation.findMany({ where }),
  person: async (sql, where) => sql.person.findMany({ where }),
  deal: async (sql, where) => sql.deal.findMany({ where }),
  sanction: async (sql, where) => sql.sanction.findMany({ where }),
};

const byOwner = <Item>(
  items: readonly Item[],
  ownerOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const owned = found.get(ownerOf(item));
    if (owned) owned.push(item);
    else found.set(ownerOf(item), [item]);
  }
  return found;
};

const typedRows = async (sql: Sql, records: readonly StoredRecord[]) => {
  const found = new Map<string, Row['typed']>();
  for (const table of new Set(records.map(({ kind }) => tableOf(kind)))) {
    const ids = records.filter(({ kind }) => tableOf(kind) === table).map(({ id }) => id);
    const where = { id: { in: ids } };
    for (const row of await readTable[table](sql, where)) found.set(row.id, row);
  }
  return found;
};

/**
 * Records as they are stored, in the order of their ids. One statement after the other: an `include` sends them all at
 * once down the transaction's only connection, which its driver is about to refuse.
 */
export const storedRecords = async (sql: Sql, ids: readonly string[]): Promise<readonly Stored[]> => {
  const of = { where: { recordId: { in: [...ids] } }, orderBy: { id: 'asc' as const } };
  const records = await sql.record.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
  const names = byOwner(await sql.name.findMany(of), ({ recordId }) => recordId);
  const identifiers = byOwner(await sql.identifier.findMany(of), ({ recordId }) => recordId);
  const links = byOwner(
    await sql.link.findMany({ where: { sourceId: { in: [...ids] } }, orderBy: { id: 'asc' } }),
    ({ sourceId }) => sourceId,
  );
  const typed = await typedRows(sql, records);
  return records.map((record) =>
    stored({
      ...record,
      names: names.get(record.id) ?? [],
      identifiers: identifiers.get(record.id) ?? [],
      links: links.get(record.id) ?? [],
      typed: typed.get(record.id) ?? null,
    }),
  );
};
