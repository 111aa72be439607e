import type { Office } from '../journeys/open-office.ts';

/** Who asks the API: the cookie of a session. */
export type Session = { readonly office: Office; readonly cookie: string };
export type Person = { readonly email: string; readonly password: string };

// biome-ignore lint/suspicious/noExplicitAny: what a command answers is for the one who gives it to look into.
type Answer = any;

const post = async (url: string, headers: Readonly<Record<string, string>>, body: object) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
};

/** Signs in over HTTP. */
export const signIn = async (office: Office, { email, password }: Person): Promise<Session> => {
  const url = `${office.api}/auth/sign-in/email`;
  const response = await post(url, { origin: office.admin }, { email, password });
  const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0]);
  return { office, cookie: cookies.join('; ') };
};

/** Gives a command. Throws what it was refused with. */
export const give = async (
  { office, cookie }: Session,
  command: string,
  input: object,
  selection = '... on Node { id }',
): Promise<Answer> => {
  const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) {
    ${command}(input: $input) { __typename ${selection} ... on Failure { message } } }`;
  const response = await post(`${office.api}/graphql`, { cookie }, { query, variables: { input } });
  const { data, errors } = (await response.json()) as Answer; // GraphQL over HTTP
  const message = errors?.[0]?.message ?? data[command].message;
  if (message) throw new Error(`${command}: ${message}`);
  return data[command];
};

/** Has the owner make an editor. */
export const makeEditor = async (owner: Session, name: string): Promise<Person> => {
  const person = { email: `${name.toLowerCase()}@example.org`, password: 'a password for measuring' };
  await give(owner, 'createAccount', { ...person, name, role: 'EDITOR' });
  return person;
};
