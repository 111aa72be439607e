import { type Database, type Role, roles, type Viewer } from '@chancery/db';
import type { Env } from '../env.ts';
import { bearerOf } from './bearer.ts';

export const shortestPassword = 12;

// A browser may name this machine either way.
const twins = (url: string): readonly string[] => {
  const { protocol, port } = new URL(url);
  const local = ['localhost', '127.0.0.1'].map(
    (host) => `${protocol}//${host}${port === '' ? '' : `:${port}`}`,
  );
  const origin = new URL(url).origin;
  return local.includes(origin) ? local : [origin];
};

const makeBetterAuth = async (
  db: Database,
  env: Pick<Env, 'AUTH_SECRET' | 'ADMIN_URL'>,
  origins: readonly string[],
) => {
  const [{ betterAuth }, { prismaAdapter }] = await Promise.all([
    import('better-auth'),
    import('better-auth/adapters/prisma'),
  ]);
  return betterAuth({
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    secret: env.AUTH_SECRET,
    baseURL: env.ADMIN_URL,
    basePath: '/auth',
    trustedOrigins: [...origins],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: { additionalFields: { role: { type: [...roles], input: false, defaultValue: 'READER' } } },
    // Attempts to sign in are counted by serve-auth.ts: here a window only ends when nobody came for its whole length, so
    // that an address with many people behind it would be shut out though they are few a minute.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': false },
    },
    advanced: { cookiePrefix: 'chancery', defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' } },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
};

/** Reads better-auth when it is asked for first: the public does without, and a start took a third of a second longer. */
export type Auth = () => ReturnType<typeof makeBetterAuth>;

/** Sign-in by e-mail and password, sessions in the database. Accounts are made by the owner, never by signing up. */
export const makeAuth = (db: Database, env: Pick<Env, 'AUTH_SECRET' | 'ADMIN_URL'>): Auth => {
  const origins = twins(env.ADMIN_URL);
  let made: ReturnType<Auth> | undefined;
  return async () => {
    made ??= makeBetterAuth(db, env, origins);
    return made;
  };
};

const isRole = (text: unknown): text is Role => roles.some((role) => role === text);

const signedInBy = async (auth: Auth, headers: Headers): Promise<Viewer> => {
  if (!headers.has('cookie')) return null; // spares the public a question to the database
  const { api } = await auth();
  const session = await api.getSession({ headers });
  if (!session || !isRole(session.user.role)) return null;
  return { id: session.user.id, role: session.user.role };
};

/**
 * Who sent a request, by an API token or a session; null for who has not signed in. A token goes before a cookie, and one
 * that is not in force is refused (401), never taken for nobody. Whatever is asked of a viewer afterwards is asked of both
 * alike. `onLost` is told when the use of a token could not be noted.
 */
export const viewerOf = async (
  auth: Auth,
  db: Database,
  headers: Headers,
  onLost: (error: unknown) => void,
): Promise<Viewer> => {
  const authorization = headers.get('authorization');
  return authorization === null ? signedInBy(auth, headers) : bearerOf(db, authorization, onLost);
};
