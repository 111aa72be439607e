import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { fuzzyDate } from './fuzzy-date.ts';
import { quantity } from './quantity.ts';

const rangeOf = (words: string) => {
  const parsed = amount.parse(words);
  if (!parsed.ok) return 'refused';
  const { approximate, value, lower, upper, lowerInclusive, upperInclusive } = parsed.value;
  const range =
    value ?? `${lowerInclusive ? '[' : '('}${lower ?? ''},${upper ?? ''}${upperInclusive ? ']' : ')'}`;
  return `${approximate ? '~' : ''}${range}`;
};
const daysOf = (words: string) => {
  const parsed = fuzzyDate.parse(words);
  if (!parsed.ok) return 'refused';
  const { edtf, earliest, latest, approximate, uncertain } = parsed.value;
  return `${edtf} ${earliest}..${latest}${approximate ? ' ~' : ''}${uncertain ? ' ?' : ''}`;
};

describe('an amount is not read as another', () => {
  it.each([
    ['$-5', 'refused'],
    ['about -5 million dollars', 'refused'],
    ['about $2-3 billion', '~[2000000000,3000000000]'],
    ['up to $2-3 billion', '[,3000000000]'],
    ['more than 3 to 4 billion dollars', '(3000000000,]'],
    ['tens of billions of dollars', '~[20000000000,100000000000)'],
    ['hundreds of millions of dollars', '~[200000000,1000000000)'],
    ['3 миллиарда долларов', '3000000000'],
    ['٤٠٠ مليار دولار', '400000000000'],
    ['5万亿元', '5000000000000'],
  ])('%s', (words, expected) => {
    expect(rangeOf(words)).toBe(expected);
  });
});

describe('a quantity is not read as another', () => {
  it.each(['1,5 tons', 'two-thirds', '3%', 'about -5 items'])('refuses %s', (words) => {
    expect(quantity.parse(words).ok).toBe(false);
  });

  it('still takes a hyphen inside a name', () => {
    expect(quantity.parse('two S-400 systems')).toMatchObject({ ok: true, value: { value: '2' } });
    expect(quantity.parse('tens of thousands of soldiers')).toMatchObject({ value: { lower: '20000' } });
  });
});

describe('a date is not read as another', () => {
  it.each([
    ['99999', 'refused'],
    ['12345678', 'refused'],
    ['spring 2014', '2014-21 2014-03-01..2014-06-21'],
    ['winter 2014', '2014-24 2013-12-01..2015-03-21'],
    ['2014~/2016', '2014~/2016 2014-01-01..2016-12-31 ~'],
    ['2014?/2015', '2014?/2015 2014-01-01..2015-12-31 ?'],
    ['second quarter of 2014', '2014-34 2014-04-01..2014-06-30'],
    ['Q2 2014', '2014-34 2014-04-01..2014-06-30'],
    ['in May 2014', '2014-05 2014-05-01..2014-05-31'],
  ])('%s', (words, expected) => {
    expect(daysOf(words)).toBe(expected);
  });
});
