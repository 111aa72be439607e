import { type Database, originalBytes } from '@chancery/db';
import type { FastifyInstance } from 'fastify';
import { costOfExport, pointsOf, type Spend } from '../bounds/rate-limit.ts';
import type { Viewers } from '../identity/viewers.ts';
import { refusal } from './refusal.ts';

/** Where the bytes out of which a revision was read are served. */
export const pathOfOriginal = (revision: string): string => `/revisions/${revision}/original`;

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/xhtml+xml': 'xhtml',
  'text/html': 'html',
  'text/plain': 'txt',
};

// Strangers' pages: no browser is to run, draw or guess at them under this origin.
const inert = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * GET /revisions/ID/original: the bytes out of which a text was read, as a download and never to be shown; what they are
 * says `Revision.original`. Only for who has signed in or has a token.
 */
export const serveOriginals = (app: FastifyInstance, db: Database, viewers: Viewers, spend: Spend): void => {
  app.get<{ Params: { readonly id: string } }>(pathOfOriginal(':id'), async (request, reply) => {
    const viewer = await viewers(request);
    const headers = { 'cache-control': 'private, no-store', vary: 'Authorization, Cookie', ...inert };
    if (viewer === null)
      throw refusal({ code: 'UNAUTHENTICATED', message: 'Sign in to see this.', status: 401, headers });
    spend(request, reply, pointsOf(costOfExport));
    const { id } = request.params;
    const found = await originalBytes(db, viewer, id);
    if (found === null)
      throw refusal({ code: 'NOT_FOUND', message: 'There is no such original.', status: 404, headers });
    const name = `${id}.${endings[found.mediaType] ?? 'bin'}`;
    return reply
      .headers({ ...headers, 'content-disposition': `attachment; filename="${name}"`, allow: 'GET, HEAD' })
      .type('application/octet-stream')
      .send(Buffer.from(found.bytes));
  });
};
