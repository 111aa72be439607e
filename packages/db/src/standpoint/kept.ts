import type { Standpoint } from '@chancery/domain';
import type { Prisma } from '../generated/prisma/client.ts';
import { linksAt, linksOn } from './links-at.ts';
import { asksForMoment, captionAt, captionOn } from './records-from.ts';

/** What is kept of a time, and need not be projected. */
export type Kept = {
  /** Links `l` of fields that hold any number, those that meet a condition; to be selected from. */
  readonly links: (condition: Prisma.Sql) => Prisma.Sql;
  /** What the record `r` was called; null where that was not kept. */
  readonly caption: Prisma.Sql;
};

/** What is kept of a moment or of a day; null for any other standpoint. */
export const keptFrom = (from: Standpoint): Kept | null => {
  const { knownAt, validAt, accordingTo } = from;
  if (knownAt && asksForMoment(from))
    return { links: (condition) => linksAt(knownAt, condition), caption: captionAt(knownAt) };
  if (validAt && knownAt === null && accordingTo === null)
    return { links: (condition) => linksOn(validAt, condition), caption: captionOn(validAt) };
  return null;
};
