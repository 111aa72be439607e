import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

  it('answers ten thousand questions about a text of five million characters within a second', () => {
    const text = 'Москва 🚀 и Пекин. '.repeat(300_000);
    const started = performance.now();
    const points = codePoints(text);
    for (let index = 0; index < 10_000; index += 1) {
      const at = (index * 7919) % points.length;
      expect(points.toCodePoint(points.toUtf16(at)) === at).toBe(true);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
