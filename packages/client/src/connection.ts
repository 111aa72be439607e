import { dataOf } from './answer.ts';
import { type SentAs, sent, type TypedDocument } from './document.ts';
import { NetworkError } from './errors.ts';
import { type RetryPolicy, retrying } from './retry.ts';
import { anyOf } from './wait.ts';

/** The way to a server, and how to go it. */
export type Connection = {
  /** The address under which `graphql` and `changes` are. */
  readonly url: URL;
  readonly fetch: typeof fetch;
  readonly retry: RetryPolicy;
  /** Milliseconds that one attempt may take. */
  readonly timeout: number;
  readonly documents: SentAs;
  /** Aborts all that the client does. */
  readonly signal: AbortSignal | undefined;
  /** What each request says of who asks. */
  readonly credentials: () => Promise<Readonly<Record<string, string>>>;
};

/** Why a fetch that threw gave no answer. An abort by the caller is thrown as its own reason. */
export const noAnswer = (cause: unknown, signal: AbortSignal | undefined, timedOut: boolean): unknown => {
  if (signal?.aborted) return signal.reason;
  return timedOut
    ? new NetworkError({ code: 'TIMED_OUT', message: 'No answer came in time.', cause })
    : new NetworkError({ code: 'NETWORK', message: 'No answer came: the connection failed.', cause });
};

const post = async (
  connection: Connection,
  body: string,
  signal: AbortSignal | undefined,
): Promise<unknown> => {
  const timer = AbortSignal.timeout(connection.timeout);
  const credentials = await connection.credentials();
  const attempt = async () => {
    const response = await connection.fetch(new URL('graphql', connection.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...credentials },
      body,
      signal: anyOf([signal, timer]) ?? null,
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: await response.text(),
    };
  };
  const received = await attempt().catch((cause: unknown) => {
    throw noAnswer(cause, signal, timer.aborted);
  });
  return dataOf(received);
};

/** Asks, and asks again as the policy says. Answers with the data; throws a ChanceryError where there is none. */
export const ask = async <Data, Variables>(
  connection: Connection,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { signal, retry = connection.retry }: { readonly signal?: AbortSignal; readonly retry?: RetryPolicy } = {},
): Promise<Data> => {
  const body = JSON.stringify({ ...sent(document, connection.documents), variables });
  const until = anyOf([connection.signal, signal]);
  return (await retrying(() => post(connection, body, until), retry, until)) as Data; // the server keeps its contract
};
