import { codePoints, type IndexedText } from './code-points.ts';
import { type Anchored, passageProblem, type Range, slice } from './passage.ts';
import { shiftByLines } from './shift-by-lines.ts';
import { surePlaces } from './sure-place.ts';

/**
 * Where passages of one text stand in another, in the order given: in an unchanged line, or where their very words
 * stand with enough of the same words around them that no other place can be meant. Never guesses: the others are
 * NOT_FOUND where their words stand nowhere, and AMBIGUOUS where they do, but not so. Throws RangeError for a range that
 * leaves the first text.
 */
export const carryPassages = (
  before: IndexedText,
  after: IndexedText,
  ranges: readonly Range[],
): readonly Anchored[] => {
  const [from, to] = [codePoints(before), codePoints(after)];
  if (ranges.length === 0) return [];
  const shift = shiftByLines(from, to);
  const surely = surePlaces(from.text, to.text);
  return ranges.map((range): Anchored => {
    const exact = slice(from, range);
    const moved = shift(range);
    if (moved && passageProblem(to, { ...moved, exact }) === null) return { ok: true, range: moved };
    if (!to.text.includes(exact)) return { ok: false, reason: 'NOT_FOUND' };
    const place = surely({ start: from.toUtf16(range.start), end: from.toUtf16(range.end) });
    return place
      ? { ok: true, range: { start: to.toCodePoint(place.start), end: to.toCodePoint(place.end) } }
      : { ok: false, reason: 'AMBIGUOUS' };
  });
};
