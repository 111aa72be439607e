/** A text folded for comparison, with the way back: per UTF-16 unit of `folded`, where it came from. */
export type Folded = {
  readonly folded: string;
  /** UTF-16 offset in the original where the character of this unit starts, and where it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

// A letter with its marks folds as one, so that no name ends between a letter and its accent. The bound keeps
// a letter under a million marks from costing more than its length.
const character = /\P{M}\p{M}{0,31}|\p{M}{1,32}/gsu;

// What a reader does not see: soft hyphens, joiners, zero-width spaces, marks of direction.
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** One way of writing the same letters: NFKC, one apostrophe, one hyphen, one space. Case and accents stay. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(unseen, '');

const lower = (text: string): string => text.toLowerCase().replaceAll('ς', 'σ');

// Most characters are of ASCII: these need no normalising.
const foldCharacter = (written: string): string => {
  const code = written.length === 1 ? written.charCodeAt(0) : 0x80;
  if (code >= 0x80) return lower(plain(written));
  return code <= 0x20 && code !== 0 ? ' ' : written.toLowerCase();
};

/** Folds a text for comparison without case, keeping where each unit came from. */
export const fold = (text: string): Folded => {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: written, index } of text.matchAll(character)) {
    const piece = foldCharacter(written);
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + written.length);
    }
  }
  return { folded: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
};
