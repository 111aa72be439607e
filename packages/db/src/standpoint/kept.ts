import type { Standpoint } from '@chancery/domain';
import type { Prisma } from '../generated/prisma/client.ts';
import { linksAt } from './links-at.ts';
import { asksForMoment, captionAt } from './records-from.ts';

/** What is kept of a time, and need not be projected. */
export type Kept = {
  /** Links `l` of fields that hold any number, those that meet a condition; to be selected from. */
  readonly links: (condition: Prisma.Sql) => Prisma.Sql;
  /** What the record `r` was called; null where that was not kept. */
  readonly caption: Prisma.Sql;
};

/** What is kept of a moment; null for any other standpoint. */
export const keptFrom = (from: Standpoint): Kept | null => {
  const { knownAt } = from;
  if (!knownAt || !asksForMoment(from)) return null;
  return { links: (condition) => linksAt(knownAt, condition), caption: captionAt(knownAt) };
};
