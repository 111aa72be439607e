import { z } from 'zod';
import { type CodePoints, codePoints, type IndexedText } from './code-points.ts';

/** A half-open range of a text in Unicode code points: start inclusive, end exclusive. */
export type Range = { readonly start: number; readonly end: number };

/** What a passage says and what stands around it (W3C Web Annotation TextQuoteSelector). */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** A range of a revision with its words (W3C TextPositionSelector and TextQuoteSelector together). */
export type Passage = Range & Quote;

/** Where a quote stands in a text, or why that cannot be told. */
export type Anchored =
  | { readonly ok: true; readonly range: Range }
  | { readonly ok: false; readonly reason: 'NOT_FOUND' | 'AMBIGUOUS' };

/** Most code points kept of the words before and after a passage. */
export const CONTEXT_LENGTH = 32;

const LONE_SURROGATE = /\p{Surrogate}/u;
const wellFormed = z.string().refine((text) => !LONE_SURROGATE.test(text), 'holds a lone surrogate');
const offset = z.int().min(0);
const inOrder = (range: Range) => range.start < range.end;
const emptyRange = { message: 'end must come after start', path: ['end'] };

/** Input form of a Range: whole numbers, not empty. */
export const rangeSchema = z
  .strictObject({ start: offset, end: offset })
  .refine(inOrder, emptyRange)
  .readonly();

/** Input form of a Passage: prefix and suffix may be left out, since the stored text holds them. */
export const passageSchema = z
  .strictObject({
    start: offset,
    end: offset,
    exact: wellFormed.min(1),
    prefix: wellFormed.default(''),
    suffix: wellFormed.default(''),
  })
  .refine(inOrder, emptyRange)
  .readonly();

/** Length of a text in code points. */
export function codePointLength(text: IndexedText): number {
  return codePoints(text).length;
}

/** UTF-16 offset (JavaScript's own) of a code point offset. Throws RangeError outside the text. */
export function toUtf16(text: IndexedText, codePointOffset: number): number {
  return codePoints(text).toUtf16(codePointOffset);
}

/** Code point offset of a UTF-16 offset. Throws RangeError outside the text or inside a surrogate pair. */
export function toCodePoint(text: IndexedText, utf16Offset: number): number {
  return codePoints(text).toCodePoint(utf16Offset);
}

/** The words of a range. Throws RangeError when the range leaves the text or runs backwards. */
export function slice(text: IndexedText, range: Range): string {
  const points = codePoints(text);
  if (range.start > range.end) throw new RangeError(`range ${range.start}..${range.end} runs backwards`);
  return points.text.slice(points.toUtf16(range.start), points.toUtf16(range.end));
}

/** The passage at a range, with up to CONTEXT_LENGTH code points on either side. Throws RangeError as slice does. */
export function passageAt(text: IndexedText, range: Range): Passage {
  const points = codePoints(text);
  const before = { start: Math.max(0, range.start - CONTEXT_LENGTH), end: range.start };
  const after = { start: range.end, end: Math.min(points.length, range.end + CONTEXT_LENGTH) };
  return {
    start: range.start,
    end: range.end,
    exact: slice(points, range),
    prefix: slice(points, before),
    suffix: slice(points, after),
  };
}

/** Why a range with its expected words does not fit a text, as one sentence; null when it fits. */
export function passageProblem(text: IndexedText, given: Range & { readonly exact: string }): string | null {
  const points = codePoints(text);
  const { start, end, exact } = given;
  if (!Number.isInteger(start) || !Number.isInteger(end))
    return `offsets ${start}..${end} are not whole numbers`;
  if (start < 0 || end > points.length) {
    return `range ${start}..${end} leaves the text, which is ${points.length} code points long`;
  }
  if (start >= end) return `range ${start}..${end} is empty`;
  if (LONE_SURROGATE.test(exact)) return 'exact holds a lone surrogate';
  const there = slice(points, given);
  if (there === exact) return null;
  return `at ${start}..${end} the text has ${shown(there)}, not ${shown(exact)}`;
}

const SHOWN_LENGTH = 120;

function shown(words: string): string {
  const whole = JSON.stringify(words.slice(0, 4 * SHOWN_LENGTH));
  const points = [...whole];
  return points.length <= SHOWN_LENGTH ? whole : `${points.slice(0, SHOWN_LENGTH).join('')}…"`;
}

/** Every place where exactly these words stand, overlapping ones too, in order. */
export function findPassages(text: IndexedText, exact: string): readonly Range[] {
  const points = codePoints(text);
  return [...places(points.text, exact)].map((unit) => rangeOf(points, unit, unit + exact.length));
}

/**
 * Finds the one place a quote names: its exact words, and where they stand more than once, the place whose
 * surroundings end with prefix and begin with suffix. Never guesses at words that differ.
 */
export function anchor(
  text: IndexedText,
  quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
): Anchored {
  const points = codePoints(text);
  const { exact, prefix = '', suffix = '' } = quote;
  const bare = firstTwo(points.text, exact);
  if (bare[0] === undefined) return { ok: false, reason: 'NOT_FOUND' };
  const found = bare[1] === undefined ? bare : firstTwo(points.text, prefix + exact + suffix);
  if (found[0] === undefined || found[1] !== undefined) return { ok: false, reason: 'AMBIGUOUS' };
  const start = bare[1] === undefined ? found[0] : found[0] + prefix.length;
  return { ok: true, range: rangeOf(points, start, start + exact.length) };
}

/** Whether two ranges share at least one code point. */
export function overlaps(a: Range, b: Range): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

function rangeOf(points: CodePoints, start: number, end: number): Range {
  return { start: points.toCodePoint(start), end: points.toCodePoint(end) };
}

function firstTwo(text: string, words: string): readonly number[] {
  const found = places(text, words);
  return [found.next(), found.next()].flatMap((step) => (step.done === true ? [] : [step.value]));
}

/** UTF-16 offsets of words; words with a lone surrogate stand nowhere, or half an emoji would match. */
function* places(text: string, words: string): Generator<number, undefined> {
  if (words === '' || LONE_SURROGATE.test(words)) return undefined;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at;
  return undefined;
}
