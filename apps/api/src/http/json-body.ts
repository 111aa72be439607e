import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasCredentials, type Viewers } from '../identity/viewers.ts';
import { largestBody } from './http-errors.ts';
import { refusal } from './refusal.ts';

/** Bytes of a body from somebody who has not signed in: a document, with variables. */
export const largestPublicBody = 200_000;

const tooLarge = (most: number, length: number) =>
  refusal({
    code: 'REQUEST_TOO_LARGE',
    message: `A request has at most ${most} bytes${most === largestPublicBody ? ' unless you sign in' : ''}.`,
    status: 413,
    details: { most },
    // Node reads on and throws away, so that the client gets to read the answer; but not for ever.
    headers: length > largestBody ? { connection: 'close' } : {},
  });

const notUtf8 = (status: number) =>
  refusal({
    code: status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_REQUEST',
    message: 'A body is JSON in UTF-8.',
    status,
  });

type Ended<Result> = (error: Error | null, result?: Result) => void;

/** How many bytes a body may have, said at once where that hangs on nobody. */
const allowed = (viewers: Viewers, request: FastifyRequest, then: (most: number) => void): void => {
  const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length <= largestPublicBody || !hasCredentials(request)) then(largestPublicBody);
  else
    viewers(request).then(
      (viewer) => then(viewer ? largestBody : largestPublicBody),
      () => then(largestPublicBody),
    );
};

// By its events: to iterate over it costs several times as much, and nearly every body is one chunk.
const readBytes = (payload: Readable, most: number, ended: Ended<Buffer>): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  let isOver = false;
  const end: typeof ended = (error, bytes) => {
    if (isOver) return;
    isOver = true;
    ended(error, bytes);
  };
  payload.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) end(tooLarge(most, Number.POSITIVE_INFINITY));
    if (!isOver) chunks.push(chunk);
  });
  payload.on('end', () => end(null, chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
  payload.on('error', end);
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const textOf = (bytes: Buffer): string | Error => {
  try {
    return utf8.decode(bytes);
  } catch {
    return notUtf8(400);
  }
};

const charset = /;\s*charset\s*=\s*"?(?<name>[^";\s]+)/iu;

/** Reads bodies: JSON in UTF-8 and nothing else, of few bytes unless the sender has signed in. */
export const readJsonBodies = (app: FastifyInstance, viewers: Viewers): void => {
  const parse = app.getDefaultJsonParser('error', 'error'); // refuses keys that would change prototypes
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (request, payload, done) => {
    const named = charset.exec(request.headers['content-type'] ?? '')?.groups?.['name'];
    if (named !== undefined && !/^utf-?8$/iu.test(named)) throw notUtf8(415);
    const length = Number(request.headers['content-length'] ?? 0);
    allowed(viewers, request, (most) => {
      if (length > most) return done(tooLarge(most, length));
      readBytes(payload, most, (error, bytes) => {
        const text = error ?? textOf(bytes ?? Buffer.alloc(0));
        if (typeof text !== 'string') return done(text);
        parse(request, text, done);
      });
    });
  });
};
