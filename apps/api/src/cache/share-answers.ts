import { type Database, type PublicState, readPublicState } from '@chancery/db';
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { LRUCache } from 'lru-cache';
import { patienceFor } from '../bounds/patience.ts';
import type { Log } from '../log.ts';
import { schema } from '../schema/index.ts';
import { answerTag, hasAlready, isShared } from './answer-tag.ts';
import { buildOf } from './build-of.ts';
import { readTogether } from './read-together.ts';
import { sharedControl } from './shareable.ts';

type Kept = { readonly body: Buffer; readonly contentType: string };
/** What the public state was before a request was begun to be answered, and the tag of its answer in that state. */
type Asked = { readonly state: PublicState; readonly tag: string };

/** How long the state is read: it takes less than one. A request may wait for a read under way, and for its own. */
const stateMilliseconds = 500;
const mostBytes = 64 * 1024 * 1024;
const largestKept = 1024 * 1024;
const vary = 'Accept, Authorization, Cookie';

const makeCache = () =>
  new LRUCache<string, Kept>({
    maxSize: mostBytes,
    maxEntrySize: largestKept,
    sizeCalculation: ({ body }) => body.length + 200, // with its key and the rest
  });

const addVary = (reply: FastifyReply): void => {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? vary : `${String(before)}, ${vary}`);
};

const isWhole = (body: unknown): body is string | Buffer => typeof body === 'string' || Buffer.isBuffer(body);

const share = (reply: FastifyReply, tag: string): FastifyReply =>
  reply.headers({ etag: tag, 'cache-control': sharedControl });

/** The hooks of a route whose answers are shared. */
export type Sharing = Required<Pick<RouteShorthandOptions, 'preHandler' | 'onSend'>>;

/**
 * Answers reads of the public out of what was answered before, and tells who has an answer that it still holds. Exact:
 * every tag and every kept answer is of one public state, which is read from the database before it is used. Answers
 * to everybody else are nobody's to keep.
 */
export const shareAnswers = (db: Database, log: Log): Sharing => {
  const cache = makeCache();
  const build = buildOf(schema);
  const asked = new WeakMap<FastifyRequest, Asked>();

  const stateNow = readTogether(async (): Promise<PublicState | null> => {
    const patience = patienceFor(null, stateMilliseconds);
    try {
      return await readPublicState(db, patience);
    } catch (error) {
      log('The public state cannot be read just now: nothing is shared.', error);
      return null;
    } finally {
      patience.end();
    }
  });

  /** Whether it was answered. */
  const answerAgain = async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const state = await stateNow();
    if (state === null) return false;
    const tag = answerTag(build(), state, request);
    const kept = hasAlready(request, tag) ? null : cache.get(tag);
    if (kept === null) share(reply, tag).status(304).send();
    else if (kept) share(reply, tag).header('content-type', kept.contentType).send(kept.body);
    else asked.set(request, { state, tag });
    return kept !== undefined;
  };

  // While an answer was made the public state may have moved, and then it may show some of each: nobody keeps it.
  const keep = async (
    { state, tag }: Asked,
    reply: FastifyReply,
    body: string | Buffer,
  ): Promise<boolean> => {
    if ((await stateNow()) !== state) return false;
    cache.set(tag, { body: Buffer.from(body), contentType: String(reply.getHeader('content-type')) });
    share(reply, tag);
    return true;
  };

  const isPrivate = (reply: FastifyReply) => reply.header('cache-control', 'private, no-store');

  // By calling back: most answers are nobody's to share, and wait for nothing here.
  return {
    preHandler: (request, reply, done) => {
      if (!isShared(request)) return done();
      answerAgain(request, reply).then((isAnswered) => {
        if (!isAnswered) done();
      }, done);
    },
    onSend: (request, reply, body, done) => {
      addVary(reply);
      if (reply.hasHeader('etag')) return done(null, body);
      const before = asked.get(request);
      const isKept = before && reply.getHeader('cache-control') === sharedControl && isWhole(body);
      if (!isKept) {
        isPrivate(reply);
        return done(null, body);
      }
      keep(before, reply, body).then((kept) => {
        if (!kept) isPrivate(reply);
        done(null, body);
      }, done);
    },
  };
};
