import type { Change } from './change.ts';
import { type CommandVariables, give, type Keyed, type Payload } from './command.ts';
import { ask, type Connection } from './connection.ts';
import type { SentAs, TypedDocument } from './document.ts';
import { type FollowOptions, follow } from './follow.ts';
import { nodes, type Page, type PagedVariables, pages } from './pages.ts';
import { defaultRetry, type RetryPolicy } from './retry.ts';

export type ClientOptions = {
  /** Where the API is: "http://localhost:4000". */
  readonly url: string | URL;
  /** An API token, or what gives one for each request. */
  readonly token?: string | (() => string | Promise<string>);
  /** In place of the platform's own fetch. */
  readonly fetch?: typeof fetch;
  /** How often, and after how long, a request is sent again. */
  readonly retry?: Partial<RetryPolicy>;
  /** Milliseconds that one attempt may take: 30,000 where it is left out. */
  readonly timeout?: number;
  /** As text, or by id where the server keeps the documents. */
  readonly documents?: SentAs;
  /** Aborts all that the client does. */
  readonly signal?: AbortSignal;
};

export type CallOptions = { readonly signal?: AbortSignal };

// Variables may be left out where the document needs none.
type Given<Variables> =
  Record<string, never> extends Variables
    ? readonly [variables?: Variables, options?: CallOptions]
    : readonly [variables: Variables, options?: CallOptions];

/** A client of the API. */
export type Client = {
  /** Asks. Throws a ChanceryError where the answer has errors. */
  readonly query: <Data, Variables>(
    document: TypedDocument<Data, Variables>,
    ...given: Given<Variables>
  ) => Promise<Data>;
  /** Gives a command, safely repeated, and answers with what it did. Throws a RefusedError for a declared failure. */
  readonly command: <Data extends object, Variables extends CommandVariables>(
    document: TypedDocument<Data, Variables>,
    variables: Variables & Keyed,
    options?: CallOptions,
  ) => Promise<Payload<Data>>;
  /** Every page of the list that `pick` finds in the answer. */
  readonly pages: <Data, Variables extends PagedVariables, Each extends Page>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => Each | null | undefined,
    options?: CallOptions,
  ) => AsyncGenerator<Each, void, undefined>;
  /** Every node of the list that `pick` finds in the answer. */
  readonly nodes: <Data, Variables extends PagedVariables, Node>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => (Page & { readonly nodes: readonly Node[] }) | null | undefined,
    options?: CallOptions,
  ) => AsyncGenerator<Node, void, undefined>;
  /** Every change of published records from a cursor on, as it happens. */
  readonly follow: (options?: FollowOptions) => AsyncGenerator<Change, void, undefined>;
};

const folder = (url: string | URL): URL => new URL(String(url).replace(/\/*$/u, '/'));

const connectionOf = (options: ClientOptions): Connection => {
  const { url, token, retry, timeout = 30_000, documents = 'TEXT', signal } = options;
  return {
    url: folder(url),
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    retry: { ...defaultRetry, ...retry },
    timeout,
    documents,
    signal,
    credentials: async () => {
      const secret = typeof token === 'function' ? await token() : token;
      return secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    },
  };
};

/** Makes a client. It holds no connection open and needs no closing. */
export const createClient = (options: ClientOptions): Client => {
  const connection = connectionOf(options);
  return {
    query: (document, ...[variables, call]) => ask(connection, document, variables ?? ({} as never), call), // none needed
    command: (document, variables, call) => give(connection, document, variables, call),
    pages: (document, variables, pick, call) => pages(connection, document, variables, pick, call),
    nodes: (document, variables, pick, call) => nodes(connection, document, variables, pick, call),
    follow: (following) => follow(connection, following),
  };
};
