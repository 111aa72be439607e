import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PageFailure } from './page-failure.ts';

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

const unpackerOf = (encoding: string) => {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return null;
  const found = Object.entries(unpackers).find(([each]) => each === name);
  if (!found) throw new PageFailure('NOT_FETCHED', 'The page is packed in a way that is not known here.');
  return found[1]();
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;

const counter = (most: number) => {
  let size = 0;
  return (chunk: Buffer): void => {
    size += chunk.length;
    if (size > most) throw new PageFailure('TOO_LONG', `The page is larger than ${megabytes(most)}.`);
  };
};

/** Hands on what flows through it, and ends it past `most` bytes. */
const limited = (most: number) =>
  async function* (source: AsyncIterable<Buffer>) {
    const count = counter(most);
    for await (const chunk of source) {
      count(chunk);
      yield chunk;
    }
  };

const collected = (most: number) => async (source: AsyncIterable<Buffer>) => {
  const count = counter(most);
  const chunks: Buffer[] = [];
  for await (const chunk of source) {
    count(chunk);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
};

/** The bytes of an answer, unpacked. Throws PageFailure for more than `most`, before and after. */
export const readBody = async (answer: IncomingMessage, most: number): Promise<Uint8Array> => {
  const unpacker = unpackerOf(answer.headers['content-encoding'] ?? '');
  return unpacker
    ? pipeline(answer, limited(most), unpacker, collected(most))
    : pipeline(answer, collected(most));
};
