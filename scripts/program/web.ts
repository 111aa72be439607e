/** What a query answers is for its test to look into. */
// biome-ignore lint/suspicious/noExplicitAny: as above
type Answered = any;

export type Client = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answered>;

/** Asks a GraphQL server; throws where it answers with errors. */
export const clientOf =
  (url: string, cookie?: string): Client =>
  async (query, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Answered; errors?: unknown }; // GraphQL over HTTP
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };

/** The cookie of a session; throws when the password is refused. */
export const signIn = async (
  at: string,
  origin: string,
  email: string,
  password: string,
): Promise<string> => {
  const response = await fetch(`${at}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

/** Whether anything listens on a port of this machine. */
export const listens = async (port: string | undefined): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
