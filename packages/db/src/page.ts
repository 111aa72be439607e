import { Invalid } from '@chancery/domain';
import { z } from 'zod';
import { issue, isUuid, refuseIf } from './issues.ts';

/** Rows in order, each with the cursor that stands for its place. */
export type Page<Row> = {
  readonly items: readonly { readonly cursor: string; readonly row: Row }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
};

/** What part of a list is asked for (Relay): from its start forwards, or from its end backwards, between two cursors. */
export type PageArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

export const maximumPage = 100;
/** The size of a page where none is given. */
export const defaultPage = 20;

/** What a part of a key is: a cursor with another thing there was not given by the list. */
export type KeyPart = 'text' | 'uuid' | 'timestamp' | 'bigint' | 'day' | 'decimal';

/** The parts of a row's key, in the order of the list, as text. */
export type Key = readonly (string | null)[];

/** Names a list in one order, with the parts of its keys: a cursor of one list is refused by another. */
export type KeyShape = {
  readonly name: string;
  readonly parts: readonly { readonly part: KeyPart; readonly nullable?: boolean }[];
};

/** A page as it was asked for, parsed. */
export type Range = {
  readonly size: number;
  readonly backward: boolean;
  readonly after: Key | null;
  readonly before: Key | null;
};

/** A cursor is the key of a row, so that a page holds its place when rows come and go before it (keyset). */
export const toCursor = (name: string, key: Key): string =>
  Buffer.from(JSON.stringify([name, ...key])).toString('base64url');

const largestBigint = 9_223_372_036_854_775_807n;
const moment =
  /^(?<day>(?!0000)\d{4}-\d{2}-\d{2}) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$/u;

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`); // takes 30 February for 2 March
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  );
};

// As PostgreSQL takes them: what it would refuse is refused here, where there is a place to name.
const isPart: Readonly<Record<KeyPart, (part: string) => boolean>> = {
  text: (part) => !/[\0\p{Surrogate}]/u.test(part),
  uuid: isUuid,
  timestamp: (part) => isDay(moment.exec(part)?.groups?.['day'] ?? ''),
  bigint: (part) => /^(?:0|[1-9]\d{0,18})$/u.test(part) && BigInt(part) <= largestBigint,
  day: (part) => isDay(part) && !part.startsWith('0000'),
  decimal: (part) => /^-?\d{1,60}(?:\.\d{1,40})?$/u.test(part),
};

const keyOf = z.array(z.string().nullable()).min(1);

const read = (cursor: string): Key | null => {
  try {
    return keyOf.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    return null; // a text that is no cursor is refused by whoever asked for one
  }
};

const fits = (key: Key, { name, parts }: KeyShape): boolean =>
  key.length === parts.length + 1 &&
  key[0] === name &&
  parts.every(({ part, nullable }, at) => {
    const text = key[at + 1];
    return text === null ? nullable === true : text !== undefined && isPart[part](text);
  });

const readCursor = (place: 'after' | 'before', cursor: string, shape: KeyShape): Key => {
  const key = read(cursor);
  if (key !== null && fits(key, shape)) return key.slice(1);
  throw new Invalid([issue([place], 'BAD_CURSOR', 'This cursor was not given by this list.')]);
};

/** Throws Invalid, at the argument's place, for a size that no page has. */
export const requireSize = (place: string, size: number): void =>
  refuseIf(
    Number.isInteger(size) && size >= 0 && size <= maximumPage
      ? []
      : [issue([place], 'OUT_OF_RANGE', `A page has 0 to ${maximumPage} entries.`)],
  );

/**
 * What a page is to be read of a list. Throws Invalid for a cursor of another list, for a page too large, and where both
 * ends are asked for at once.
 */
export const rangeOf = ({ first, after, last, before }: PageArguments, shape: KeyShape): Range => {
  refuseIf(
    first != null && last != null
      ? [issue(['last'], 'FIRST_AND_LAST', 'Ask for the first entries or for the last ones, not for both.')]
      : [],
  );
  const size = first ?? last ?? defaultPage;
  requireSize(last == null ? 'first' : 'last', size);
  return {
    size,
    backward: last != null,
    after: after == null ? null : readCursor('after', after, shape),
    before: before == null ? null : readCursor('before', before, shape),
  };
};

/** A page out of one row more than was asked for, as they were read: the last ones first where it goes backwards. */
export const toPage = <Row>(
  rows: readonly Row[],
  { size, backward, after, before }: Range,
  cursorOf: (row: Row) => string,
): Page<Row> => {
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  return {
    items: (backward ? kept.reverse() : kept).map((row) => ({ cursor: cursorOf(row), row })),
    hasNext: backward ? before !== null : more,
    hasPrevious: backward ? more : after !== null,
  };
};

/**
 * A page of a list that is there as a whole, in the order of its keys. Throws Invalid as rangeOf does.
 */
export const pageWithin = <Row>(
  name: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  asked: PageArguments,
): Page<Row> => {
  const { size, backward, after, before } = rangeOf(asked, { name, parts: [{ part: 'text' }] });
  const between = rows.filter((row) => {
    const key = keyOf(row);
    return key > (after?.[0] ?? '') && (before === null || key < (before[0] ?? ''));
  });
  const more = between.length > size;
  const some = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
  return {
    items: some.map((row) => ({ cursor: toCursor(name, [keyOf(row)]), row })),
    hasNext: backward ? before !== null : more,
    hasPrevious: backward ? more : after !== null,
  };
};
