import type { Issue } from '@chancery/domain';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, requireSession } from '../actor.ts';
import type { Database } from '../connect.ts';
import { sha256 } from '../hash.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import type { TokenScope } from './token-scope.ts';
import { makeTokenText } from './token-text.ts';

export type CreateApiToken = {
  readonly name: string;
  readonly scope: TokenScope;
  /** Null for never; in 90 days where it is left out. */
  readonly expiresAt?: Date | null | undefined;
};

const longestName = 100;
const mostTokens = 100;
const day = 86_400_000;
const usualTime = 90 * day;
const longestTime = 100 * 365 * day;

const nameIssues = (name: string): readonly Issue[] => {
  if (name === '')
    return [issue(['name'], 'EMPTY', 'A token has a name, so that it can be told from others.')];
  return name.length > longestName
    ? [issue(['name'], 'TOO_LONG', `A token’s name has at most ${longestName} characters.`)]
    : [];
};

const endIssues = (expiresAt: Date | null): readonly Issue[] => {
  const left = expiresAt === null ? usualTime : expiresAt.getTime() - Date.now();
  return left > 0 && left <= longestTime
    ? []
    : [issue(['expiresAt'], 'OUT_OF_RANGE', 'A token ends in the future, within 100 years, or never.')];
};

const requireRoom = async (sql: Sql, accountId: string): Promise<void> => {
  // Held, so that tokens made at once are counted one after the other.
  await sql.$queryRaw`select id from "user" where id = ${accountId} for no key update`;
  const inForce = {
    accountId,
    revokedAt: null,
    OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
  };
  const count = await sql.apiToken.count({ where: inForce });
  refuseIf(
    count < mostTokens
      ? []
      : [
          issue(
            [],
            'TOO_MANY',
            `An account has at most ${mostTokens} tokens; revoke one that is not needed.`,
          ),
        ],
  );
};

/**
 * Makes a token for the actor's own account. Only this answer has its text, and only a hash of it is kept: the answer to
 * a retry has null. Made by those who signed in, never by a token.
 */
export const createApiToken = async (
  db: Database,
  actor: Actor,
  input: CreateApiToken,
): Promise<{ readonly token: string; readonly secret: string | null }> => {
  requireSession(actor, 'make a token');
  const name = input.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  refuseIf([...textIssues({ name: input.name }), ...nameIssues(name)]);
  const expiresAt = input.expiresAt === undefined ? new Date(Date.now() + usualTime) : input.expiresAt;
  const id = uuidv7();
  const text = makeTokenText();
  const token = await transaction(db, async (sql) => {
    refuseIf(endIssues(expiresAt));
    await requireRoom(sql, actor.id);
    await sql.apiToken.create({
      data: {
        id,
        accountId: actor.id,
        name,
        scope: input.scope,
        hash: sha256(text),
        lastFour: text.slice(-4),
        expiresAt,
      },
      select: { id: true },
    });
    return id;
  });
  return { token, secret: token === id ? text : null };
};
