import type { Database } from '@chancery/db';
import Fastify from 'fastify';
import { makeLedger } from './bounds/ledger.ts';
import { limitRates } from './bounds/rate-limit.ts';
import { shareAnswers } from './cache/share-answers.ts';
import type { Env } from './env.ts';
import { allowAnyOrigin } from './http/any-origin.ts';
import { endUnusedConnections } from './http/end-unused-connections.ts';
import { answerHttpErrors, largestBody } from './http/http-errors.ts';
import { readJsonBodies } from './http/json-body.ts';
import { serveAnnotations } from './http/serve-annotations.ts';
import { serveAuth } from './http/serve-auth.ts';
import { serveGraphql } from './http/serve-graphql.ts';
import { serveHealth } from './http/serve-health.ts';
import { serveOriginals } from './http/serve-originals.ts';
import { readTrustedDocuments } from './http/trusted-documents.ts';
import { makeAuth } from './identity/auth.ts';
import { fingerprintWith } from './identity/fingerprint.ts';
import { makeViewers } from './identity/viewers.ts';
import { type FetchRules, publicWeb } from './intake/fetch-rules.ts';
import { makeIntake } from './intake/intake.ts';
import { serveChanges } from './live/serve-changes.ts';
import type { Log } from './log.ts';
import { schema } from './schema/index.ts';
import { httpSuggester } from './suggester/http-suggester.ts';

export type Serving = Omit<Env, 'DATABASE_URL' | 'CHANCERY_OWNER_EMAIL' | 'CHANCERY_OWNER_PASSWORD'>;

export type Surroundings = {
  /** The clock of what may be asked in a minute, in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** What may be fetched. */
  readonly web?: FetchRules | undefined;
  /** Called once, when the first editor asks anything. */
  readonly onEditor?: () => void;
};

/**
 * Serves GraphQL at /graphql, GET /changes, GET /articles/ID/annotations, GET /revisions/ID/original, sign-in under
 * /auth and GET /health until it is closed.
 */
export const startApi = async (
  db: Database,
  env: Serving,
  log: Log,
  { now = Date.now, web = publicWeb, onEditor = () => {} }: Surroundings = {},
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const auth = makeAuth(db, env);
  const viewers = makeViewers(auth, db, log, onEditor);
  const ledger = makeLedger(now);
  const app = Fastify({
    bodyLimit: largestBody,
    forceCloseConnections: 'idle',
    trustProxy: [...env.TRUSTED_PROXIES],
    // Who needs what stands behind the “?” reads it there: questions by GET are long, and most are answered by their whole text.
    routerOptions: { querystringParser: () => ({}) },
  });
  endUnusedConnections(app);
  await allowAnyOrigin(app);
  answerHttpErrors(app, log);
  const rates = { perAddress: env.POINTS_PER_ADDRESS, perAccount: env.POINTS_PER_ACCOUNT };
  const spend = limitRates(app, ledger, viewers, rates);
  readJsonBodies(app, viewers);
  serveHealth(app, db, log);
  serveChanges(app, db, viewers, log);
  serveAnnotations(app, db, viewers, spend);
  serveOriginals(app, db, viewers, spend);
  serveAuth(app, auth, ledger);
  const trusted = readTrustedDocuments(env.TRUSTED_DOCUMENTS, schema);
  const documents = { trusted, trustedOnly: env.TRUSTED_DOCUMENTS_ONLY };
  const fingerprint = fingerprintWith(env.AUTH_SECRET);
  const suggester =
    env.SUGGESTER_URL === undefined
      ? null
      : httpSuggester({ url: env.SUGGESTER_URL, token: env.SUGGESTER_TOKEN, seconds: env.SUGGESTER_SECONDS });
  await serveGraphql(app, {
    suggester,
    intake: makeIntake(ledger, env.FETCH_URLS ? web : null),
    db,
    viewers,
    fingerprint,
    spend,
    log,
    querySeconds: env.QUERY_SECONDS,
    documents,
    sharing: shareAnswers(db, log),
  });
  const url = await app.listen({ port: env.PORT, host: env.HOST });
  return { url, close: async () => app.close() };
};
