import type { Database, Role } from '@chancery/db';
import { roles } from '@chancery/db';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { Env } from './env.ts';

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

/** Sign-in by e-mail and password, sessions in the database. Accounts are made by the owner, never by signing up. */
export const makeAuth = (db: Database, env: Pick<Env, 'AUTH_SECRET' | 'ADMIN_URL'>) =>
  betterAuth({
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    secret: env.AUTH_SECRET,
    baseURL: env.ADMIN_URL,
    basePath: '/auth',
    trustedOrigins: [...twins(env.ADMIN_URL)],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    user: { additionalFields: { role: { type: [...roles], input: false, defaultValue: 'READER' } } },
    // The address that a proxy in front gives is not to be believed unless it is ours; attempts count per address.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    advanced: { cookiePrefix: 'chancery', defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' } },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

export type Auth = ReturnType<typeof makeAuth>;

const isRole = (text: unknown): text is Role => roles.some((role) => role === text);

/** Who sent a request; null for who has not signed in. */
export const viewerOf = async (
  auth: Auth,
  headers: Headers,
): Promise<{ readonly id: string; readonly role: Role } | null> => {
  if (!headers.has('cookie')) return null; // spares the public a question to the database
  const session = await auth.api.getSession({ headers });
  if (!session || !isRole(session.user.role)) return null;
  return { id: session.user.id, role: session.user.role };
};
