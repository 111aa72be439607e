import { deepPage, filtered, firstPage, namesWith, page } from './lists.ts';
import { nested } from './nested.ts';
import { aliases, byId, evidence } from './records.ts';
import { search } from './search.ts';
import type { Shape } from './shape.ts';

/** All shapes of reads that are measured, in the order of the table; those from standpoints stand by themselves. */
export const shapes: readonly Shape[] = [
  byId,
  page,
  nested,
  firstPage,
  deepPage,
  filtered,
  namesWith,
  search,
  evidence,
  aliases,
];
