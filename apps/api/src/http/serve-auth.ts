import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Ledger } from '../bounds/ledger.ts';
import { rateLimited } from '../bounds/rate-limit.ts';
import type { Auth } from '../identity/auth.ts';
import { webHeaders } from './web-headers.ts';

/** Attempts to sign in, from one address and into one account. */
export const attemptsPerMinute = 20;

// What the product uses of better-auth, and no more: names and roles are the owner's to give.
const served: readonly string[] = [
  'POST /auth/sign-in/email',
  'POST /auth/sign-out',
  'GET /auth/get-session',
  'POST /auth/change-password',
];

// The address first: what it may not try any more costs the account nothing.
const requireFewAttempts = (ledger: Ledger, path: string, { ip, body }: FastifyRequest): void => {
  if (path !== '/auth/sign-in/email') return;
  const { email } = (body ?? {}) as { readonly email?: unknown }; // whatever was sent
  for (const key of [`sign-in from ${normalizeIP(ip)}`, `sign-in as ${String(email).toLowerCase()}`]) {
    const allowance = ledger.spend(key, 1, attemptsPerMinute);
    if (allowance.exceeded) throw rateLimited(allowance);
  }
};

/** Serves signing in and what belongs to it under /auth. better-auth speaks the web's Request and Response. */
export const serveAuth = (app: FastifyInstance, auth: Auth, ledger: Ledger): void => {
  app.route({
    method: ['GET', 'POST'],
    url: '/auth/*',
    handler: async (request, reply) => {
      const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`);
      if (!served.includes(`${request.method} ${url.pathname}`))
        return reply.status(404).send({ message: 'There is nothing here.', code: 'NOT_FOUND' });
      requireFewAttempts(ledger, url.pathname, request);
      const headers = webHeaders(request.headers);
      headers.set('x-forwarded-for', request.ip); // not what anybody claims, but what our own proxies say
      headers.delete('content-length'); // the body is written anew
      const body = request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {};
      const { handler } = await auth();
      const response = await handler(new Request(url, { method: request.method, headers, ...body }));
      reply.status(response.status);
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(await response.text());
    },
  });
};
