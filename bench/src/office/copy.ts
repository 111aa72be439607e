import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AsJson, type Row } from './rows.ts';

const special: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/gu, (each) => special[each] ?? each);
const inArray = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `"${String(value).replace(/["\\]/gu, '\\$&')}"`;
// Prisma says "no value" by objects of its own; none of them is a plain one or an array.
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && /^(?:Db|Json|Any)Null/u.test(value.constructor.name));

/** A value as COPY reads it in its text format. */
const field = (value: unknown): string => {
  if (value instanceof AsJson) return isNothing(value.value) ? '\\N' : escaped(JSON.stringify(value.value));
  if (isNothing(value)) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return escaped(`{${value.map(inArray).join(',')}}`);
  return escaped(value instanceof Date ? value.toISOString() : String(value));
};

const together = 1000; // rows in one piece of the stream

/** Stores rows of one table, all of which have the columns of the first. */
export const copyRows = async (client: Client, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const line = (row: Row) => `${columns.map((column) => field(row[column])).join('\t')}\n`;
  const lines = function* () {
    for (let at = 0; at < rows.length; at += together)
      yield rows
        .slice(at, at + together)
        .map(line)
        .join('');
  };
  const named = columns.map((column) => `"${column}"`).join(', ');
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy "${table}" (${named}) from stdin`)));
};
