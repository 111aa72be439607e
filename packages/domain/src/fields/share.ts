import Big from 'big.js';
import { z } from 'zod';
import { type Bound, takeBound } from './bound-words.ts';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { readNumber } from './number-phrase.ts';
import { numberRange, rangeKey, rangeProblem } from './number-schema.ts';
import { plainWords, type Spelled, take } from './take.ts';
import { vaguenessVersion } from './vagueness.ts';
import { givenWords } from './visible-words.ts';

const isPercent = (number: string | null): boolean =>
  number === null || (Big(number).gte(0) && Big(number).lte(100));

const schema = z.strictObject({ asStated: givenWords, ...numberRange }).superRefine((share, context) => {
  const outside = [share.value, share.lower, share.upper].some((number) => !isPercent(number));
  const message = outside ? 'A share lies between 0 and 100 percent.' : rangeProblem(share);
  if (message) context.addIssue({ code: 'custom', path: ['value'], message });
});

/** A part of a whole, in percent, as the article says it: "a 51 percent stake". Decimals are strings. */
export type Share = z.infer<typeof schema>;

type Range = Omit<Share, 'asStated' | 'vagueTerm' | 'vaguenessVersion'>;
const exactly = (value: string): Range => ({
  value,
  lower: null,
  upper: null,
  lowerInclusive: false,
  upperInclusive: false,
  approximate: false,
});
const between = (lower: string, upper: string): Range => ({ ...exactly(''), value: null, lower, upper });

// A third is no decimal: it is kept between the two nearest that a thousandth of a percent tells apart.
const worded: Spelled<Range> = [
  ['all', exactly('100')],
  ['half', exactly('50')],
  ['a half', exactly('50')],
  ['a quarter', exactly('25')],
  ['one quarter', exactly('25')],
  ['three quarters', exactly('75')],
  ['a third', between('33.333', '33.334')],
  ['one third', between('33.333', '33.334')],
  ['two thirds', between('66.666', '66.667')],
  ['a fifth', exactly('20')],
  ['a tenth', exactly('10')],
  ['a majority', { ...between('50', '100'), upperInclusive: true }],
  ['majority', { ...between('50', '100'), upperInclusive: true }],
  ['a controlling', { ...between('50', '100'), upperInclusive: true, approximate: true }],
  ['a minority', { ...between('0', '50') }],
];

// "More than half" is bounded as "more than 50 percent" is.
const bounded = (range: Range, bound: Bound | null): Range => {
  if (bound === null || bound === 'ABOUT')
    return { ...range, approximate: range.approximate || bound !== null };
  const open = { ...range, value: null, lower: null, upper: null };
  if (bound === 'ABOVE' || bound === 'FROM')
    return { ...open, lower: range.value ?? range.lower, lowerInclusive: bound === 'FROM' };
  return { ...open, upper: range.value ?? range.upper, upperInclusive: bound === 'UP_TO' };
};

const whole = /^(?:stake|share|interest|holding|owned|ownership)?$/u;

const inWords = (words: string): Range | null => {
  const { bound, about, rest } = takeBound(words);
  const taken = take(rest.replace(/-/gu, ' '), worded);
  if (!taken || !whole.test(taken.rest.replace(/^(?:of the )?/u, '').trim())) return null;
  const range = bounded(taken.meaning, bound);
  return { ...range, approximate: range.approximate || about };
};

const percent = /^\s*(?:%|percent|per cent|pct|процентов|процента|٪)\s*/u;

const parse = (asStated: string): Parsed<Share> => {
  const words = plainWords(asStated).replace(/^an? (?=[\d~])/u, '');
  const named = inWords(words);
  if (named) return { ok: true, value: { asStated, ...named, vagueTerm: null, vaguenessVersion: null } };
  // "20%-25%" says the unit twice.
  const read = readNumber(words.replace(/(\d)\s*%(?=\s*(?:-|to|and)\s*\d)/u, '$1'));
  if (!read || !percent.test(read.rest.replace(/^-/u, '')))
    return failed(`“${asStated}” was not understood as a share, such as 51 percent.`);
  const rest = read.rest.replace(/^-/u, '').replace(percent, '').trim();
  if (!whole.test(rest)) return failed(`“${rest}” was not understood.`);
  const version = read.range.vagueTerm === null ? null : vaguenessVersion;
  const checked = schema.safeParse({ asStated, ...read.range, vaguenessVersion: version });
  return checked.success
    ? { ok: true, value: checked.data }
    : failed('A share lies between 0 and 100 percent.');
};

/** A part of a whole in percent. */
export const share: FieldType<Share, 'share'> = {
  name: 'share',
  schema,
  parse,
  print: (value) => value.asStated,
  key: (value) => `${rangeKey(value)}%`,
};
