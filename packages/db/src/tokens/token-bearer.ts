import type { Actor, Role } from '../actor.ts';
import type { Database } from '../connect.ts';
import { sha256 } from '../hash.ts';
import { roleWithin, type TokenScope } from './token-scope.ts';
import { isTokenText } from './token-text.ts';

/** Why a text is no token to act by. */
export type TokenProblem = 'MALFORMED' | 'UNKNOWN' | 'EXPIRED' | 'REVOKED';

export type TokenBearer =
  | {
      readonly ok: true;
      readonly actor: Actor;
      /** Notes that the token was used, once a minute at most; nothing needs to wait for it. */
      readonly noteUse: () => Promise<void>;
    }
  | { readonly ok: false; readonly problem: TokenProblem };

type Found = {
  readonly id: string;
  readonly scope: TokenScope;
  readonly account: string;
  readonly role: Role;
  readonly expired: boolean;
  readonly revoked: boolean;
  readonly noted: boolean;
};

const find = async ({ prisma }: Database, text: string): Promise<Found | undefined> => {
  const [found] = await prisma.$queryRaw<Found[]>`
    select t.id, t.scope::text, u.id as account, u.role::text,
      coalesce(t.expires_at <= now(), false) as expired, t.revoked_at is not null as revoked,
      coalesce(t.last_used_at > now() - interval '1 minute', false) as noted
    from api_token t join "user" u on u.id = t.account_id where t.hash = ${sha256(text)}`;
  return found;
};

const noteUse = async ({ prisma }: Database, id: string): Promise<void> => {
  await prisma.$executeRaw`
    update api_token set last_used_at = now()
    where id = ${id}::uuid and (last_used_at is null or last_used_at <= now() - interval '1 minute')`;
};

/**
 * Who acts by a token: its account, in the lesser of the account's role now and the token's scope. Everything that asks
 * for a role asks this actor, as it asks one who signed in. The text is looked up by its hash, so that how long it takes
 * tells nothing of any token.
 */
export const tokenBearer = async (db: Database, text: string): Promise<TokenBearer> => {
  if (!isTokenText(text)) return { ok: false, problem: 'MALFORMED' };
  const found = await find(db, text);
  if (!found) return { ok: false, problem: 'UNKNOWN' };
  if (found.revoked) return { ok: false, problem: 'REVOKED' };
  if (found.expired) return { ok: false, problem: 'EXPIRED' };
  const { id, scope, account, role } = found;
  return {
    ok: true,
    actor: { id: account, role: roleWithin(scope, role), token: id },
    noteUse: async () => (found.noted ? undefined : noteUse(db, id)),
  };
};
