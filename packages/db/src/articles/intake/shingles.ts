import type { Turns } from '@chancery/reader';
import { tokenise, tokeniser } from '../../words/tokenise.ts';

/** So many words that follow each other are compared as one. */
const words = 5;
/** Of a text so many hashes are kept, the least ones: by them texts are alike in the share in which they have the same. */
const kept = 128;

/** Names the rules below, and those that part texts into words. */
export const sketchRules = `shingles 1, ${tokeniser}`;

// FNV-1a, stirred as MurmurHash3 ends: the low bits of the first alone are not even.
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

const wordsInATurn = 2_000;

/** The hashes of all runs of five words of a text, as signed integers of 32 bits. */
export function* shinglesInTurns(text: string): Turns<ReadonlySet<number>> {
  const found = new Set<number>();
  const run: string[] = [];
  let count = 0;
  for (const { word } of tokenise(text)) {
    run.push(word);
    if (run.length > words) run.shift();
    if (run.length === words) found.add(hashOf(run.join(' ')));
    count += 1;
    if (count % wordsInATurn === 0) yield wordsInATurn;
  }
  return found;
}

/** A few of the hashes, the same ones of texts that have the same runs (MinHash of the bottom k). */
export const sketchOf = (shingles: ReadonlySet<number>): readonly number[] =>
  [...shingles].sort((a, b) => a - b).slice(0, kept);

/** How much of the shorter text stands in the other, 0 to 1, counted in runs of words. */
export const shared = <Run>(a: ReadonlySet<Run>, b: ReadonlySet<Run>): number => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const each of few) if (many.has(each)) common += 1;
  return few.size === 0 ? 0 : common / few.size;
};
