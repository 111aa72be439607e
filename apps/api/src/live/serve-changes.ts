import { Readable } from 'node:stream';
import { type Database, placeInFeed } from '@chancery/db';
import { Invalid } from '@chancery/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewers } from '../identity/viewers.ts';
import type { Log } from '../log.ts';
import { events, inTime } from './events.ts';
import { openFeed } from './feed.ts';
import { type LiveBounds, liveBounds } from './live-bounds.ts';
import { type NoSeat, seatsFor } from './seats.ts';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  connection: 'close', // once the stream ends nothing else is asked over it, and a server that closes waits for it
  'x-accel-buffering': 'no', // nginx would gather events before it passes them on
} as const;

const refuse = async (reply: FastifyReply, status: number, message: string, extensions: object) =>
  reply.status(status).send({ errors: [{ message, extensions }] });

const full = async (reply: FastifyReply, why: NoSeat) => {
  reply.header('retry-after', '10');
  return why === 'ADDRESS'
    ? refuse(reply, 429, 'This address follows the feed too often at once.', { code: 'TOO_MANY_CONNECTIONS' })
    : refuse(reply, 503, 'Too many follow the feed at once.', { code: 'TOO_MANY_CONNECTIONS' });
};

const wrong = (path: string, code: 'UNKNOWN_ARGUMENT' | 'BAD_CURSOR', message: string): Invalid =>
  new Invalid([{ path: [path], code, message }]);

// What a browser read last counts more than where its page once began.
const cursorOf = ({ headers: given, url }: FastifyRequest): string | null => {
  const { searchParams } = new URL(url, 'http://localhost');
  const other = [...searchParams.keys()].find((name) => name !== 'after');
  if (other !== undefined) throw wrong(other, 'UNKNOWN_ARGUMENT', 'The live feed takes `after` and no more.');
  const [after, ...more] = searchParams.getAll('after');
  if (after === '' || more.length > 0) throw wrong('after', 'BAD_CURSOR', 'One cursor is given, or none.');
  const last = given['last-event-id'];
  return typeof last === 'string' && last !== '' ? last : (after ?? null);
};

/** GET /changes: the feed as server-sent events, from a cursor on and then live. */
export const serveChanges = (
  app: FastifyInstance,
  db: Database,
  viewers: Viewers,
  log: Log,
  bounds: LiveBounds = liveBounds,
): void => {
  const feed = openFeed(db, log);
  const seats = seatsFor(bounds);
  const open = new Set<AbortController>();
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    for (const connection of open) connection.abort();
    feed.close();
  });

  const follow = (request: FastifyRequest, reply: FastifyReply, place: bigint, leave: () => void) => {
    const stop = new AbortController();
    const end = (): void => {
      stop.abort();
      open.delete(stop);
      leave();
    };
    open.add(stop);
    reply.raw.once('close', end);
    if (closing || reply.raw.destroyed) end(); // while its place was looked up
    const chunks = events(feed, place, stop.signal, bounds);
    const cutOff = () => request.raw.socket.destroy();
    return reply.headers(headers).send(Readable.from(inTime(chunks, bounds.patience, cutOff)));
  };

  app.get('/changes', { exposeHeadRoute: false }, async (request, reply) => {
    await viewers(request); // the feed is for all, but a token that is not in force is refused here too
    const leave = seats.take(request.ip);
    if (typeof leave === 'string') return full(reply, leave);
    try {
      return follow(request, reply, await placeInFeed(db, cursorOf(request)), leave);
    } catch (error) {
      leave();
      if (!(error instanceof Invalid)) throw error;
      return refuse(reply, 400, error.message, { code: 'BAD_USER_INPUT', issues: error.issues });
    }
  });
};
