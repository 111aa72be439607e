import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';

const read = (words: string): string => {
  const parsed = amount.parse(words);
  if (!parsed.ok) return `refused: ${parsed.message}`;
  const { value, lower, upper, lowerInclusive, upperInclusive, approximate, basis } = parsed.value;
  const range = `${lowerInclusive ? '[' : '('}${lower ?? ''},${upper ?? ''}${upperInclusive ? ']' : ')'}`;
  const money = `${parsed.value.currency}${parsed.value.currencyUncertain ? '?' : ''}`;
  return `${approximate ? '~' : ''}${value ?? range} ${money}${basis === 'UNKNOWN' ? '' : ` ${basis}`}`;
};

describe('an amount', () => {
  it.each([
    ['A$5 million', '5000000 AUD'],
    ['C$1.5bn', '1500000000 CAD'],
    ['HK$2 billion', '2000000000 HKD'],
    ['NZ$3m', '3000000 NZD'],
    ['S$4', '4 SGD'],
    ['5 million Australian dollars', '5000000 AUD'],
    ['1 trillion won', '1000000000000 KRW?'],
    ['1 trillion South Korean won', '1000000000000 KRW'],
    ['5 million Swiss francs', '5000000 CHF'],
    ['400 billion Russian rubles', '400000000000 RUB'],
    ['30 billion Chinese yuan', '30000000000 CNY'],
    ['$5 billion USD', '5000000000 USD'],
    ['5 million ALL', '5000000 ALL'],
    ['¥5 billion', '5000000000 JPY?'],
  ])('names its currency in %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    ['$1.5 trillion', '1500000000000 USD'],
    ['half a billion dollars', '500000000 USD?'],
    ['about half a billion dollars', '~500000000 USD?'],
    ['half-billion dollars', '500000000 USD?'],
    ['half billion dollars', '500000000 USD?'],
    ['one half billion dollars', '500000000 USD?'],
    ['one-half billion dollars', '500000000 USD?'],
    ['two and one-half billion dollars', '2500000000 USD?'],
    ['one and one half billion dollars', '1500000000 USD?'],
    ['a half-billion dollars', '500000000 USD?'],
    ['a half billion euros', '500000000 EUR'],
    ['a half-billion-dollar contract', '500000000 USD?'],
    ['more than a half-billion dollars', '(500000000,] USD?'],
    ['one and a half-billion dollars', '1500000000 USD?'],
    ['a half-billion to a billion dollars', '[500000000,1000000000] USD?'],
    ['a billion', '1000000000 null?'],
    ['one and a half billion dollars', '1500000000 USD?'],
    ['two-and-a-half million euros', '2500000 EUR'],
    ['twenty-five million dollars', '25000000 USD?'],
    ['five hundred million dollars', '500000000 USD?'],
    ['1.2 million euros', '1200000 EUR'],
    ['$400-billion', '400000000000 USD'],
    ['a $400 billion deal', '400000000000 USD'],
    ['a 400-million-euro contract', '400000000 EUR'],
    ['$400 bn a year', '400000000000 USD ANNUAL'],
    ['$2.5bn/yr', '2500000000 USD ANNUAL'],
    ['€3bn p.a.', '3000000000 EUR ANNUAL'],
    ['$70 a barrel', '70 USD PER_UNIT'],
    ['$70/bbl', '70 USD PER_UNIT'],
    ['$1.234 billion', '1234000000 USD'],
    ['2½ billion dollars', '2500000000 USD?'],
    ['$½bn', '500000000 USD'],
    ['Rmb 3bn', '3000000000 CNY'],
    ['5 Mrd Euro', '5000000000 EUR'],
    ['€1,5 Mrd.', '1500000000 EUR'],
    ['3 Mio. euros', '3000000 EUR'],
    ['1,5 млрд евро', '1500000000 EUR'],
    ['12,50 евро', '12.5 EUR'],
    ['1 500 000 евро', '1500000 EUR'],
    ['1 500 000,50 евро', '1500000.5 EUR'],
  ])('has its number read in %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    ['between $2bn and $3bn', '[2000000000,3000000000] USD'],
    ['between US$2bn and US$3bn', '[2000000000,3000000000] USD'],
    ['US$2-3 billion', '[2000000000,3000000000] USD'],
    ['$5m-6m', '[5000000,6000000] USD'],
    ['up to several billion dollars', '~[0,] USD?'],
    ['several billion dollars', '~[2000000000,) USD?'],
    ['a few billion dollars', '~[2000000000,10000000000) USD?'],
    ['tens of billions of dollars', '~[20000000000,100000000000) USD?'],
    ['hundreds of millions of euros', '~[200000000,1000000000) EUR'],
    ['nearly $1 billion', '~1000000000 USD'],
    ['up to about $30 billion', '~[,30000000000] USD'],
    ['as much as $30 billion', '[,30000000000] USD'],
    ['$5 billion or more', '[5000000000,] USD'],
    ['5 billion dollars or more', '[5000000000,] USD?'],
    ['$5bn+', '[5000000000,] USD'],
    ['$400bn-plus', '[400000000000,] USD'],
    ['$400-billion-plus', '[400000000000,] USD'],
    ['just under $5bn', '[,5000000000) USD'],
    ['a little over $2 billion', '(2000000000,] USD'],
    ['multibillion-dollar', '~[2000000000,) USD?'],
    ['a multi-million-euro contract', '~[2000000,) EUR'],
  ])('has its bounds read in %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    ['£1,5m', ',5m'],
    ['1.500 Mrd Euro', 'may be thousands'],
    ['1,234 млрд рублей', 'may be decimals'],
    ['$5/month', 'by the month'],
    ['$1.500', 'may be thousands'],
    ['1.500.000 euros', 'not understood'],
    ['between $2bn and €3bn', 'and €3bn'],
    ['$5 a month', 'by the month'],
    ['5 million all', 'in capitals: ALL'],
    ['25 twenty dollars', 'twenty dollars'],
    [`${'9'.repeat(40)} dollars`, 'contradicts itself'],
  ])('is refused rather than misread in %s', (words, expected) => {
    expect(read(words)).toMatch(/^refused/);
    expect(read(words)).toContain(expected);
  });

  it('is the number that was written, times its scale, in every currency', () => {
    const scales = { thousand: 3, million: 6, bn: 9, billion: 9, trillion: 12 } as const;
    const number = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }));
    const scale = fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])); // keys forgets the names
    fc.assert(
      fc.property(
        number,
        scale,
        fc.constantFrom('USD', 'EUR', 'CNY', 'RUB'),
        ([whole, tenth], word, code) => {
          const digits = `${whole}${tenth}${'0'.repeat(scales[word] - 1)}`;
          for (const words of [`${code} ${whole}.${tenth} ${word}`, `${whole}.${tenth} ${word} ${code}`])
            expect(read(words)).toBe(`${digits} ${code}`);
        },
      ),
    );
  });
});
