import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Log } from '../log.ts';
import type { Head } from './refusal.ts';

/** A file of 20 MB in Base64, with what stands around it. The admin passes a little more on: apps/admin/next.config.ts. */
export const largestBody = 28_000_000;

type Answer = {
  readonly status: number;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers?: ReadonlyMap<string, string>;
};

const broken: Answer = {
  status: 500,
  message: 'Something broke here; it was noted.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

const codes: Readonly<Record<number, string>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

type HttpError = Error & { readonly statusCode?: number };

const answerTo = (error: HttpError): Answer => {
  if (error instanceof GraphQLError) {
    const { http, ...extensions } = error.extensions;
    // Made by refusal(), and by nothing else that reaches Fastify.
    const { status, headers } = http as unknown as Head;
    return { status, message: error.message, extensions, headers };
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) return broken;
  const message = status === 413 ? `A request has at most ${largestBody} bytes.` : error.message;
  return { status, message, extensions: { code: codes[status] ?? 'BAD_REQUEST' } };
};

/** Answers a request that never came to GraphQL in the shape that GraphQL's errors have. */
export const answerHttpErrors = (app: FastifyInstance, log: Log): void => {
  app.setErrorHandler((error: HttpError, _, reply) => {
    const { status, message, extensions, headers } = answerTo(error);
    if (status >= 500) log('A request broke.', error);
    for (const [name, value] of headers ?? []) reply.header(name, value);
    return reply.status(status).send({ errors: [{ message, extensions }] });
  });
  app.setNotFoundHandler((_, reply) =>
    reply
      .status(404)
      .send({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] }),
  );
};
