import { type Actor, type Database, type TokenProblem, tokenBearer } from '@chancery/db';
import type { GraphQLError } from 'graphql';
import { refusal } from '../http/refusal.ts';

const because: Readonly<Record<TokenProblem | 'NO_BEARER', string>> = {
  NO_BEARER: 'An Authorization header is of the form: Bearer chy_...',
  MALFORMED: 'This cannot be a token: it is mistyped or cut off.',
  UNKNOWN: 'There is no such token.',
  EXPIRED: 'This token has ended.',
  REVOKED: 'This token was revoked.',
};

// The answer never repeats what was sent. RFC 6750 says how it names the scheme and the error.
const refused = (problem: keyof typeof because): GraphQLError => {
  const challenge = `Bearer realm="Chancery", error="invalid_token", error_description="${because[problem]}"`;
  const headers = { 'www-authenticate': challenge };
  return refusal({ code: 'UNAUTHENTICATED', message: because[problem], status: 401, headers });
};

/** Who acts by the token of an Authorization header. Throws UNAUTHENTICATED (401) for whatever is no token in force. */
export const bearerOf = async (
  db: Database,
  authorization: string,
  onLost: (error: unknown) => void,
): Promise<Actor> => {
  const text = /^bearer +(?<text>\S+) *$/iu.exec(authorization)?.groups?.['text'];
  if (text === undefined) throw refused('NO_BEARER');
  const bearer = await tokenBearer(db, text);
  if (!bearer.ok) throw refused(bearer.problem);
  void bearer.noteUse().catch(onLost);
  return bearer.actor;
};
