import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Opened for the run by scripts/journeys/global-setup.ts. */
    readonly office: {
      readonly admin: string;
      readonly api: string;
      readonly ownerEmail: string;
      readonly ownerPassword: string;
    };
  }
}

export type Role = 'READER' | 'EDITOR' | 'REVIEWER' | 'OWNER';
export type Account = { readonly email: string; readonly password: string; readonly name: string };

/** The addresses and the owner of the office that the journeys visit: scripts/journeys/global-setup.ts opens it. */
export const office = () => inject('office');

type Answer = { readonly data: unknown; readonly errors?: readonly { readonly message: string }[] };

/** Asks the public GraphQL API, signed in or not, as an integrator would. Throws when it answers with errors. */
export const ask = async (
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  cookie?: string,
): Promise<Readonly<Record<string, unknown>>> => {
  const response = await fetch(`${office().api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer; // GraphQL over HTTP
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data as Readonly<Record<string, unknown>>; // without errors there is data
};

const session = async ({ email, password }: Pick<Account, 'email' | 'password'>): Promise<string> => {
  const response = await fetch(`${office().api}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: office().admin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

const sessions = new Map<string, Promise<string>>();

/** Signs in over HTTP, once an account, as sign-ins are limited by the minute; the cookies of the session. */
export const signIn = async (person: Pick<Account, 'email' | 'password'>): Promise<string> => {
  const known = sessions.get(person.email) ?? session(person);
  sessions.set(person.email, known);
  return known;
};

let made = 0;

/** The cookie of the owner. */
export const ownerCookie = async (): Promise<string> => {
  const { ownerEmail: email, ownerPassword: password } = office();
  return signIn({ email, password });
};

/** Has the owner make an account of a role. */
export const account = async (role: Role, name: string): Promise<Account> => {
  made += 1;
  const person = {
    name,
    email: `${role.toLowerCase()}-${process.pid}-${made}@example.org`,
    password: 'a password for journeys',
  };
  const { createAccount } = await ask(
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename } }',
    { input: { ...person, role } },
    await ownerCookie(),
  );
  if ((createAccount as { __typename: string }).__typename !== 'Account')
    throw new Error(`No account for ${name}.`);
  return person;
};
