import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, alikeAsWholes } from './spelling.ts';

/** Optimal string alignment by its definition, from the ends of both words. */
const apart = (one: readonly string[], other: readonly string[]): number => {
  const table = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = table.get(`${i} ${j}`);
    if (known !== undefined) return known;
    const [a, b] = [one[i - 1], other[j - 1]];
    const isSwap = i > 1 && j > 1 && a === other[j - 2] && b === one[i - 2];
    const least = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a === b ? 0 : 1),
      isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
    );
    table.set(`${i} ${j}`, least);
    return least;
  };
  return at(one.length, other.length);
};

const alikeByDefinition = (one: string, other: string, least: number): number => {
  const [mine, theirs] = [[...one], [...other]];
  const length = Math.max(mine.length, theirs.length);
  const score = length === 0 ? 0 : 1 - apart(mine, theirs) / length;
  return score < least ? 0 : score;
};

// Of few letters, so that many are a slip apart; one is beyond the first plane.
const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'ш', '\u{20000}'), { maxLength: 14 })
  .map((all) => all.join(''));
const least = fc.constantFrom(0, 0.1, 0.45, 0.45 / 0.95, 0.7, 0.8, 1);

describe('how alike two spellings are', () => {
  it('is what optimal string alignment says, or 0 below what is asked for', () => {
    fc.assert(
      fc.property(word, word, least, (one, other, asked) => {
        expect(alikeAsWholes(one, other, asked)).toBe(alikeByDefinition(one, other, asked));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for words that are longer than those before', () => {
    fc.assert(
      fc.property(word, word, least, (one, other, asked) => {
        // They begin otherwise: letters that both begin with are not compared.
        const [long, longer] = [`x${'z'.repeat(300)}${one}`, `y${'z'.repeat(300)}${other}`];
        expect(alikeAsWholes(long, longer, asked)).toBe(alikeByDefinition(long, longer, asked));
      }),
      { numRuns: 5 },
    );
  });

  const words = fc.array(word, { minLength: 1, maxLength: 4 });

  it('is that of the word of a name that is most alike, or of the words in one order, a little less', () => {
    fc.assert(
      fc.property(words, words, (some, others) => {
        const [one, name] = [some.join(' '), others.join(' ')];
        const sorted = one.includes(' ') && name.includes(' ');
        const best = Math.max(
          alikeByDefinition(one, name, 0),
          ...name.split(' ').map((other) => 0.95 * alikeByDefinition(one, other, 0)),
          sorted
            ? 0.95 * alikeByDefinition(one.split(' ').sort().join(' '), name.split(' ').sort().join(' '), 0)
            : 0,
        );
        expect(alike(one, name, 0.45)).toBe(best < 0.45 ? 0 : best);
      }),
    );
  });

  it.each([
    ['fenster ivan', 'ivan fenster', 0.95],
    ['fenstre ivan', 'ivan fenster', 0.95 * (11 / 12)],
    ['petrov ivan sergeevich', 'ivan petrov', 0.95 * 0.5],
  ])('of %s and %s is little less than if the words stood in one order', (one, other, score) => {
    expect(alike(one, other, 0.45)).toBeCloseTo(score);
  });
});
