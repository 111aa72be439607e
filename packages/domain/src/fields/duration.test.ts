import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from './duration.ts';

const read = (words: string): string => {
  const parsed = duration.parse(words);
  if (!parsed.ok) return 'refused';
  const { min, max, approximate, anchor } = parsed.value;
  return `${approximate ? '~' : ''}${min ?? ''}/${max ?? ''}${anchor ? ` ${anchor}` : ''}`;
};
const key = (words: string): string => {
  const parsed = duration.parse(words);
  return parsed.ok ? duration.key(parsed.value) : 'refused';
};

describe('a duration', () => {
  it.each([
    ['25 years', 'P25Y/P25Y'],
    ['two-year', 'P2Y/P2Y'],
    ['18-month', 'P1Y6M/P1Y6M'],
    ['for 25 years', 'P25Y/P25Y'],
    ['one and a half years', 'P1Y6M/P1Y6M'],
    ['a year and a half', 'P1Y6M/P1Y6M'],
    ['two years and a half', 'P2Y6M/P2Y6M'],
    ['one year and six months', 'P1Y6M/P1Y6M'],
    ['a year and a month', 'P1Y1M/P1Y1M'],
    ['1 year, 6 months', 'P1Y6M/P1Y6M'],
    ['2 years 3 months and 10 days', 'P2Y3M10D/P2Y3M10D'],
    ['two weeks and three days', 'P17D/P17D'],
    ['at least a year and six months', 'P1Y6M/'],
    ['about two years and three months', '~P2Y3M/P2Y3M'],
    ['the next year and six months', 'P1Y6M/P1Y6M PUBLICATION'],
    ['a one-year and six-month contract', 'P1Y6M/P1Y6M'],
    ['half a century', 'P50Y/P50Y'],
    ['about a decade', '~P10Y/P10Y'],
    ['10-to-15-year', 'P10Y/P15Y'],
    ['between 5 and 10 years', 'P5Y/P10Y'],
    ['several years', '~P2Y/'],
    ['a few years', '~P2Y/P9Y'],
    ['the next several years', '~P2Y/ PUBLICATION'],
    ['at least 5 years', 'P5Y/'],
    ['more than a decade', 'P10Y/'],
    ['up to 18 months', '/P1Y6M'],
    ['less than a year', '/P1Y'],
    ['a 52-year concession', 'P52Y/P52Y'],
    ['a 30-year gas supply contract', 'P30Y/P30Y'],
    ['48 hours', 'P2D/P2D'],
    ['a fortnight', 'P14D/P14D'],
    ['5yr', 'P5Y/P5Y'],
    ['2½ years', 'P2Y6M/P2Y6M'],
    ['multi-year', '~P2Y/'],
    ['a multi-year contract', '~P2Y/'],
    ['decades-long', '~P20Y/'],
    ['a decade-long', 'P10Y/P10Y'],
    ['a week-long visit', 'P7D/P7D'],
    ['30 лет', 'P30Y/P30Y'],
    ['6 месяцев', 'P6M/P6M'],
    ['30年', 'P30Y/P30Y'],
    ['6个月', 'P6M/P6M'],
    ['٣٠ سنة', 'P30Y/P30Y'],
    ['99999 years', 'P99999Y/P99999Y'],
    ['100,000 years', 'P100000Y/P100000Y'],
    ['half a million years', 'P500000Y/P500000Y'],
    ['999999 weeks', 'P6999993D/P6999993D'],
  ])('reads %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    '1.5 months',
    '1.3 years',
    'years',
    'decades',
    'three to two years',
    'until further notice',
    '',
    '2014年',
    'a five-year plan and a two-year one',
    'one year and two years',
    'six months and one year',
    'one year and 18 months',
    'two to three years and six months',
    'several years and six months',
    'two years and several months',
    'two years and a half month',
    'one year and six',
  ])('refuses %j', (words) => {
    expect(read(words)).toBe('refused');
  });

  it('says why a length cannot be kept', () => {
    expect(duration.parse('36 hours')).toMatchObject({ message: expect.stringContaining('whole days') });
    expect(duration.parse('50 billion years')).toMatchObject({ message: expect.stringContaining('digits') });
  });

  it('is as many days and months as were said, whatever their number, or none', () => {
    const most = 10 ** 10;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: most }),
        fc.constantFrom('years', 'weeks', 'days'),
        (count, unit) => {
          const days = count * (unit === 'weeks' ? 7 : 1);
          const expected = unit === 'years' ? `P${count}Y` : `P${days}D`;
          expect(read(`${count} ${unit}`)).toBe(days < 10 ** 9 ? `${expected}/${expected}` : 'refused');
        },
      ),
    );
  });

  it('keeps the version of the table that a vague word was read by', () => {
    expect(duration.parse('several years')).toMatchObject({
      value: { vagueTerm: 'SEVERAL', vaguenessVersion: 1 },
    });
    expect(duration.parse('25 years')).not.toHaveProperty('value.vaguenessVersion');
  });

  it('has one key for one length, however it is written', () => {
    expect(new Set(['P24M', 'P2Y', 'two-year', '2 years', '24 months'].map(key)).size).toBe(1);
    expect(key('P2W')).toBe(key('14 days'));
    expect(key('P1M')).not.toBe(key('P30D'));
  });

  it('refuses a stored shape that runs backwards, or is open at both ends', () => {
    const stored = { asStated: 'x', min: 'P2Y', max: 'P24M', approximate: false, anchor: null };
    const takes = (changed: object) => duration.schema.safeParse({ ...stored, ...changed }).success;
    expect(takes({})).toBe(true);
    expect(takes({ max: 'P23M' })).toBe(false);
    expect(takes({ max: 'P700D' })).toBe(false);
    expect(takes({ min: 'P1M', max: 'P30D' })).toBe(true);
    expect(takes({ min: null })).toBe(true);
    expect(takes({ min: null, max: null })).toBe(false);
    expect(takes({ vagueTerm: 'SEVERAL' })).toBe(false);
    expect(takes({ min: 'two years' })).toBe(false);
  });

  it('keeps any number of whole months as so many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 11 }), (years, months) => {
        expect(key(`P${years}Y${months}M`)).toBe(key(`${12 * years + months} months`));
      }),
    );
  });
});
