import { expect, it } from 'vitest';
import { amount } from './amount.ts';
import { duration } from './duration.ts';
import type { FieldType } from './field-type.ts';
import { quantity } from './quantity.ts';
import { share } from './share.ts';
import { vaguenessTables, vaguenessVersion, vagueTerms } from './vagueness.ts';

// What is published stays: values name the version that read them. To change an entry, add a table of a new version.
const publishedFirst = [
  'COUPLE 2..3 a couple of, a couple',
  'FEW 2..9 a few, few, 几',
  'HANDFUL 2..9 a handful of',
  'SEVERAL 2.. several, несколько',
  'FEW_DOZEN 24..99 a few dozen, several dozen',
  'DOZENS 20..99 dozens of, десятки, 数十',
  'SCORES 40.. scores of',
  'TENS 20..99 tens of',
  'HUNDREDS 200..999 hundreds of, сотни, 数百',
  'THOUSANDS 2000.. thousands of, тысячи',
  'MILLIONS 2000000.. millions of, миллионы',
  'BILLIONS 2000000000.. billions of, миллиарды',
  'MANY 2.. many, numerous, multiple',
];

it('keeps version 1 of the table as it was published', () => {
  expect(
    vaguenessTables[1]?.map(
      ({ code, lower, upper, phrases }) => `${code} ${lower}..${upper ?? ''} ${phrases.join(', ')}`,
    ),
  ).toEqual(publishedFirst);
});

it('has the newest version in force', () => {
  expect(Math.max(...Object.keys(vaguenessTables).map(Number))).toBe(vaguenessVersion);
  expect(vagueTerms).toBe(vaguenessTables[vaguenessVersion]);
});

it('says of every vague value which term and version read it, and of no other value', () => {
  const read = (type: FieldType<unknown>, words: string) => {
    const parsed = type.parse(words);
    return parsed.ok ? parsed.value : parsed.message;
  };
  const vague = { vagueTerm: 'SEVERAL', vaguenessVersion };
  expect(read(amount, 'several billion dollars')).toMatchObject(vague);
  expect(read(quantity, 'several ships')).toMatchObject(vague);
  expect(read(share, 'several percent')).toMatchObject(vague);
  expect(read(duration, 'several years')).toMatchObject(vague);
  expect(read(amount, '$5')).toMatchObject({ vagueTerm: null, vaguenessVersion: null });
});
