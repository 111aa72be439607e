import { type CodePoints, codePoints } from './code-points.ts';
import type { Range } from './passage.ts';

/** A line of a text: where it begins, in code points, and its words without the line end. */
type Line = { readonly start: number; readonly words: string };

const linesOf = ({ text }: CodePoints): readonly Line[] => {
  let start = 0;
  return text.split('\n').map((words) => {
    const line = { start, words };
    start += codePoints(words).length + 1;
    return line;
  });
};

const alike = (one: Line | undefined, other: Line | undefined): boolean => one?.words === other?.words;

/** Which line of `after` each line of `before` is, where no other can be meant. */
const unchangedLines = (before: readonly Line[], after: readonly Line[]): ReadonlyMap<number, number> => {
  const shorter = Math.min(before.length, after.length);
  let leading = 0;
  while (leading < shorter && alike(before[leading], after[leading])) leading += 1;
  let trailing = 0;
  while (trailing < shorter - leading && alike(before.at(-1 - trailing), after.at(-1 - trailing)))
    trailing += 1;
  const mapped = new Map<number, number>();
  for (let at = 0; at < leading; at += 1) mapped.set(at, at);
  for (let back = 1; back <= trailing; back += 1) mapped.set(before.length - back, after.length - back);
  // Lines that were moved, or have others between them by now.
  const now = onlyPlaces(after);
  for (const [words, at] of onlyPlaces(before)) {
    const place = now.get(words);
    if (!mapped.has(at) && place !== undefined) mapped.set(at, place);
  }
  return mapped;
};

/** The lines with words that stand once, by their words. */
const onlyPlaces = (lines: readonly Line[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, { words }] of lines.entries()) {
    if (words.trim() === '' || places.has(words)) twice.add(words);
    places.set(words, at);
  }
  for (const words of twice) places.delete(words);
  return places;
};

const lastStartingBy = (lines: readonly Line[], offset: number): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where a range lies if its first and its last line are unchanged and lie as far from each other as before. */
export type Shift = (range: Range) => Range | null;

/** Finds ranges again by the lines that two texts share, wherever they were moved. */
export const shiftByLines = (before: CodePoints, after: CodePoints): Shift => {
  const [old, now] = [linesOf(before), linesOf(after)];
  const mapped = unchangedLines(old, now);
  const shiftAt = (offset: number): number | null => {
    const at = lastStartingBy(old, offset);
    const [from, to] = [old[at], now[mapped.get(at) ?? -1]];
    return from && to ? to.start - from.start : null;
  };
  return ({ start, end }) => {
    const shift = shiftAt(start);
    return shift !== null && shift === shiftAt(end - 1) ? { start: start + shift, end: end + shift } : null;
  };
};
