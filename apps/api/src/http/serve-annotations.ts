import { hash } from 'node:crypto';
import { type Database, exportAnnotations } from '@chancery/db';
import { annotationMediaType, writeAnnotations } from '@chancery/domain';
import type { FastifyInstance } from 'fastify';
import { costOfExport, pointsOf, type Spend } from '../bounds/rate-limit.ts';
import type { Viewers } from '../identity/viewers.ts';
import { refusal } from './refusal.ts';

const tagOf = (body: string): string => `"${hash('sha256', body, 'base64url')}"`;

/**
 * GET /articles/ID/annotations: an article with its claims as the W3C Web Annotation Protocol has it, for programs that
 * know that and no GraphQL. Only for who has signed in or has a token.
 */
export const serveAnnotations = (
  app: FastifyInstance,
  db: Database,
  viewers: Viewers,
  spend: Spend,
): void => {
  app.get<{ Params: { readonly id: string } }>('/articles/:id/annotations', async (request, reply) => {
    const viewer = await viewers(request);
    const headers = { 'cache-control': 'private, no-cache', vary: 'Authorization, Cookie' };
    if (viewer === null)
      throw refusal({ code: 'UNAUTHENTICATED', message: 'Sign in to see this.', status: 401, headers });
    spend(request, reply, pointsOf(costOfExport));
    const found = await exportAnnotations(db, viewer, request.params.id);
    if (found === null)
      throw refusal({ code: 'NOT_FOUND', message: 'There is no such article.', status: 404, headers });
    const body = JSON.stringify(writeAnnotations(found));
    const etag = tagOf(body);
    reply.headers({ ...headers, etag, allow: 'GET, HEAD' });
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type(annotationMediaType).send(body);
  });
};
