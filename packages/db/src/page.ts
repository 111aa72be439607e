import { Invalid } from '@chancery/domain';
import { z } from 'zod';
import { issue, isUuid } from './issues.ts';

/** Rows in order, each with the cursor that stands for its place. */
export type Page<Row> = {
  readonly items: readonly { readonly cursor: string; readonly row: Row }[];
  readonly hasNext: boolean;
};

export type PageArguments = { readonly first: number; readonly after: string | null };

export const maximumPage = 100;

/** A cursor is the key of a row, so that a page holds its place when rows come and go before it (keyset). */
export const toCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** What a part of a key is: a cursor with another thing there was not given by the list. */
export type KeyPart = 'text' | 'uuid' | 'timestamp' | 'bigint';

const largestBigint = 9_223_372_036_854_775_807n;
const moment =
  /^(?<day>(?!0000)\d{4}-\d{2}-\d{2}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$/u;

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`); // takes 30 February for 2 March
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

// As PostgreSQL takes them: what it would refuse is refused here, where there is a place to name.
const isPart: Readonly<Record<KeyPart, (part: string) => boolean>> = {
  text: (part) => !/[\0\p{Surrogate}]/u.test(part),
  uuid: isUuid,
  timestamp: (part) => isDay(moment.exec(part)?.groups?.['day'] ?? ''),
  bigint: (part) => /^(?:0|[1-9]\d{0,18})$/u.test(part) && BigInt(part) <= largestBigint,
};

const keyOf = z.array(z.string());

const read = (cursor: string): readonly string[] | null => {
  try {
    return keyOf.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    return null;
  }
};

const readCursor = (cursor: string, parts: readonly KeyPart[]): readonly string[] => {
  const key = read(cursor);
  if (key?.length === parts.length && parts.every((part, at) => isPart[part](key[at] ?? ''))) return key;
  throw new Invalid([issue(['after'], 'BAD_CURSOR', 'This cursor was not given by this list.')]);
};

/**
 * The key to go on after, null at the start. A list says what the parts of its keys are. Throws Invalid for a cursor of
 * another list or a page too large.
 */
export const startOf = (
  { first, after }: PageArguments,
  parts: readonly KeyPart[],
): readonly string[] | null => {
  if (!Number.isInteger(first) || first < 0 || first > maximumPage)
    throw new Invalid([issue(['first'], 'OUT_OF_RANGE', `A page has 0 to ${maximumPage} entries.`)]);
  return after === null ? null : readCursor(after, parts);
};

/** A page out of one row more than was asked for. */
export const toPage = <Row>(
  rows: readonly Row[],
  first: number,
  key: (row: Row) => readonly string[],
): Page<Row> => ({
  items: rows.slice(0, first).map((row) => ({ cursor: toCursor(key(row)), row })),
  hasNext: rows.length > first,
});
