import { setImmediate } from 'node:timers/promises';
import { codePoints, type Range, slice } from '@chancery/domain';
import { quoted } from './quoted.ts';
import { type Token, tokenise } from './tokenise.ts';

/** Words that stand together, with the text form of their tsvector. */
export type Chunk = Range & { readonly words: string };

/** Most words of a phrase: neighbouring chunks share as many, so that none is cut in two. */
export const longestPhrase = 50;
// PostgreSQL keeps at most 256 places of one word in a vector, and drops the others.
const size = 256;
const step = size - longestPhrase;

/** A tsvector of words in their order; weight A for a headline. */
export const vectorOf = (tokens: readonly Token[], weight: '' | 'A' = ''): string => {
  const places = new Map<string, string[]>();
  for (const [at, { word }] of tokens.slice(0, size).entries()) {
    const place = `${at + 1}${weight}`;
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
};

const chunkOf = (tokens: readonly Token[], offset: number): Chunk => ({
  start: offset + (tokens[0]?.start ?? 0),
  end: offset + (tokens.at(-1)?.end ?? 0),
  words: vectorOf(tokens),
});

const pauseAfter = 2000; // words; a long text lets others go between

/** The chunks of a text whose first code point stands at an offset. */
export const chunksOf = async (text: string, offset = 0): Promise<readonly Chunk[]> => {
  const tokens: Token[] = [];
  for (const token of tokenise(text)) {
    tokens.push(token);
    if (tokens.length % pauseAfter === 0) await setImmediate();
  }
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; at += step) {
    chunks.push(chunkOf(tokens.slice(at, at + size), offset));
    if (at + size >= tokens.length) break;
  }
  return chunks;
};

/** The parts of a text between ranges that are left out; the ranges may stand in any order, and overlap. */
const between = (length: number, left: readonly Range[]): readonly Range[] => {
  const parts: Range[] = [];
  let start = 0;
  for (const range of [...left].sort((one, other) => one.start - other.start)) {
    if (range.start > start) parts.push({ start, end: range.start });
    start = Math.max(start, range.end);
  }
  return start < length ? [...parts, { start, end: length }] : parts;
};

/** The chunks of an article's own words; none reaches over an excluded range. */
export const ownChunks = async (text: string, excluded: readonly Range[]): Promise<readonly Chunk[]> => {
  const points = codePoints(text);
  const chunks: Chunk[] = [];
  for (const part of between(points.length, excluded))
    chunks.push(...(await chunksOf(slice(points, part), part.start)));
  return chunks;
};
