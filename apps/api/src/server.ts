import { ApolloServer } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { Database } from '@chancery/db';
import { Failure, Invalid } from '@chancery/domain';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { type Auth, makeAuth, viewerOf } from './auth.ts';
import { bounds, boundsPlugin } from './bounds.ts';
import { type Context, makeContext } from './context.ts';
import type { Env } from './env.ts';
import { schema } from './schema/index.ts';

const largestBody = 12_000_000; // an article of 2 MB, escaped as JSON may be, with what stands around it

export type Log = (message: string, error?: unknown) => void;

// What a resolver refuses is told; what breaks is logged, and told to nobody.
const formatError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    if (error instanceof Failure) {
      const issues = error instanceof Invalid ? { issues: error.issues } : {};
      const extensions = { code: error instanceof Invalid ? 'BAD_USER_INPUT' : error.code, ...issues };
      return { ...formatted, message: error.message, extensions };
    }
    if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
    log(`A request broke at ${formatted.path?.join('.') ?? 'its start'}.`, error);
    return {
      message: 'Something broke here; it was noted.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
      ...(formatted.path ? { path: formatted.path } : {}),
    };
  };

const headersOf = (given: Readonly<Record<string, string | readonly string[] | undefined>>): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) headers.append(name, each);
  return headers;
};

// What the product uses of better-auth, and no more: names and roles are the owner's to give.
const served: readonly string[] = [
  'POST /auth/sign-in/email',
  'POST /auth/sign-out',
  'GET /auth/get-session',
  'POST /auth/change-password',
];

// better-auth speaks the web's Request and Response.
const serveAuth = (app: FastifyInstance, auth: Auth): void => {
  app.route({
    method: ['GET', 'POST'],
    url: '/auth/*',
    handler: async (request, reply) => {
      const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`);
      if (!served.includes(`${request.method} ${url.pathname}`))
        return reply.status(404).send({ message: 'There is nothing here.', code: 'NOT_FOUND' });
      const headers = headersOf(request.headers);
      headers.delete('content-length'); // the body is written anew
      const body = request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {};
      const response = await auth.handler(new Request(url, { method: request.method, headers, ...body }));
      reply.status(response.status);
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(await response.text());
    },
  });
};

const serveHealth = (app: FastifyInstance, db: Database, log: Log): void => {
  app.get('/health', async (_, reply) => {
    try {
      await db.ping();
      return { ok: true };
    } catch (error) {
      log('The database does not answer.', error);
      return reply.status(503).send({ ok: false });
    }
  });
};

const tooLarge = (app: FastifyInstance, log: Log): void => {
  app.setErrorHandler((error: { readonly statusCode?: number; readonly message: string }, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log('A request broke.', error);
    const code =
      status === 413 ? 'REQUEST_TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
    const message = status === 413 ? `A request has at most ${largestBody} bytes.` : error.message;
    return reply.status(status).send({
      errors: [
        { message: status < 500 ? message : 'Something broke here; it was noted.', extensions: { code } },
      ],
    });
  });
};

export type Serving = Pick<Env, 'AUTH_SECRET' | 'ADMIN_URL' | 'HOST' | 'PORT'>;

/** Serves GraphQL at /graphql, sign-in under /auth and GET /health until it is closed. */
export const startApi = async (
  db: Database,
  env: Serving,
  log: Log,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const auth = makeAuth(db, env);
  const app = Fastify({ bodyLimit: largestBody, forceCloseConnections: 'idle' });
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // main.ts ends the process in order: first the server, then the database.
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: formatError(log),
    parseOptions: { maxTokens: bounds.tokens },
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), boundsPlugin],
  });
  await apollo.start();
  // The public may ask from any page; cookies are the admin's own, which is of one origin with what it asks.
  await app.register(cors, { origin: '*', credentials: false });
  tooLarge(app, log);
  serveHealth(app, db, log);
  serveAuth(app, auth);
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async ({ headers }) => makeContext(db, await viewerOf(auth, headersOf(headers))),
  });
  const url = await app.listen({ port: env.PORT, host: env.HOST });
  return { url, close: async () => app.close() };
};
