import { type Role, roles } from '../actor.ts';
import type { Database } from '../connect.ts';
import type { AccountRow } from './accounts.ts';

export type ColleaguesAsked = {
  /** How their names begin, or a word of them; all where it is empty. */
  readonly named?: string | null | undefined;
  /** What they may do at least. */
  readonly least?: Role | null | undefined;
};

const most = 20;

/** Accounts to call or to assign to, by name; 20 at most. */
export const findColleagues = async (
  { prisma }: Database,
  { named, least }: ColleaguesAsked,
): Promise<readonly AccountRow[]> =>
  prisma.user.findMany({
    where: {
      role: { in: roles.slice(least ? roles.indexOf(least) : 0) },
      ...(named?.trim() ? { name: { contains: named.trim(), mode: 'insensitive' } } : {}),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true, email: true, role: true },
  });
