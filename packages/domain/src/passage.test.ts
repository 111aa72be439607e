import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePoints,
  findPassages,
  overlaps,
  passageAt,
  passageProblem,
  slice,
  toCodePoint,
  toUtf16,
} from './passage.ts';

const pieces = ['a', ' ', 'é', 'e\u0301', '👩‍🚀', '🇷🇺', '中', 'سلام', 'שלום', '\n', '𝒳'];
const texts = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .chain((parts) => fc.integer({ min: 1, max: 40 }).map((times) => parts.join('').repeat(times)));

describe('passage', () => {
  it('counts code points, not UTF-16 units', () => {
    const points = codePoints('🚀 deal');
    expect(points.length).toBe(6);
    expect(slice(points, { start: 2, end: 6 })).toBe('deal');
  });

  it('converts every offset there and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = codePoints(text);
        expect(points.length).toBe([...text].length);
        for (let point = 0; point <= points.length; point += 7)
          expect(toCodePoint(points, toUtf16(points, point))).toBe(point);
      }),
    );
  });

  it('slices as an array of code points does', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const all = [...text];
        const [start = 0, end = 0] = [one % (all.length + 1), other % (all.length + 1)].sort((a, b) => a - b);
        const passage = passageAt(codePoints(text), { start, end });
        expect(passage.exact).toBe(all.slice(start, end).join(''));
        expect(passage.prefix).toBe(all.slice(Math.max(0, start - 32), start).join(''));
        expect(passage.suffix).toBe(all.slice(end, end + 32).join(''));
      }),
    );
  });

  it('finds what it slices', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const points = codePoints(text);
        fc.pre(points.length > 2);
        const start = at % (points.length - 2);
        const range = { start, end: start + 2 };
        expect(findPassages(points, slice(points, range))).toContainEqual(range);
      }),
    );
  });

  it('says what the text has where a quote does not fit', () => {
    const points = codePoints('a gas deal');
    expect(passageProblem(points, { start: 2, end: 5, exact: 'gas' })).toBeNull();
    expect(passageProblem(points, { start: 2, end: 5, exact: 'oil' })).toBe(
      'The text has "gas" there, not "oil".',
    );
    expect(passageProblem(points, { start: 3, end: 3, exact: '' })).toContain('empty');
    expect(passageProblem(points, { start: 2, end: 99, exact: 'gas' })).toContain('10 code points');
    expect(passageProblem(points, { start: -1, end: 2, exact: 'gas' })).toContain('whole numbers');
  });

  it('refuses offsets outside the text', () => {
    expect(() => toUtf16(codePoints('abc'), 4)).toThrow(RangeError);
    expect(() => toCodePoint(codePoints('abc'), -1)).toThrow(RangeError);
  });

  it('knows touching ranges from overlapping ones', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  });
});
