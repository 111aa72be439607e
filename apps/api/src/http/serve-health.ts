import type { Database } from '@chancery/db';
import type { FastifyInstance } from 'fastify';
import type { Log } from '../log.ts';

/** GET /health: whether the API and its database answer. */
export const serveHealth = (app: FastifyInstance, db: Database, log: Log): void => {
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
