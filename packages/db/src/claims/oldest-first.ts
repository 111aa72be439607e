import { Prisma } from '../generated/prisma/client.ts';
import type { KeyColumn } from '../keyset.ts';

/** The columns that lists of claims `c` are ordered by: what is new stands at the end. */
export const oldestFirst: readonly KeyColumn[] = [
  { sql: Prisma.sql`c.created_at`, part: 'timestamp' },
  { sql: Prisma.sql`c.id`, part: 'text' },
];
