import { connect, type Database, type Role } from '@chancery/db';
import { freshDatabase } from '@chancery/db/testing';
import { makeAccount } from '../identity/create-account.ts';
import { type FetchRules, publicWeb } from '../intake/fetch-rules.ts';
import { type Serving, startApi } from '../server.ts';

export type Answer = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a query answers is for its test to look into.
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
};
export type Client = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

export type ServedApi = {
  readonly url: string;
  readonly db: Database;
  readonly databaseUrl: string;
  /** Asks without signing in. */
  readonly anonymous: Client;
  /** Makes an account of a role, signs in over HTTP and asks as it. */
  readonly as: (role: Role, name?: string) => Promise<Client>;
  /** Every SQL statement that was sent since it was last emptied. */
  readonly statements: string[];
  readonly log: string[];
  readonly stop: () => Promise<void>;
};

/** Of every account that a test makes. */
export const password = 'a password of some length';

/** Asks a GraphQL server over HTTP. */
export const clientOf =
  (url: string, headers: Readonly<Record<string, string>> = {}): Client =>
  async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<Answer>; // GraphQL over HTTP
    return { status: response.status, data, errors };
  };

/** The cookie of a session. Throws when the password is refused. */
export const signIn = async (url: string, email: string, secret: string): Promise<string> => {
  const response = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
    body: JSON.stringify({ email, password: secret }),
  });
  if (!response.ok) throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

/** Tests fetch nothing, unless they are about that and serve it themselves. */
const noWeb: FetchRules = { ...publicWeb, resolve: async () => [] };

/** How tests serve the API where they are about something else. */
export const settings: Serving = {
  AUTH_SECRET: 'x'.repeat(32),
  ADMIN_URL: 'http://localhost:3000',
  HOST: '127.0.0.1',
  PORT: 0,
  // Tests ask fast, and all from one address.
  POINTS_PER_ADDRESS: 1_000_000_000,
  POINTS_PER_ACCOUNT: 1_000_000_000,
  QUERY_SECONDS: 60,
  TRUSTED_PROXIES: ['loopback'],
  FETCH_URLS: true,
  TRUSTED_DOCUMENTS: [],
  TRUSTED_DOCUMENTS_ONLY: false,
  SUGGESTER_TOKEN: '',
  SUGGESTER_SECONDS: 5,
};

/**
 * Serves the API on a database of its own, on a free port; with other settings, another clock of what may be asked in a
 * minute, or a web to fetch from, where a test is about them.
 */
export const servedApi = async (
  others: Partial<Serving> = {},
  now?: () => number,
  web: FetchRules = noWeb,
): Promise<ServedApi> => {
  const fresh = await freshDatabase();
  const statements: string[] = [];
  const log: string[] = [];
  const db = connect(fresh.url, { onStatement: (sql) => statements.push(sql) });
  const env = { ...settings, ...others };
  const note = (message: string, error?: unknown) => log.push(`${message} ${String(error ?? '')}`);
  const api = await startApi(db, env, note, { now, web });
  const as = async (role: Role, name = role.toLowerCase()): Promise<Client> => {
    const email = `${name}@example.org`;
    await makeAccount(db, { name, email, password, role });
    return clientOf(api.url, { cookie: await signIn(api.url, email, password) });
  };
  const stop = async () => {
    await api.close();
    await db.close();
    await fresh.drop();
  };
  return {
    url: api.url,
    db,
    databaseUrl: fresh.url,
    anonymous: clientOf(api.url),
    as,
    statements,
    log,
    stop,
  };
};
