/** A range of a text in Unicode code points: start inclusive, end exclusive (W3C TextPositionSelector). */
export type Range = { readonly start: number; readonly end: number };

/** A range with the words it holds and up to 32 code points on each side (W3C TextQuoteSelector). */
export type Passage = Range & { readonly exact: string; readonly prefix: string; readonly suffix: string };

const contextLength = 32;
const stride = 1024;

/** A text with its code points counted once, so that later conversions cost a short walk, not a whole one. */
export type CodePoints = {
  readonly text: string;
  readonly length: number;
  readonly marks: readonly number[];
};

const unitsAt = (text: string, unit: number): number => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);

/** Indexes a text: its length in code points, and the UTF-16 offset of every 1024th of them. */
export const codePoints = (text: string): CodePoints => {
  const marks: number[] = [];
  let length = 0;
  for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) {
    if (length % stride === 0) marks.push(unit);
    length += 1;
  }
  return { text, length, marks };
};

/** The UTF-16 offset of a code point; throws RangeError outside the text. */
export const toUtf16 = ({ text, length, marks }: CodePoints, point: number): number => {
  if (!Number.isInteger(point) || point < 0 || point > length)
    throw new RangeError(`Offset ${point} is outside a text of ${length} code points.`);
  let unit = marks[Math.floor(point / stride)] ?? text.length;
  for (let left = unit === text.length ? 0 : point % stride; left > 0; left -= 1) unit += unitsAt(text, unit);
  return unit;
};

const markBefore = (marks: readonly number[], unit: number): number => {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** The code point at a UTF-16 offset; an offset inside a surrogate pair counts as the pair's start. */
export const toCodePoint = ({ text, marks }: CodePoints, unit: number): number => {
  if (!Number.isInteger(unit) || unit < 0 || unit > text.length)
    throw new RangeError(`Offset ${unit} is outside a text of ${text.length} UTF-16 units.`);
  const mark = markBefore(marks, unit);
  let point = mark * stride;
  let at = marks[mark] ?? 0;
  while (at < unit) {
    at += unitsAt(text, at);
    if (at <= unit) point += 1;
  }
  return point;
};

/** The words of a range; throws RangeError outside the text. */
export const slice = (points: CodePoints, { start, end }: Range): string =>
  points.text.slice(toUtf16(points, start), toUtf16(points, end));

/** The passage at a range, with its surroundings; throws RangeError outside the text. */
export const passageAt = (points: CodePoints, { start, end }: Range): Passage => ({
  start,
  end,
  exact: slice(points, { start, end }),
  prefix: slice(points, { start: Math.max(0, start - contextLength), end: start }),
  suffix: slice(points, { start: end, end: Math.min(points.length, end + contextLength) }),
});

/** Why a quoted range does not fit a text, in one sentence; null when it does. */
export const passageProblem = (
  points: CodePoints,
  quoted: Range & { readonly exact: string },
): string | null => {
  const { start, end, exact } = quoted;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0)
    return `Offsets must be whole numbers from 0, not ${start} to ${end}.`;
  if (end <= start) return `The passage is empty: it starts at ${start} and ends at ${end}.`;
  if (end > points.length)
    return `The passage ends at ${end}, but the text has ${points.length} code points.`;
  const found = slice(points, quoted);
  return found === exact
    ? null
    : `The text has ${JSON.stringify(found)} there, not ${JSON.stringify(exact)}.`;
};

/** Every place where the words stand, to the letter, from left to right; places may overlap. */
export const findPassages = (points: CodePoints, exact: string): readonly Range[] => {
  const found: Range[] = [];
  if (exact === '') return found;
  const length = codePoints(exact).length;
  for (let at = points.text.indexOf(exact); at >= 0; at = points.text.indexOf(exact, at + 1)) {
    const start = toCodePoint(points, at);
    found.push({ start, end: start + length });
  }
  return found;
};

/** Whether two ranges share a code point. */
export const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end;
