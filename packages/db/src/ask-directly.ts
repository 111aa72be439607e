import pg from 'pg';
import { Prisma } from './generated/prisma/client.ts';
import { sha256 } from './hash.ts';

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

/** Statements that a connection keeps prepared, at most: each costs the server some memory. */
const mostPrepared = 500;
/** Characters of all of them: for each, the server keeps some fifty bytes a connection. */
const mostCharacters = 2_000_000;

/**
 * Names for statements, by their text. Only what is asked again gets one, as a filter that nobody asks twice is not
 * worth keeping; and none of the first ones loses its name, as the connections know it by that.
 */
const statementNames = () => {
  const names = new Map<string, string>();
  let characters = 0;
  let once = new Set<string>();
  return (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostPrepared) return known;
    if (characters + text.length > mostCharacters) return undefined;
    if (!once.delete(text)) {
      if (once.size >= mostPrepared) once = new Set();
      once.add(text);
      return undefined;
    }
    const name = `r${sha256(text).slice(0, 16)}`;
    names.set(text, name);
    characters += text.length;
    return name;
  };
};

type Ask = {
  /** Rows, as Prisma's `$queryRaw` gives them. */
  readonly rows: <Rows>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ) => Promise<Rows>;
  /** The one text, named `answer`, of a statement that answers one row. */
  readonly text: (statement: string, values: readonly unknown[]) => Promise<string>;
};

/**
 * Prisma's `$queryRaw` for reads outside of transactions, without Prisma: the statement goes to the pool, which prepares
 * it once for each connection, and rows come as node-postgres reads them. Prisma would have it planned each time, and
 * copy every value twice. Writes stay Prisma's. Throws what node-postgres throws.
 */
export const askDirectly = (
  pool: Pick<pg.Pool, 'query'>,
  onStatement: ((sql: string) => void) | undefined,
): Ask => {
  const nameOf = statementNames();
  const ask = async (text: string, values: readonly unknown[]): Promise<readonly unknown[]> => {
    onStatement?.(text);
    const name = nameOf(text);
    const { rows } = await pool.query({ text, values: [...values], types, ...(name && { name }) });
    return rows;
  };
  return {
    rows: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) => {
      const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values); // as Prisma takes them
      return (await ask(sql.text, sql.values)) as Rows; // as the caller says, which knows its statement
    },
    text: async (statement, values) => {
      const [row] = (await ask(statement, values)) as readonly { readonly answer: string | null }[];
      if (typeof row?.answer !== 'string') throw new Error('A statement that answers with a text gave none.');
      return row.answer;
    },
  };
};
