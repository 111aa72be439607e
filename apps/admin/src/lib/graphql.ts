import type { TypedDocumentString } from '../generated/graphql.ts';

/** Why no answer came: the network, the API's own fault, or words that the API could not read. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly reason: 'NETWORK' | 'SIGNED_OUT' | 'API';

  constructor(reason: RequestError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
};

const unreachable = 'The office did not answer. Check the connection and try again.';
const signedOut: readonly (string | undefined)[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'UNAUTHORIZED'];

/** Sends one document to the API and gives its data. Throws a RequestError; expected failures are data. */
export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Result> {
  const answer = await post(JSON.stringify({ query: document.toString(), variables: variables ?? {} }));
  const [error] = answer.errors ?? [];
  if (error) {
    const reason = signedOut.includes(error.extensions?.code) ? 'SIGNED_OUT' : 'API';
    throw new RequestError(reason, error.message);
  }
  if (answer.data === undefined || answer.data === null) throw new RequestError('API', unreachable);
  // The document was checked against the contract when it was generated, and the API answers by that contract.
  return answer.data as Result;
}

async function post(body: string): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    credentials: 'same-origin',
    body,
  }).catch((cause: unknown) => {
    throw new RequestError('NETWORK', unreachable, cause);
  });
  const answer: unknown = await response.json().catch((cause: unknown) => {
    throw new RequestError('NETWORK', `${unreachable} (${response.status})`, cause);
  });
  if (typeof answer !== 'object' || answer === null) throw new RequestError('API', unreachable);
  return answer;
}
