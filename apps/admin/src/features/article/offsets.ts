import { type CodePoints, codePoints, type Range } from '@chancery/domain';

/** One line of a text with the offset, in code points, at which it begins. */
export type Line = { readonly start: number; readonly text: string };

/** The lines of a text; a line end belongs to none. */
export const linesOf = (text: string): readonly Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = { start, text: line };
    start += codePoints(line).length + 1;
    return here;
  });
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const wordsIn = ({ start, text }: Line): readonly Range[] => {
  const points = codePoints(text);
  return [...segmenter.segment(text)].flatMap(({ segment, index }) =>
    segment.trim() === ''
      ? []
      : [
          {
            start: start + points.toCodePoint(index),
            end: start + points.toCodePoint(index + segment.length),
          },
        ],
  );
};

/**
 * What the keys go by, in order and in code points: words, and each mark that stands between them, since a passage may
 * begin with a "$" or end with a full stop.
 */
export const wordsOf = (lines: readonly Line[]): readonly Range[] => lines.flatMap(wordsIn);

/** The first and the last word of the line in which a word stands. */
export const endsOfLine = (
  lines: readonly Line[],
  words: readonly Range[],
  word: number,
): { readonly first: number; readonly last: number } => {
  const at = words[word]?.start ?? 0;
  const line = lines.findLast(({ start }) => start <= at);
  const next = lines.find(({ start }) => start > at);
  const first = words.findIndex(({ start }) => start >= (line?.start ?? 0));
  const last = words.findLastIndex(({ start }) => next === undefined || start < next.start);
  return { first: Math.max(first, 0), last: Math.max(last, 0) };
};

/** A selection that grows from the word it began with: the words from `from` to `to`, either way round. */
export type WordSelection = { readonly from: number; readonly to: number };

export type Direction = 'ltr' | 'rtl';

const onward: Readonly<Record<Direction, string>> = { ltr: 'ArrowRight', rtl: 'ArrowLeft' };

/**
 * How many words a key goes on, or back where negative; undefined for a key that is no arrow. Sideways it goes as the
 * words of the line run, which is only then asked for: from right to left, the arrow to the left leads on.
 */
export const byArrow = (key: string, direction: () => Direction): number | undefined => {
  if (key === 'ArrowDown') return 10;
  if (key === 'ArrowUp') return -10;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  return key === onward[direction()] ? 1 : -1;
};

export type Step = { readonly by: number; readonly extend: boolean };

/** Moves a selection by words, or extends it; it never leaves the text. Null moves to the first word. */
export const moveWords = (
  current: WordSelection | null,
  count: number,
  { by, extend }: Step,
): WordSelection | null => {
  if (count === 0) return null;
  if (!current) return { from: 0, to: 0 };
  const to = Math.min(Math.max(current.to + by, 0), count - 1);
  return extend ? { from: current.from, to } : { from: to, to };
};

/** The range that a selection of words covers. */
export const rangeOfWords = (words: readonly Range[], { from, to }: WordSelection): Range | null => {
  const first = words[Math.min(from, to)];
  const last = words[Math.max(from, to)];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** The selection of whole words that a range touches; null where it touches none. */
export const wordsTouched = (words: readonly Range[], range: Range): WordSelection | null => {
  const from = words.findIndex(({ end }) => end > range.start);
  const to = words.findLastIndex(({ start }) => start < range.end);
  return from < 0 || to < from ? null : { from, to };
};

/** A range without the white space at its ends; null where nothing is left. */
export const trimmed = (points: CodePoints, { start, end }: Range): Range | null => {
  const words = points.text.slice(points.toUtf16(start), points.toUtf16(end));
  const before = codePoints(words).length - codePoints(words.trimStart()).length;
  const kept = codePoints(words.trim()).length;
  return kept === 0 ? null : { start: start + before, end: start + before + kept };
};
