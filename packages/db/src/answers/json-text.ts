import { Prisma } from '../generated/prisma/client.ts';
import type { Entries, Fixed } from './shape.ts';

/**
 * Marks in the text of an answer, which no JSON has in it as it is: what stands between `open` and `close` is filled in
 * afterwards, and `broken` stands where there had to be something and was nothing.
 */
export const marks = { open: '\u0001', close: '\u0002', broken: '\u0003' } as const;

// PostgreSQL takes a hundred arguments at most.
const mostArguments = 90;

// What is written within a longer text can be written shorter there. Told of texts that were made here, by the text.
const literals = new WeakMap<Prisma.Sql, string>();
const partsOf = new WeakMap<Prisma.Sql, readonly Prisma.Sql[]>();

/** A literal of SQL. For texts of the program, and names that GraphQL allows; what is given goes into parameters. */
export const literal = (text: string): Prisma.Sql => {
  const quoted = text.replaceAll("'", "''");
  const sql = Prisma.raw(text.includes('\\') ? `E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`);
  literals.set(sql, text);
  return sql;
};

const joined = (parts: readonly Prisma.Sql[]): Prisma.Sql => {
  if (parts.length <= mostArguments) return Prisma.sql`concat(${Prisma.join(parts)})`;
  const groups = Array.from({ length: Math.ceil(parts.length / mostArguments) }, (_, at) =>
    joined(parts.slice(at * mostArguments, (at + 1) * mostArguments)),
  );
  return joined(groups);
};

const withLiteralsJoined = (parts: readonly Prisma.Sql[]): readonly Prisma.Sql[] => {
  const some: Prisma.Sql[] = [];
  let text = '';
  for (const part of parts) {
    const fixedText = literals.get(part);
    text += fixedText ?? '';
    if (fixedText !== undefined) continue;
    if (text !== '') some.push(literal(text));
    some.push(part);
    text = '';
  }
  return text === '' ? some : [...some, literal(text)];
};

/**
 * Texts one after the other; null is nothing. One call for all, whatever they are made of: each copies what it is given,
 * and is set up each time that the statement is asked.
 */
export const concat = (parts: readonly Prisma.Sql[]): Prisma.Sql => {
  const all = withLiteralsJoined(parts.flatMap((part) => partsOf.get(part) ?? [part]));
  const sql = joined(all);
  partsOf.set(sql, all);
  return sql;
};

/** A text of the program, as JSON. */
export const fixed = (text: string): Prisma.Sql => literal(JSON.stringify(text));

const nothing = literal('null');
const broken = Prisma.raw('chr(3)');

/** JSON text that may be null. */
export const orNull = (json: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(${json}, ${nothing})`;
/** JSON text that must be there. */
export const must = (json: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(${json}, ${broken})`;

/** A column as JSON text; SQL's null where it is null. */
export const json = (column: Prisma.Sql): Prisma.Sql => {
  const sql = Prisma.sql`to_json(${column})::text`;
  partsOf.set(sql, [Prisma.sql`to_json(${column})`]); // which is made a text there anyhow
  return sql;
};

/** A column that is never null, of ids or of codes, as JSON text: nothing in them is written otherwise there. */
export const plain = (column: Prisma.Sql): Prisma.Sql => concat([literal('"'), column, literal('"')]);

/** A moment as JSON text: in UTC, to the millisecond (ISO 8601). */
export const moment = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`('"' || to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"')`;

type Tagged = { readonly is: string };
const isFixed = (read: Tagged): read is Fixed => read.is === 'fixed';

/** A part of an object as JSON text, by how all is written that is not known before. */
export const fixedOr = <Read extends Tagged>(
  read: Read | Fixed,
  write: (read: Read) => Prisma.Sql,
): Prisma.Sql => (isFixed(read) ? fixed(read.text) : write(read));

/** An object as JSON text, by how its parts are written that are not known before. */
export const object = <Read extends Tagged>(
  entries: Entries<Read | Fixed>,
  write: (read: Read) => Prisma.Sql,
): Prisma.Sql => {
  if (entries.length === 0) return literal('{}');
  return concat([
    ...entries.flatMap(([key, read], at) => [
      literal(`${at === 0 ? '{' : ','}${JSON.stringify(key)}:`),
      fixedOr(read, write),
    ]),
    literal('}'),
  ]);
};

/** Rows as a JSON list, in the order of the rows. */
export const list = (entry: Prisma.Sql): Prisma.Sql =>
  concat([literal('['), Prisma.sql`string_agg(${entry}, ',')`, literal(']')]);

/** What is filled in afterwards, out of some JSON text, by the name of what fills it in; SQL's null where that is. */
export const mark = (fill: string, value: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${literal(`${marks.open}${fill}:`)} || ${value} || ${literal(marks.close)})`;
