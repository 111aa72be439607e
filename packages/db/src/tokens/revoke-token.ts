import { NotFound } from '@chancery/domain';
import { enterOfficeDeed } from '../activity/enter-office-deed.ts';
import { type Actor, requireSession } from '../actor.ts';
import type { Database } from '../connect.ts';
import { transaction } from '../transaction.ts';
import { readApiTokens } from './read-tokens.ts';

/**
 * Ends a token at once and for good; one's own, or for the owner anybody's. Ending it twice is no failure. Done by those
 * who signed in, never by a token.
 */
export const revokeApiToken = async (
  db: Database,
  actor: Actor,
  { token }: { readonly token: string },
): Promise<string> => {
  requireSession(actor, 'revoke a token');
  const seen = (await readApiTokens(db, actor, [token])).get(token.toLowerCase());
  if (!seen) throw new NotFound(['token'], token);
  return transaction(db, async (sql) => {
    const { count } = await sql.apiToken.updateMany({
      where: { id: seen.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await enterOfficeDeed(sql, { kind: 'TOKEN_REVOKED', by: actor.id, token: seen.id });
    return seen.id;
  });
};
