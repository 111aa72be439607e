import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awkwardText } from './testing/awkward-text.ts';
import { textChanges } from './text-changes.ts';

const joined = (before: string, after: string, without: 'ADDED' | 'REMOVED') =>
  textChanges(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
const told = (before: string, after: string) =>
  textChanges(before, after).map(
    ({ kind, text }) => `${{ KEPT: '=', REMOVED: '-', ADDED: '+' }[kind]}${text}`,
  );

describe('what changed between two texts', () => {
  it('is both texts, whatever they are', () => {
    fc.assert(
      fc.property(awkwardText(), awkwardText(), (one, other) => {
        for (const [before, after] of [
          [one, other],
          [one + other, other + one],
          [`${one} and ${other}`, `${one} or ${other}`],
        ] as const) {
          expect(joined(before, after, 'ADDED')).toBe(before);
          expect(joined(before, after, 'REMOVED')).toBe(after);
        }
      }),
    );
  });

  it('is nothing where they are the same', () => {
    expect(told('Six ferries.', 'Six ferries.')).toEqual(['=Six ferries.']);
    expect(told('', '')).toEqual([]);
  });

  it('is told word by word', () => {
    expect(told('Norway buys six new ferries.', 'Norway buys seven new ferries.')).toEqual([
      '=Norway buys ',
      '-six',
      '+seven',
      '= new ferries.',
    ]);
  });

  it('is a whole where only single words are left between', () => {
    expect(told('We came and saw it all.', 'They go and hear nothing of it.')).toEqual([
      '-We came and saw it all',
      '+They go and hear nothing of it',
      '=.',
    ]);
  });

  it('is found in texts that have little in common, in bounded time', () => {
    const text = (seed: number) =>
      Array.from({ length: 20_000 }, (_, at) => `w${(at * seed) % 97}`).join(' ');
    expect(joined(text(7), text(11), 'ADDED')).toBe(text(7));
  });
});
