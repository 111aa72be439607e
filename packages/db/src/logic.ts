import { Prisma } from './generated/prisma/client.ts';

/** Several conditions at once; true where there are none. */
export const every = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join([...conditions], ' and ')})`;

/** One of several conditions; false where there are none. */
export const some = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join([...conditions], ' or ')})`;
