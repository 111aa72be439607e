import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { duration } from './duration.ts';
import { fuzzyDate } from './fuzzy-date.ts';
import { quantity } from './quantity.ts';
import { share } from './share.ts';

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
    ['one hundred and twenty million pounds', '120000000'],
    ['three hundred and five million euros', '305000000'],
    ['five hundred and fifty million', '550000000'],
    ['a hundred and fifty thousand', '150000'],
    ['one thousand and fifty million', '1050000000'],
    ['twenty-five million', '25000000'],
    ['ninety nine million', '99000000'],
    ['two hundred thousand', '200000'],
    ['two million five hundred thousand dollars', '2500000'],
    ['a million and a half dollars', '1500000'],
    ['one-hundred-and-twenty-million-pound deal', '120000000'],
    ['between five hundred and six hundred million', '[500000000,600000000]'],
    ['between one hundred and two hundred million', '[100000000,200000000]'],
    ['between one hundred and fifty and two hundred million', '[150000000,200000000]'],
    ['between a million and a million and a half', '[1000000,1500000]'],
    ['a hundred to two hundred million', '[100000000,200000000]'],
    ['two to three hundred thousand', '[200000,300000]'],
    ['two hundred-three hundred million', '[200000000,300000000]'],
    ['two thousand to three thousand million', '[2000000000,3000000000]'],
    ['ninety to a hundred and twenty million', '[90000000,120000000]'],
    ['fifty to a hundred dollars', '[50,100]'],
    ['$500,000 to $1 million', '[500000,1000000]'],
    ['one to a hundred million', '[1000000,100000000]'],
    ['between 500 and 1,000 dollars', '[500,1000]'],
    ['$3-5,000', 'refused'],
    ['$500 to $1 billion', 'refused'],
    ['two to three hundred and fifty million', 'refused'],
    ['five hundred and six hundred million', 'refused'],
    ['one hundred and two hundred million', 'refused'],
    ['between one hundred and twenty million', 'refused'],
    ['between one hundred and five and six million', 'refused'],
    ['between five hundred and two thousand dollars', 'refused'],
    ['between one and a half million', 'refused'],
    ['one hundred-fifty million', 'refused'],
    ['one million two hundred', 'refused'],
    ['$5 million and $10 million', 'refused'],
    ['from $5 million', 'refused'],
    ['$24¹ million', 'refused'],
  ])('%s', (words, expected) => {
    expect(rangeOf(words)).toBe(expected);
  });
});

describe('a quantity is not read as another', () => {
  it.each([
    '1,5 tons',
    'two-thirds',
    '3%',
    'about -5 items',
    '155mm shells',
    '155 mm shells',
    '120 mm mortars',
    '155毫米榴弹炮',
    '120мм миномёт',
    'a 155mm howitzer',
    '2nd battalion',
    'twenty-first brigade',
    'twenty first brigade',
    '1.500 tonnes',
    '500 kg bombs',
    '10 ton trucks',
    '18 month contract',
    '4x4 trucks',
    '7.62 rounds',
    '8m boats',
    '12m vessel',
    '2014 agreement',
    '2010 to 2014',
    '737 aircraft',
    'nine in ten voters',
    'one point five million people',
    'two hundred three-inch guns',
    'four score and seven ships',
    'several hundreds of ships',
    '24¹ ships',
    '10 and 20 ships',
    'one ship or two',
    '24 MiG-29s and 12 Su-30s',
    '3-5,000 tanks',
    '31 June 2014',
    '20 May',
    '20 мая 2014',
    '5月20日',
    'a number of ships',
    'a fleet of ships',
    'a third of the ships',
    'a two-year contract',
    'a long time',
    'two more than that',
  ])('refuses %s', (words) => {
    expect(quantity.parse(words).ok).toBe(false);
  });

  it.each([
    ['500kg of uranium', '500'],
    ['10 tons of cement', '10'],
    ['2.5 cubic metres', '2.5'],
    ['20k troops', '20000'],
    ['2,014 tanks', '2014'],
    ['24 twenty-foot containers', '24'],
    ['five hundred and fifty soldiers', '550'],
    ['a million and a half people', '1500000'],
  ])('still takes %s', (words, value) => {
    expect(quantity.parse(words)).toMatchObject({ value: { value } });
  });

  it('still takes a hyphen inside a name', () => {
    expect(quantity.parse('two S-400 systems')).toMatchObject({ ok: true, value: { value: '2' } });
    expect(quantity.parse('tens of thousands of soldiers')).toMatchObject({ value: { lower: '20000' } });
  });
});

describe('a date is not read as another', () => {
  it.each([
    ['99999', 'refused'],
    ['29 February 2015', 'refused'],
    ['2015-02-29', 'refused'],
    ['29 February 1900', 'refused'],
    ['2015-02-28/2015-02-29', 'refused'],
    ['[2015-02-29]', 'refused'],
    ['29 February 2016', '2016-02-29 2016-02-29..2016-02-29'],
    ['Monday 21 May 2014', 'refused'],
    ['since Monday, May 21, 2014', 'refused'],
    ['Wednesday 21 May 2014', '2014-05-21 2014-05-21..2014-05-21'],
    ['on Wednesday, May 21, 2014', '2014-05-21 2014-05-21..2014-05-21'],
    ['Wednesday May 2014', 'refused'],
    ['the 1900s', 'refused'],
    ['2014-25', 'refused'],
    ['21 May 2014²', 'refused'],
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

describe('a share or a length of time is not read as another', () => {
  it('keeps a thousand days together, and no minus is lost', () => {
    expect(duration.parse('1,500 days')).toMatchObject({ value: { min: 'P1500D', max: 'P1500D' } });
    expect(duration.parse('one hundred and twenty days')).toMatchObject({ value: { min: 'P120D' } });
    for (const words of ['1.500 days', 'about -5 years']) expect(duration.parse(words).ok).toBe(false);
    for (const words of ['about -5 percent', 'one hundred and five percent'])
      expect(share.parse(words).ok).toBe(false);
  });
});
