import type { TypedDocumentString } from '../generated/graphql.ts';
import type { Message } from '../messages/say.tsx';

/** Why no answer came: the network, the API's own fault, or words that the API could not read. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly reason: 'NETWORK' | 'SIGNED_OUT' | 'API';
  /** What to say of it: the API's own sentence, or a message of ours. */
  readonly said: string | Message;
  /** Seconds after which to ask again, where more was asked than is allowed in a minute; else null. */
  readonly retryAfter: number | null;

  constructor(
    reason: RequestError['reason'],
    said: string | Message,
    { cause, retryAfter = null }: { readonly cause?: unknown; readonly retryAfter?: number | null } = {},
  ) {
    super(typeof said === 'string' ? said : said.id, { cause });
    this.reason = reason;
    this.said = said;
    this.retryAfter = retryAfter;
  }
}

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
};

type Manner = {
  /** Whether it goes on when its page is closed; what is very long does not. */
  readonly outlivesPage?: boolean;
  /** Ends the request where nobody waits for its answer any more. */
  readonly signal?: AbortSignal;
};

const unreachable: Message = { id: 'trouble.noAnswer' };
const outdated: Message = { id: 'trouble.renewed' };
const signedOut: readonly (string | undefined)[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'UNAUTHORIZED'];

/**
 * Asks the API for one of its documents, by id, and gives its data. Throws a RequestError; expected failures are data.
 * Next's build puts the ids in the documents' places: see documents-loader.mjs.
 */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  ...[variables, manner = {}]: Variables extends Record<string, never> ? [] : [Variables, Manner?]
): Promise<Result> {
  const documentId: unknown = document.__meta__?.['hash'];
  const { answer, retryAfter } = await post(
    JSON.stringify({ documentId, variables: variables ?? {} }),
    manner,
  );
  const [error] = answer.errors ?? [];
  if (error?.extensions?.code === 'PERSISTED_DOCUMENT_NOT_FOUND') throw new RequestError('API', outdated);
  if (error) {
    const reason = signedOut.includes(error.extensions?.code) ? 'SIGNED_OUT' : 'API';
    const isLimited = error.extensions?.code === 'RATE_LIMITED';
    throw new RequestError(reason, error.message, { retryAfter: isLimited ? retryAfter : null });
  }
  if (answer.data === undefined || answer.data === null) throw new RequestError('API', unreachable);
  // The document was checked against the contract when it was generated, and the API answers by that contract.
  return answer.data as Result;
}

// Browsers let 64 KiB at once outlive their pages, and refuse more.
const mayOutlive = (body: string): boolean => new TextEncoder().encode(body).length <= 30_000;

// A head that a proxy has taken away, or put a date in.
const aWhile = 10;

type Came = { readonly answer: Answer; readonly retryAfter: number };

async function post(body: string, { outlivesPage = false, signal }: Manner): Promise<Came> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    credentials: 'same-origin',
    keepalive: outlivesPage && mayOutlive(body),
    ...(signal && { signal }),
    body,
  }).catch((cause: unknown) => {
    throw new RequestError('NETWORK', unreachable, { cause });
  });
  const answer: unknown = await response.json().catch((cause: unknown) => {
    const values = { status: String(response.status) };
    throw new RequestError('NETWORK', { id: 'trouble.noAnswerStatus', values }, { cause });
  });
  if (typeof answer !== 'object' || answer === null) throw new RequestError('API', unreachable);
  return { answer, retryAfter: Number(response.headers.get('retry-after')) || aWhile };
}
