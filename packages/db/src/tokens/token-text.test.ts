import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTokenText, makeTokenText } from './token-text.ts';

const token = fc.constant(null).map(makeTokenText);
const sign = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

describe('the text of a token', () => {
  it('has a prefix that scanners find, and 36 signs of base 62', () => {
    fc.assert(
      fc.property(token, (text) => {
        expect(text).toMatch(/^chy_[0-9A-Za-z]{36}$/u);
        expect(isTokenText(text)).toBe(true);
      }),
    );
  });

  it('is never made twice', () => {
    expect(new Set(Array.from({ length: 1_000 }, makeTokenText)).size).toBe(1_000);
  });

  it('ends with the checksum that anybody can reckon', () => {
    // CRC-32 of "chy_" and thirty zeros is 0xADC0FD37, as Python’s zlib reckons it too.
    expect(isTokenText(`chy_${'0'.repeat(30)}3BHUGN`)).toBe(true);
  });

  it('is recognised as none where one sign is another', () => {
    fc.assert(
      fc.property(token, fc.nat(35), sign, (text, at, other) => {
        const place = 4 + at;
        fc.pre(text[place] !== other);
        expect(isTokenText(text.slice(0, place) + other + text.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('is recognised as none where it is cut off, lengthened, or written otherwise', () => {
    fc.assert(
      fc.property(token, fc.nat(39), (text, length) => {
        expect(isTokenText(text.slice(0, length))).toBe(false);
        for (const wrong of [
          `${text}0`,
          ` ${text}`,
          `${text}\n`,
          text.toUpperCase(),
          text.replace('chy_', 'ghp_'),
        ])
          expect(isTokenText(wrong)).toBe(false);
      }),
    );
  });
});
