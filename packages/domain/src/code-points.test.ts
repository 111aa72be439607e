import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { codePoints } from './code-points.ts';
import { awkwardText } from './testing/awkward-text.ts';

describe('codePoints', () => {
  it('agrees with JavaScript iteration at every offset of any text', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        const points = codePoints(text);
        const all = [...text];
        expect(points.length).toBe(all.length);
        let unit = 0;
        for (const [index, point] of all.entries()) {
          expect(points.toUtf16(index)).toBe(unit);
          expect(points.toCodePoint(unit)).toBe(index);
          unit += point.length;
        }
        expect(points.toUtf16(all.length)).toBe(text.length);
        expect(points.toCodePoint(text.length)).toBe(all.length);
      }),
    );
  });

  it('agrees around its own checkpoints, where lengths are a multiple of them', () => {
    for (const length of [255, 256, 257, 512, 513]) {
      const text = '🚀'.repeat(length);
      const points = codePoints(text);
      for (const at of [0, 254, 255, 256, 257, length].filter((offset) => offset <= length)) {
        expect(points.toUtf16(at)).toBe(2 * at);
        expect(points.toCodePoint(2 * at)).toBe(at);
      }
    }
  });

  it('throws on an offset outside the text, not whole, or inside a surrogate pair', () => {
    const points = codePoints('a🚀');
    for (const offset of [-1, 3, 0.5, Number.NaN]) expect(() => points.toUtf16(offset)).toThrow(RangeError);
    expect(() => points.toCodePoint(4)).toThrow(RangeError);
    expect(() => points.toCodePoint(2)).toThrow('inside a surrogate pair');
  });

  it('returns an indexed text as it is', () => {
    const points = codePoints('🚀');
    expect(codePoints(points)).toBe(points);
  });

  it('walks a text once to index it, and a short way for each question after that', () => {
    const text = 'Москва 🚀 и Пекин. '.repeat(10_000);
    const walked = vi.spyOn(String.prototype, 'codePointAt');
    try {
      const points = codePoints(text);
      expect(walked.mock.calls.length).toBe(points.length);
      for (let index = 0; index < 100; index += 1) {
        walked.mockClear();
        const at = (index * 7919) % points.length;
        const back = points.toCodePoint(points.toUtf16(at));
        expect(walked.mock.calls.length).toBeLessThanOrEqual(2 * 256);
        expect(back).toBe(at);
      }
    } finally {
      walked.mockRestore();
    }
  });
});
