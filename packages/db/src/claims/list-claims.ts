import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import type { From } from '../standpoint/conditions.ts';
import { judgementFrom } from '../standpoint/then.ts';
import { type ClaimFilter, claimCondition } from './claim-filter.ts';
import { oldestFirst } from './oldest-first.ts';
import { visibleTo } from './visible.ts';

/** All claims, oldest first. */
export const allClaimsOrder: Order = { name: 'claims.all', parts: oldestFirst };

/** The claims `c` that a viewer may see and a filter keeps, from `from` on. */
export const matchingClaims = (viewer: Viewer, filter: ClaimFilter, from: From): Prisma.Sql =>
  Prisma.sql`from claim c ${judgementFrom(from)} where ${visibleTo(viewer, from)} and ${claimCondition(viewer, filter, from)}`;

/** Ids of the claims that the viewer may see and a filter keeps, oldest first; in one statement. */
export const listClaims = async (
  { prisma }: Database,
  viewer: Viewer,
  { filter, ...asked }: PageArguments & { readonly filter: ClaimFilter },
  from: From = null,
): Promise<Page<string>> => {
  const range = rangeOf(asked, allClaimsOrder);
  const rows = await prisma.$queryRaw<{ readonly id: string; readonly place: readonly string[] }[]>`
    select c.id, ${keyed(allClaimsOrder)} ${matchingClaims(viewer, filter, from)} and ${between(allClaimsOrder, range)}
    order by ${ordered(allClaimsOrder, range.backward)} limit ${range.size + 1}`;
  const page = keyedPage(rows, range, allClaimsOrder);
  return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: row.id })) };
};

export const countClaims = async (
  { prisma }: Database,
  viewer: Viewer,
  filter: ClaimFilter,
  from: From = null,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count ${matchingClaims(viewer, filter, from)}`;
  return row?.count ?? 0;
};
