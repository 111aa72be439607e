import { refusalOf } from './answer.ts';
import { ask, type Connection } from './connection.ts';
import type { TypedDocument } from './document.ts';

/** What a command is given. */
export type CommandVariables = { readonly input: object };

/** A key of the caller’s own, 1 to 255 characters of printable ASCII; null for none. */
export type Keyed = { readonly input: { readonly idempotencyKey?: string | null | undefined } };

/** What a command answers with when it is done: its one field, without the refusals, which are thrown. */
export type Payload<Data> = Exclude<
  Data[Exclude<keyof Data, '__typename'>],
  { readonly code: string; readonly message: string }
>;

const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

// Without either, nobody could tell a command that was done from one that was refused.
const requireTelling = (document: { toString(): string }): void => {
  const text = document.toString();
  if (/\b__typename\b/u.test(text) || /\bon\s+Failure\b/u.test(text)) return;
  throw new TypeError(
    'The document of a command selects `__typename`, or `... on Failure { code message path }`.',
  );
};

/**
 * Gives a command once, however often it has to be sent: every attempt carries one idempotency key. Where the caller
 * gives `idempotencyKey: null`, there is none, and one attempt. Throws a RefusedError for a declared failure.
 */
export const give = async <Data extends object, Variables extends CommandVariables>(
  connection: Connection,
  document: TypedDocument<Data, Variables>,
  variables: Variables & Keyed,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Payload<Data>> => {
  requireTelling(document);
  const { idempotencyKey = randomKey() } = variables.input;
  const input = { ...variables.input, idempotencyKey };
  const retry = idempotencyKey === null ? { ...connection.retry, attempts: 1 } : connection.retry;
  const data = await ask(connection, document, { ...variables, input }, { ...options, retry });
  const payloads = Object.entries(data).flatMap(([name, value]) => (name === '__typename' ? [] : [value]));
  const refusal = payloads.map(refusalOf).find((found) => found !== null);
  if (refusal) throw refusal;
  return payloads[0];
};
