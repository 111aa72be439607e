import type { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';
import type { Column } from './columns.ts';
import { typedColumns } from './columns.ts';
import type { Held } from './held.ts';
import type { Wanted } from './wanted.ts';
import { declaredKind } from './wanted.ts';

const include = {
  names: { orderBy: { id: 'asc' } },
  identifiers: { orderBy: { id: 'asc' } },
  links: { orderBy: { id: 'asc' } },
  state: true,
  organisation: true,
  person: true,
  deal: true,
  sanction: true,
} satisfies Prisma.RecordInclude;

type Row = Prisma.RecordGetPayload<{ include: typeof include }>;

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
export const tableOf = (kind: string): 'state' | 'organisation' | 'person' | 'deal' | 'sanction' => {
  const table = `${kind[0]?.toLowerCase()}${kind.slice(1)}`;
  if (table === 'state' || table === 'organisation' || table === 'person') return table;
  if (table === 'deal' || table === 'sanction') return table;
  throw new Error(`There is no table for the kind “${kind}”.`);
};

const column = (value: unknown): Column => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String);
  return value instanceof Date ? value : String(value);
};

const columnsOf = (row: Row): Readonly<Record<string, Column>> => {
  const typed: Readonly<Record<string, unknown>> = row[tableOf(row.kind)] ?? {};
  const names = Object.keys(typedColumns(declaredKind(row.kind), {}));
  return Object.fromEntries(names.map((name) => [name, column(typed[name])]));
};

const stored = (row: Row): Stored => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  hasRow: row[tableOf(row.kind)] !== null,
  is: {
    caption: row.caption,
    folded: row.folded,
    held: row.held as unknown as Held, // written by the projection only; what else stands there is a difference
    columns: columnsOf(row),
    names: row.names.map(({ text, folded, language, script, nameKind }) => ({
      text,
      folded,
      language,
      script,
      nameKind,
    })),
    identifiers: row.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    links: row.links.map(({ id: _, sourceId: __, ...link }) => link),
  },
  nameIds: row.names.map(({ id }) => id),
  identifierIds: row.identifiers.map(({ id }) => id),
  linkIds: row.links.map(({ id }) => id),
});

/** Records as they are stored, in the order of their ids. */
export const storedRecords = async (sql: Sql, ids: readonly string[]): Promise<readonly Stored[]> =>
  (await sql.record.findMany({ where: { id: { in: [...ids] } }, include, orderBy: { id: 'asc' } })).map(
    stored,
  );
