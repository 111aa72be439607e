import type { Database } from '@chancery/db';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { type Asking, makeAnswerAtOnce } from '../answers/answer-at-once.ts';
import type { KnownDocuments } from '../answers/known-documents.ts';
import { sharedControl } from '../cache/shareable.ts';
import { hasCredentials, type Viewers } from '../identity/viewers.ts';
import type { Log } from '../log.ts';
import { schema } from '../schema/index.ts';
import { type Documents, plainRequest } from './graphql-request.ts';

/** An answer as it is sent. */
export type Answered = {
  readonly status: number;
  readonly headers: Iterable<readonly [name: string, value: string]>;
  readonly body: string | Buffer;
};

/** Answers at once what can be. */
export type AtOnce = {
  /** Null for what Apollo has to answer. `spend` is told what the request costs, and may throw RATE_LIMITED. */
  readonly answer: (request: FastifyRequest, how: Pick<Asking, 'spend' | 'stop'>) => Promise<Answered | null>;
  /** Learns from an answer of Apollo’s in which media type such a request is answered. */
  readonly learn: (request: FastifyRequest, type: string | undefined) => void;
};

type Serving = {
  readonly db: Database;
  readonly viewers: Viewers;
  readonly documents: Documents;
  readonly known: KnownDocuments;
  readonly log: Log;
};

const sharing = ['cache-control', sharedControl] as const;

// What accepts nothing in particular is not what accepts the empty text; no header has this character in it.
const accepted = ({ headers: { accept } }: FastifyRequest): string => accept ?? '\0';

export const makeAtOnce = ({ db, viewers, documents, known, log }: Serving): AtOnce => {
  const answerAtOnce = makeAnswerAtOnce(schema, db, known, log);
  // The media types in which Apollo was seen to answer, by what is accepted: it alone chooses. Of those that were asked
  // for last, so that nobody takes all the places.
  const types = new LRUCache<string, string>({ max: 100 });
  return {
    answer: async (request, how) => {
      const type = types.get(accepted(request));
      if (type === undefined) return null;
      const plain = plainRequest(request, documents);
      if (plain === null) return null;
      const viewer = hasCredentials(request) ? await viewers(request) : null;
      const found = await answerAtOnce({ ...plain, viewer, ...how });
      if (found === null) return null;
      const shared = found.shareable && request.method === 'GET' ? [sharing] : [];
      return { status: 200, headers: [['content-type', type], ...shared], body: found.body };
    },
    learn: (request, type) => {
      if (type !== undefined) types.set(accepted(request), type);
    },
  };
};
