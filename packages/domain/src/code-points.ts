/**
 * A text with a sparse index between Unicode code points and UTF-16 code units.
 * Make one where a text is asked about many times; each question then costs at most STRIDE steps.
 * In a text that is not well formed a lone surrogate counts as one code point, as in JavaScript's iteration.
 */
export type CodePoints = {
  readonly text: string;
  /** Number of code points. */
  readonly length: number;
  /** UTF-16 offset of a code point offset in 0..length. Throws RangeError outside it. */
  readonly toUtf16: (codePointOffset: number) => number;
  /** Code point offset of a UTF-16 offset. Throws RangeError outside the text or inside a surrogate pair. */
  readonly toCodePoint: (utf16Offset: number) => number;
};

/** A text, or a text already indexed. */
export type IndexedText = string | CodePoints;

const STRIDE = 256;
const SURROGATE = /[\ud800-\udfff]/;

/** Indexes a text by code points; an indexed text is returned as it is. */
export function codePoints(text: IndexedText): CodePoints {
  if (typeof text !== 'string') return text;
  return SURROGATE.test(text) ? sparse(text) : identical(text);
}

/** Without surrogates the two kinds of offset are the same number. */
function identical(text: string): CodePoints {
  const same = (offset: number) => within(offset, text.length);
  return { text, length: text.length, toUtf16: same, toCodePoint: same };
}

function sparse(text: string): CodePoints {
  const marks: number[] = [];
  let length = 0;
  for (let unit = 0; unit < text.length; unit += widthAt(text, unit)) {
    if (length % STRIDE === 0) marks.push(unit);
    length += 1;
  }
  return {
    text,
    length,
    toUtf16: (offset) => unitOf(text, marks, within(offset, length)),
    toCodePoint: (offset) => pointOf(text, marks, within(offset, text.length)),
  };
}

function unitOf(text: string, marks: readonly number[], point: number): number {
  // When the length is a multiple of STRIDE, its own mark does not exist: start from the one before.
  const mark = Math.min(Math.floor(point / STRIDE), marks.length - 1);
  let unit = marks[mark] ?? 0;
  for (let at = mark * STRIDE; at < point; at += 1) unit += widthAt(text, unit);
  return unit;
}

function pointOf(text: string, marks: readonly number[], unit: number): number {
  const mark = lastAtOrBefore(marks, unit);
  let point = mark * STRIDE;
  let at = marks[mark] ?? 0;
  while (at < unit) {
    at += widthAt(text, at);
    point += 1;
  }
  if (at !== unit) throw new RangeError(`offset ${unit} lies inside a surrogate pair`);
  return point;
}

function lastAtOrBefore(marks: readonly number[], unit: number): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((marks[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function widthAt(text: string, unit: number): 1 | 2 {
  return (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
}

function within(offset: number, length: number): number {
  if (Number.isInteger(offset) && offset >= 0 && offset <= length) return offset;
  throw new RangeError(`offset ${offset} is not in 0..${length}`);
}
