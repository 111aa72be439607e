import { Invalid } from '@chancery/domain';
import { z } from 'zod';
import { issue } from './issues.ts';

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

const keyOf = z.array(z.string());

const readCursor = (cursor: string, parts: number): readonly string[] => {
  const wrong = () =>
    new Invalid([issue(['after'], 'BAD_CURSOR', 'This cursor was not given by this list.')]);
  try {
    const key = keyOf.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (key.length !== parts) throw wrong();
    return key;
  } catch {
    throw wrong();
  }
};

/** The key to go on after, null at the start. Throws Invalid for a cursor of another list or a page too large. */
export const startOf = ({ first, after }: PageArguments, parts: number): readonly string[] | null => {
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
