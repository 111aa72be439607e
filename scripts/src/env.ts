import { resolve } from 'node:path';
import { Failure } from './failure.ts';

export type Env = {
  /** Where everything is kept, as an absolute path. */
  readonly dataDir: string;
  /** A PostgreSQL server of one's own; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly apiPort: number;
  readonly adminPort: number;
  /** Where browsers reach the admin. */
  readonly adminUrl: string;
  /** Signs sessions; undefined means the one kept in the data folder. */
  readonly authSecret: string | undefined;
  /** What was given for the owner's account, under its own names, to be passed on. */
  readonly owner: Readonly<Record<string, string>>;
};

export type Variables = Readonly<Record<string, string | undefined>>;

const port = (text: string): number | undefined => {
  const number = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65_535 ? number : undefined;
};

const isDatabase = (text: string): boolean => /^postgres(?:ql)?:\/\//u.test(text) && URL.canParse(text);
const isWeb = (text: string): boolean => /^https?:\/\//u.test(text) && URL.canParse(text);

// What the API takes for one: it asks zod, which has this expression.
const email =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/u;

type Rule = { readonly holds: (text: string) => boolean; readonly wants: string };

const rules: Readonly<Record<string, Rule>> = {
  API_PORT: { holds: (text) => port(text) !== undefined, wants: 'a port from 1 to 65535' },
  ADMIN_PORT: { holds: (text) => port(text) !== undefined, wants: 'a port from 1 to 65535' },
  DATABASE_URL: { holds: isDatabase, wants: 'an address such as postgresql://user:password@host:5432/name' },
  ADMIN_URL: { holds: isWeb, wants: 'an address such as https://admin.example.org' },
  AUTH_SECRET: { holds: (text) => text.length >= 32, wants: 'at least 32 characters' },
  CHANCERY_OWNER_EMAIL: { holds: (text) => email.test(text), wants: 'an e-mail address' },
  CHANCERY_OWNER_PASSWORD: {
    holds: (text) => text.length >= 12 && text.length <= 128,
    wants: '12 to 128 characters',
  },
};

/** Reads the environment; throws one Failure that names every bad variable, without its value. */
export const readEnv = (variables: Variables, root: string): Env => {
  const given = (name: string): string | undefined => variables[name] || undefined;
  const bad = Object.entries(rules)
    .filter(([name, { holds }]) => {
      const text = given(name);
      return text !== undefined && !holds(text);
    })
    .map(([name, { wants }]) => `${name} must be ${wants}`);
  const apiPort = port(given('API_PORT') ?? '4000') ?? 0;
  const adminPort = port(given('ADMIN_PORT') ?? '3000') ?? 0;
  if (apiPort === adminPort && apiPort !== 0) bad.push('API_PORT and ADMIN_PORT must differ');
  if (bad.length > 0) throw new Failure(`The environment is not usable: ${bad.join('; ')}.`);
  const owner = ['CHANCERY_OWNER_EMAIL', 'CHANCERY_OWNER_PASSWORD'].flatMap((name) => {
    const text = given(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    dataDir: resolve(root, given('CHANCERY_DATA') ?? '.data'),
    databaseUrl: given('DATABASE_URL'),
    host: given('HOST') ?? '127.0.0.1',
    apiPort,
    adminPort,
    adminUrl: given('ADMIN_URL') ?? `http://localhost:${adminPort}`,
    authSecret: given('AUTH_SECRET'),
    owner: Object.fromEntries(owner),
  };
};

/** The host under which this machine itself reaches what listens on `host`. */
export const nearHost = (host: string): string =>
  host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
