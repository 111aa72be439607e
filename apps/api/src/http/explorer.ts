import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { explorerQueries } from './explorer-queries.ts';

const render = (): string =>
  renderGraphiQL({
    title: 'Chancery',
    endpoint: '/graphql',
    defaultTabs: explorerQueries.map((query) => ({ query })),
  });

/** The page's one script, as the browser will hash it. */
const scriptOf = (html: string): string => {
  const start = html.indexOf('<script>') + '<script>'.length;
  return html.slice(start, html.indexOf('</script', start));
};

// Its own script and nothing else runs, and nothing is asked for outside of this origin.
const policyFor = (html: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${hash('sha256', scriptOf(html), 'base64')}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'", // its editor writes styles as it goes
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

type Page = {
  readonly compressed: Buffer;
  readonly plain: string;
  readonly etag: string;
  readonly policy: string;
};

const makePage = async (): Promise<Page> => {
  const plain = render();
  const compressed = await promisify(gzip)(plain);
  const etag = `"${hash('sha256', plain, 'base64url')}"`;
  return { compressed, plain, etag, policy: policyFor(plain) };
};

/** Whether a request is a browser's, which wants to see something. */
export const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

let made: Promise<Page> | undefined;

/** Sends the explorer: nine megabytes, made at the first request and kept by browsers while it is the same. */
export const sendExplorer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  made ??= makePage();
  const { compressed, plain, etag, policy } = await made;
  reply.headers({
    etag,
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  reply.type('text/html; charset=utf-8');
  if (!/\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(plain);
  return reply.header('content-encoding', 'gzip').send(compressed);
};
