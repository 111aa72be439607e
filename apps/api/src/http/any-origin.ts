import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { rateHeaders } from '../bounds/rate-limit.ts';
import { isPreflight } from './preflight.ts';

const exposedHeaders = [...rateHeaders, 'etag'];
const headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': exposedHeaders.join(', '),
};

/**
 * The public may ask from any page; cookies are the admin's own, which is of one origin with what it asks. What every
 * answer says of that is the same, and only what browsers ask ahead is worked out by the plugin.
 */
export const allowAnyOrigin = async (app: FastifyInstance): Promise<void> => {
  app.addHook('onRequest', (request, reply, done) => {
    if (!isPreflight(request.method)) reply.headers(headers);
    done();
  });
  await app.register(async (apart) => {
    await apart.register(cors, { origin: '*', credentials: false, exposedHeaders });
  });
};
