import { type Database, type PublicState, readPublicState } from '@chancery/db';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Log } from '../log.ts';
import { schema } from '../schema/index.ts';
import { answerTag, hasAlready, isShared } from './answer-tag.ts';
import { buildOf } from './build-of.ts';
import { sharedControl } from './shareable.ts';

type Kept = { readonly body: string; readonly contentType: string };
/** What the public state was before a request was begun to be answered, and the tag of its answer in that state. */
type Asked = { readonly state: PublicState; readonly tag: string };

const mostBytes = 64 * 1024 * 1024;
const largestKept = 1024 * 1024;
const vary = 'Accept, Authorization, Cookie';

const makeCache = () =>
  new LRUCache<string, Kept>({
    maxSize: mostBytes,
    maxEntrySize: largestKept,
    sizeCalculation: ({ body }) => Buffer.byteLength(body) + 200, // with its key and the rest
  });

const isGraphql = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === '/graphql';

const addVary = (reply: FastifyReply): void => {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? vary : `${String(before)}, ${vary}`);
};

const share = (reply: FastifyReply, tag: string): FastifyReply =>
  reply.headers({ etag: tag, 'cache-control': sharedControl });

/**
 * Answers reads of the public out of what was answered before, and tells who has an answer that it still holds. Exact:
 * every tag and every kept answer is of one public state, which is read from the database before it is used. Answers
 * to everybody else are nobody's to keep.
 */
export const shareAnswers = (app: FastifyInstance, db: Database, log: Log): void => {
  const cache = makeCache();
  const build = buildOf(schema);
  const asked = new WeakMap<FastifyRequest, Asked>();

  const stateNow = async (): Promise<PublicState | null> => {
    try {
      return await readPublicState(db);
    } catch (error) {
      log('The public state cannot be read just now: nothing is shared.', error);
      return null;
    }
  };

  app.addHook('preHandler', async (request, reply) => {
    if (!isGraphql(request) || !isShared(request)) return;
    const state = await stateNow();
    if (state === null) return;
    const tag = answerTag(build, state, request);
    if (hasAlready(request, tag)) return share(reply, tag).status(304).send();
    const kept = cache.get(tag);
    if (kept) return share(reply, tag).header('content-type', kept.contentType).send(kept.body);
    asked.set(request, { state, tag });
  });

  // While an answer was made the public state may have moved, and then it may show some of each: nobody keeps it.
  const keep = async (request: FastifyRequest, reply: FastifyReply, body: unknown): Promise<boolean> => {
    const before = asked.get(request);
    if (!before || reply.getHeader('cache-control') !== sharedControl || typeof body !== 'string')
      return false;
    if ((await stateNow()) !== before.state) return false;
    cache.set(before.tag, { body, contentType: String(reply.getHeader('content-type')) });
    share(reply, before.tag);
    return true;
  };

  app.addHook('onSend', async (request, reply, body) => {
    if (!isGraphql(request)) return body;
    addVary(reply);
    if (!reply.hasHeader('etag') && !(await keep(request, reply, body)))
      reply.header('cache-control', 'private, no-store');
    return body;
  });
};
