import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, fingerprintWith } from './fingerprint.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
};

describe('a fingerprint', () => {
  const fingerprint = fingerprintWith('x'.repeat(32));

  it('is the same in whatever order names stand', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (input) => {
        expect(fingerprint('c', reversed(input) as object)).toBe(fingerprint('c', input));
        expect(JSON.parse(canonicalJson(input))).toEqual(JSON.parse(JSON.stringify(input)));
      }),
    );
  });

  it('is another for another command, input, order of a list, or secret', () => {
    const all = [
      fingerprint('a', { list: [1, 2] }),
      fingerprint('b', { list: [1, 2] }),
      fingerprint('a', { list: [2, 1] }),
      fingerprint('a', { list: ['1', 2] }),
      fingerprint('a', { list: [1, 2], more: null }),
      fingerprintWith('y'.repeat(32))('a', { list: [1, 2] }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
