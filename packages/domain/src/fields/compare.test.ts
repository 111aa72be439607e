import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, amount } from './amount.ts';
import { isAtLeast, isAtMost } from './compare-amount.ts';
import { isAfter, isBefore } from './compare-date.ts';
import { type FuzzyDate, fuzzyDate } from './fuzzy-date.ts';

const money = (words: string): Amount => {
  const parsed = amount.parse(words);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};
const date = (words: string): FuzzyDate => {
  const parsed = fuzzyDate.parse(words);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};
const usd = (value: string) => ({ value, currency: 'USD' });

describe('amounts are compared in three values', () => {
  it.each([
    ['about $1', '1000000000', 'NO', 'CERTAINLY'],
    ['about $1 billion', '1200000000', 'POSSIBLY', 'POSSIBLY'],
    ['about $1 billion', '700000000', 'CERTAINLY', 'NO'],
    ['about $2-3 billion', '3500000000', 'POSSIBLY', 'POSSIBLY'],
    ['up to $5 billion', '5000000000', 'POSSIBLY', 'CERTAINLY'],
    ['less than $5 billion', '5000000000', 'NO', 'CERTAINLY'],
    ['several billion US dollars', '1000000000', 'CERTAINLY', 'NO'],
    ['up to several billion US dollars', '90000000000', 'POSSIBLY', 'POSSIBLY'],
    ['$400 billion', '400000000000', 'CERTAINLY', 'CERTAINLY'],
    ['€400 billion', '1', 'NO', 'NO'],
    ['400 billion dollars', '1', 'POSSIBLY', 'NO'],
  ] as const)('%s beside %s', (words, value, atLeast, atMost) => {
    expect(isAtLeast(money(words), usd(value))).toBe(atLeast);
    expect(isAtMost(money(words), usd(value))).toBe(atMost);
  });

  it('an exact sum is certainly on the side where it lies', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const sum = money(`USD ${one}`);
        const least = isAtLeast(sum, usd(String(other)));
        expect(least).toBe(Big(String(one)).gte(String(other)) ? 'CERTAINLY' : 'NO');
        expect(isAtMost(sum, usd(String(other)))).toBe(
          Big(String(one)).lte(String(other)) ? 'CERTAINLY' : 'NO',
        );
      }),
    );
  });
});

describe('dates are compared in three values', () => {
  it.each([
    ['May 2014', '2015', 'CERTAINLY', 'NO'],
    ['2014', 'May 2014', 'POSSIBLY', 'POSSIBLY'],
    ['since 2009', '2008', 'NO', 'CERTAINLY'],
    ['since 2009', '2020', 'POSSIBLY', 'POSSIBLY'],
    ['until 2012', '2015', 'CERTAINLY', 'NO'],
    ['about 2014', '2015', 'POSSIBLY', 'POSSIBLY'],
    ['about 2014', '2016', 'CERTAINLY', 'NO'],
    ['early 2014', 'late 2014', 'POSSIBLY', 'POSSIBLY'],
    ['last month', '2015', 'POSSIBLY', 'POSSIBLY'],
  ] as const)('%s beside %s', (one, other, before, after) => {
    expect(isBefore(date(one), date(other))).toBe(before);
    expect(isAfter(date(one), date(other))).toBe(after);
  });

  const days = fc
    .tuple(
      fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
      fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
    )
    .filter(([from, to]) => from === null || to === null || from <= to)
    .map(([from, to]) => {
      const day = (number: number | null) =>
        number === null ? null : `2014-02-${String(number).padStart(2, '0')}`;
      return { earliest: day(from), latest: day(to) };
    });

  it('is certain exactly when it holds for every day that both may be', () => {
    const all = Array.from({ length: 28 }, (_, at) => `2014-02-${String(at + 1).padStart(2, '0')}`);
    const within = ({ earliest, latest }: { earliest: string | null; latest: string | null }) =>
      all.filter((day) => day >= (earliest ?? '0') && day <= (latest ?? '9'));
    fc.assert(
      fc.property(days, days, (one, other) => {
        const answers = within(one).flatMap((day) => within(other).map((against) => day < against));
        const found = isBefore(one, other);
        if (found === 'CERTAINLY') expect(answers.every(Boolean)).toBe(true);
        if (found === 'NO') expect(answers.some(Boolean)).toBe(false);
        expect(isAfter(other, one)).toBe(found);
        expect([isBefore(one, other), isAfter(one, other)]).not.toEqual(['CERTAINLY', 'CERTAINLY']);
      }),
    );
  });
});
