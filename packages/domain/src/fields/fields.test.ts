import { describe, expect, it } from 'vitest';
import { type Amount, amount } from './amount.ts';
import { isAtLeast } from './compare-amount.ts';
import { duration } from './duration.ts';
import type { FieldType } from './field-type.ts';
import { quantity } from './quantity.ts';

const read = <V>(type: FieldType<V>, words: string): V => {
  const parsed = type.parse(words);
  if (!parsed.ok) throw new Error(`${words}: ${parsed.message}`);
  return type.schema.parse(parsed.value);
};
const money = (words: string) => {
  const { value, lower, upper, currency, currencyUncertain, basis, approximate } = read<Amount>(
    amount,
    words,
  );
  const range = value ?? `${lower ?? ''}..${upper ?? ''}`;
  return `${approximate ? '~' : ''}${range} ${currency}${currencyUncertain ? '?' : ''} ${basis}`;
};

describe('amount', () => {
  it.each([
    ['$400 billion', '400000000000 USD UNKNOWN'],
    ['$400\u00a0bn', '400000000000 USD UNKNOWN'],
    ['several billion dollars', '~2000000000.. USD? UNKNOWN'],
    ['worth several billion dollars', '~2000000000.. USD? TOTAL'],
    ['US$ 2-3 billion', '2000000000..3000000000 USD UNKNOWN'],
    ['between 3 and 4 billion dollars', '3000000000..4000000000 USD? UNKNOWN'],
    ['$900 million to $1.2 billion', '900000000..1200000000 USD UNKNOWN'],
    ['more than €5 million', '5000000.. EUR UNKNOWN'],
    ['up to 30 billion yuan', '..30000000000 CNY UNKNOWN'],
    ['at least £1.2bn', '1200000000.. GBP UNKNOWN'],
    ['about $1bn', '~1000000000 USD UNKNOWN'],
    ['EUR 1,234,567.89', '1234567.89 EUR UNKNOWN'],
    ['$20 billion a year', '20000000000 USD ANNUAL'],
    ['$90 million each', '90000000 USD PER_UNIT'],
    ['billions of dollars', '~2000000000.. USD? UNKNOWN'],
    ['400 млрд долларов', '400000000000 USD? UNKNOWN'],
    ['несколько миллиардов долларов', '~2000000000.. USD? UNKNOWN'],
    ['4000亿美元', '400000000000 USD UNKNOWN'],
    ['数十亿美元', '~2000000000..10000000000 USD UNKNOWN'],
    ['٥ million euros', '5000000 EUR UNKNOWN'],
  ])('reads %s', (words, expected) => {
    expect(money(words)).toBe(expected);
  });

  it.each(['', 'a lot', '$5 a month', '$5 shillings', 'five and dime', '3-2 billion dollars'])(
    'refuses %j',
    (words) => {
      expect(amount.parse(words).ok).toBe(false);
    },
  );

  it('has one key for one meaning', () => {
    const keys = ['$400 billion', 'US$400bn', '400,000,000,000 US dollars'].map((words) =>
      amount.key(read(amount, words)),
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('refuses a stored shape that contradicts itself', () => {
    const stated = read(amount, 'several billion dollars');
    expect(amount.schema.safeParse({ ...stated, upper: '1' }).success).toBe(false);
    expect(amount.schema.safeParse({ ...stated, value: '1' }).success).toBe(false);
    expect(amount.schema.safeParse({ ...stated, lower: '2e9' }).success).toBe(false);
  });

  it('compares in three values', () => {
    const least = { value: '5000000000', currency: 'USD' };
    expect(isAtLeast(read(amount, '$400 billion'), least)).toBe('CERTAINLY');
    expect(isAtLeast(read(amount, 'several billion dollars'), least)).toBe('POSSIBLY');
    expect(isAtLeast(read(amount, '$2 billion'), least)).toBe('NO');
    expect(isAtLeast(read(amount, '€400 billion'), least)).toBe('NO');
    expect(isAtLeast(read(amount, 'less than $5 billion'), least)).toBe('NO');
  });
});

describe('quantity', () => {
  it('reads a count with its unit', () => {
    expect(read(quantity, 'a few dozen items')).toMatchObject({
      lower: '24',
      upper: '99',
      vagueTerm: 'FEW_DOZEN',
      unit: 'items',
    });
    expect(read(quantity, '24 fighter jets')).toMatchObject({ value: '24', unit: 'fighter jets' });
    expect(read(quantity, 'more than 100')).toMatchObject({
      lower: '100',
      lowerInclusive: false,
      unit: null,
    });
  });
});

describe('duration', () => {
  it.each([
    ['30-year', 'P30Y/P30Y '],
    ['a 30-year deal', 'P30Y/P30Y '],
    ['18 months', 'P1Y6M/P1Y6M '],
    ['three decades', 'P30Y/P30Y '],
    ['two to three years', 'P2Y/P3Y '],
    ['the next two, two-and-a-half years', 'P2Y/P2Y6M PUBLICATION'],
    ['over the next decade', 'P10Y/P10Y PUBLICATION'],
    ['P2Y6M', 'P2Y6M/P2Y6M '],
  ])('reads %s', (words, expected) => {
    expect(duration.key(read(duration, words))).toBe(expected);
  });

  it('says what it did not understand', () => {
    expect(duration.parse('until further notice')).toMatchObject({ ok: false });
    expect(duration.parse('three to two years')).toMatchObject({ ok: false });
  });
});
