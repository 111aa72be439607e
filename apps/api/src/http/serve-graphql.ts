import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type Database, stoppable } from '@chancery/db';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type KnownDocuments, makeKnownDocuments } from '../answers/known-documents.ts';
import { bounds, boundsPlugin } from '../bounds/bounds.ts';
import { type Patience, patienceFor, timeLimit } from '../bounds/patience.ts';
import { type Spend, spendingOnce } from '../bounds/rate-limit.ts';
import type { Sharing } from '../cache/share-answers.ts';
import { shareable } from '../cache/shareable.ts';
import { type Context, makeContext } from '../context.ts';
import type { Fingerprint } from '../identity/fingerprint.ts';
import type { Viewers } from '../identity/viewers.ts';
import type { Log } from '../log.ts';
import { readNeeded } from '../reads/read-needed.ts';
import { schema } from '../schema/index.ts';
import { type Answered, makeAtOnce } from './at-once.ts';
import { sendExplorer, wantsPage } from './explorer.ts';
import { formatError } from './graphql-errors.ts';
import { type Documents, graphqlRequest } from './graphql-request.ts';
import { statusByMediaType } from './media-type.ts';
import { refusal } from './refusal.ts';

const makeApollo = (app: FastifyInstance, log: Log, known: KnownDocuments): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // main.ts ends the process in order: first the server, then the database.
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: formatError(log),
    parseOptions: { maxTokens: bounds.tokens },
    validationOptions: { maxErrors: bounds.errors },
    persistedQueries: false, // documents are known by hash or not at all; see trusted-documents.ts
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      boundsPlugin,
      readNeeded,
      known.plugin,
      timeLimit,
      statusByMediaType,
      shareable,
    ],
  });

const notServed = refusal({
  code: 'METHOD_NOT_ALLOWED',
  message: 'GraphQL is asked by GET or POST.',
  status: 405,
  headers: { allow: 'GET, POST' },
});

export type Graphql = {
  readonly db: Database;
  readonly viewers: Viewers;
  readonly fingerprint: Fingerprint;
  readonly spend: Spend;
  readonly log: Log;
  /** How long a query may take. */
  readonly querySeconds: number;
  readonly documents: Documents;
  readonly suggester: Context['suggester'];
  readonly intake: Context['intake'];
  readonly sharing: Sharing;
};

/** Serves GraphQL at /graphql, and to browsers the explorer. */
export const serveGraphql = async (
  app: FastifyInstance,
  { db, viewers, fingerprint, spend, log, querySeconds, documents, suggester, intake, sharing }: Graphql,
): Promise<void> => {
  const known = makeKnownDocuments();
  const apollo = makeApollo(app, log, known);
  await apollo.start();
  const atOnce = makeAtOnce({ db, viewers, documents, known, log });

  const answerByApollo = async (
    request: FastifyRequest,
    patience: Patience,
    spendOnce: Context['spend'],
  ): Promise<Answered> => {
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: graphqlRequest(request, documents),
      context: async () =>
        makeContext(db, await viewers(request), {
          patience,
          fingerprint,
          suggester,
          intake,
          spend: spendOnce,
        }),
    });
    if (body.kind !== 'complete') throw new Error('An answer in parts was not asked for.');
    if (status === 200) atOnce.learn(request, headers.get('content-type'));
    return { status, headers, body: body.string };
  };

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    patience: Patience,
  ): Promise<Answered> => {
    const spendOnce = spendingOnce(spend, request, reply);
    const found = await atOnce.answer(request, { spend: spendOnce, stop: patience });
    return found ?? stoppable(patience, async () => answerByApollo(request, patience, spendOnce));
  };

  // Sends by itself: Fastify would listen for the end of an answer that it is promised.
  const sendAnswer = (request: FastifyRequest, reply: FastifyReply): void => {
    const patience = patienceFor(reply.raw, querySeconds * 1000);
    const send = ({ status, headers, body }: Answered) => {
      patience.end();
      reply.status(status);
      for (const [name, value] of headers) reply.header(name, value);
      reply.send(body);
    };
    const refuse = (error: unknown) => {
      patience.end();
      reply.send(error);
    };
    answer(request, reply, patience).then(send).catch(refuse);
  };

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    ...sharing,
    handler: (request, reply) =>
      wantsPage(request) ? sendExplorer(request, reply) : sendAnswer(request, reply),
  });
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    ...sharing,
    handler: async () => {
      throw notServed;
    },
  });
};
