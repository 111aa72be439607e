import { mayAct, type Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { uuids } from '../issues.ts';
import type { TokenScope } from './token-scope.ts';

export type ApiTokenRow = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly lastFour: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** All but the hash, which nobody needs. */
const select = {
  id: true,
  accountId: true,
  name: true,
  scope: true,
  lastFour: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

/** Whose tokens a viewer sees: everybody their own, the owner all; who comes with a token sees none. */
export const seesTokensOf = (viewer: Viewer, account: string): boolean =>
  viewer?.token === undefined && (viewer?.id === account || mayAct(viewer, 'OWNER'));

/** Tokens by their ids, as far as the viewer may see them; those revoked too. */
export const readApiTokens = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ApiTokenRow>> => {
  const rows = await prisma.apiToken.findMany({ where: { id: { in: uuids(ids) } }, select });
  return new Map(rows.filter(({ accountId }) => seesTokensOf(viewer, accountId)).map((row) => [row.id, row]));
};

/** The tokens of accounts that were not revoked, newest first, as far as the viewer may see them. */
export const apiTokensOf = async (
  { prisma }: Database,
  viewer: Viewer,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly ApiTokenRow[]>> => {
  const seen = accounts.filter((account) => seesTokensOf(viewer, account));
  const rows = await prisma.apiToken.findMany({
    where: { accountId: { in: seen }, revokedAt: null },
    orderBy: { id: 'desc' },
    select,
  });
  return new Map(seen.map((account) => [account, rows.filter(({ accountId }) => accountId === account)]));
};
