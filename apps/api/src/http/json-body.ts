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

const allowed = async (viewers: Viewers, request: FastifyRequest): Promise<number> => {
  const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length <= largestPublicBody || !hasCredentials(request)) return largestPublicBody;
  return (await viewers(request).catch(() => null)) ? largestBody : largestPublicBody;
};

const bytesOf = async (payload: AsyncIterable<Buffer>, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += chunk.length;
    if (size > most) throw tooLarge(most, Number.POSITIVE_INFINITY);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(400);
  }
};

const charset = /;\s*charset\s*=\s*"?(?<name>[^";\s]+)/iu;

/** Reads bodies: JSON in UTF-8 and nothing else, of few bytes unless the sender has signed in. */
export const readJsonBodies = (app: FastifyInstance, viewers: Viewers): void => {
  const parse = app.getDefaultJsonParser('error', 'error'); // refuses keys that would change prototypes
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
      const named = charset.exec(request.headers['content-type'] ?? '')?.groups?.['name'];
      if (named !== undefined && !/^utf-?8$/iu.test(named)) throw notUtf8(415);
      const most = await allowed(viewers, request);
      const length = Number(request.headers['content-length'] ?? 0);
      if (length > most) throw tooLarge(most, length);
      const text = textOf(await bytesOf(payload, most));
      return new Promise((resolve, reject) => {
        parse(request, text, (error, body) => (error ? reject(error) : resolve(body)));
      });
    },
  );
};
