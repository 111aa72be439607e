import { inside } from '../../fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** The name that a column of the Prisma schema has in the database. */
export const columnName = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/** A column of the kind's own table `t`, by its name in the Prisma schema; names come from the domain only. */
export const column = (name: string): Prisma.Sql => Prisma.raw(`t."${columnName(name)}"`);

/** Whether a record holds a value in a field, and not only that there is some or none. */
export const holds = (field: string): Prisma.Sql =>
  Prisma.sql`jsonb_path_exists(r.held, ${`$."${field}".values[*].value ? (@ != null)`}::jsonpath)`;

const never = Prisma.sql`false`;
/** A condition that hangs on something given; without it, it does not hold. */
export const whereGiven = <Given>(given: Given | null, make: (given: Given) => Prisma.Sql): Prisma.Sql =>
  given === null ? never : make(given);

/** Whether a text has some words in it, in any case and accent. */
export const hasWords = (text: Prisma.Sql, words: string): Prisma.Sql =>
  Prisma.sql`unaccent(${text}) ilike unaccent(${inside(words)})`;
