import pg from 'pg';
import { Prisma } from './generated/prisma/client.ts';
import { keepPrepared } from './prepared.ts';
import { BytesQuery } from './row-bytes.ts';
import type { OverConnection, Stop } from './stoppable.ts';

type Reader = (text: string) => unknown;
const readBytes = pg.types.getTypeParser(17) as (text: string) => Buffer; // which is what it makes of bytea
const bytes: Reader = (text) => {
  const { buffer, byteOffset, length } = readBytes(text);
  return new Uint8Array(buffer, byteOffset, length);
};
const decimal: Reader = (text) => new Prisma.Decimal(text);
// text[], which the types of node-postgres do not name.
const textList = (pg.types.getTypeParser as (oid: number) => (text: string) => readonly (string | null)[])(
  1009,
);
const listOf =
  (read: Reader): Reader =>
  (text) =>
    textList(text).map((each) => (each === null ? null : read(each)));

/**
 * How what PostgreSQL writes is read: as Prisma's own raw queries read it. The numbers are those of its catalogue
 * (pg_type.oid).
 */
const readers = new Map<number, Reader>([
  [17, bytes], // bytea
  [20, BigInt], // int8
  [1016, listOf(BigInt)], // int8[]
  [1700, decimal], // numeric
  [1231, listOf(decimal)], // numeric[]
  [1082, (text) => new Date(`${text}T00:00:00Z`)], // date
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    readers.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

export type Ask = {
  /** Rows, as Prisma's `$queryRaw` gives them. */
  readonly rows: <Rows>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ) => Promise<Rows>;
  /** The bytes of the one text of a statement that answers one row, in UTF-8. */
  readonly bytes: (statement: string, values: readonly unknown[], stop?: Stop) => Promise<Buffer>;
};

/**
 * Prisma's `$queryRaw` for reads outside of transactions, without Prisma: the statement goes to a connection,
 * which keeps it prepared, and rows come as node-postgres reads them. Prisma would have it planned each time, and
 * copy every value twice. Writes stay Prisma's. Throws what node-postgres throws.
 */
export const askDirectly = (
  overConnection: OverConnection,
  onStatement: ((sql: string) => void) | undefined,
): Ask => {
  const nameOn = keepPrepared();
  const configFor = (client: pg.PoolClient, text: string, values: readonly unknown[]) => {
    const name = nameOn(client, text);
    return { text, values: [...values], ...(name && { name }) };
  };
  return {
    rows: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) => {
      const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values); // as Prisma takes them
      onStatement?.(sql.text);
      const { rows } = await overConnection<pg.QueryResult>((client, ended) =>
        client.query({ ...configFor(client, sql.text, sql.values), types }, ended),
      );
      return rows as Rows; // as the caller says, which knows its statement
    },
    bytes: async (statement, values, stop) => {
      onStatement?.(statement);
      const bytes = await overConnection<Buffer | null>((client, ended) => {
        client.query(new BytesQuery(configFor(client, statement, values), ended));
      }, stop);
      if (bytes === null) throw new Error('A statement that answers with a text gave none.');
      return bytes;
    },
  };
};
