import { type PageArguments, pageWithin } from '@chancery/db';
import type { Connected } from './connection.ts';

/** A page of rows that were worked out as a whole. */
export const paged = <Row extends object>(
  name: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  asked: PageArguments,
): Connected<Row> => ({ page: pageWithin(name, rows, keyOf, asked), total: async () => rows.length });
