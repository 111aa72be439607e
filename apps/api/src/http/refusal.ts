import { GraphQLError } from 'graphql';

/** What GraphQL over HTTP answers where a request as a whole is refused. */
export type Refusal = {
  /** A code for programs. */
  readonly code: string;
  readonly message: string;
  /** Below 500: the caller can mend it. */
  readonly status: number;
  /** What else a program wants to know. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The part of an error's extensions that Apollo turns into the head of the answer. */
export type Head = { readonly status: number; readonly headers: ReadonlyMap<string, string> };

/** A request that is refused as a whole, as the error that both Fastify and Apollo hand on. */
export const refusal = ({ code, message, status, details = {}, headers = {} }: Refusal): GraphQLError => {
  const http: Head = { status, headers: new Map(Object.entries(headers)) };
  // Another library gives this property a type of its own, in which headers are no map; Apollo wants one.
  return new GraphQLError(message, { extensions: { code, ...details, http: http as never } });
};

/** A bound that is passed, with how far. */
export const pastBound = (code: string, message: string, most: number, asked: number): GraphQLError =>
  refusal({ code, message, status: 400, details: { most, asked } });
