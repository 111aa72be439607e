import Big from 'big.js';
import { type Spelled, take } from './take.ts';
import { type VagueTerm, vagueTerms } from './vagueness.ts';

/** A number as the news says it: a value, or bounds; decimals as strings. */
export type NumberRange = {
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximate: boolean;
  /** A code of the vagueness table, or null. */
  readonly vagueTerm: string | null;
};

type Bound = 'ABOUT' | 'ABOVE' | 'FROM' | 'UP_TO' | 'BELOW';
type Part = {
  readonly lower: Big;
  readonly upper: Big | null;
  readonly vague: VagueTerm | null;
  readonly scaled: boolean;
};

const bounds: Spelled<Bound> = [
  ...[
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'nearly',
    'almost',
    'close to',
    'an estimated',
    '~',
  ].map((word) => [word, 'ABOUT'] as const),
  ...['more than', 'over', 'exceeding', 'above', 'in excess of'].map((word) => [word, 'ABOVE'] as const),
  ...['at least', 'no less than', 'not less than', 'a minimum of'].map((word) => [word, 'FROM'] as const),
  ...['up to', 'at most', 'no more than', 'not more than', 'a maximum of'].map(
    (word) => [word, 'UP_TO'] as const,
  ),
  ...['less than', 'fewer than', 'under', 'below'].map((word) => [word, 'BELOW'] as const),
];

const scales: Spelled<string> = [
  ['hundred', '100'],
  ['thousand', '1000'],
  ['k', '1000'],
  ['тыс', '1000'],
  ['тысяч', '1000'],
  ['万', '10000'],
  ['lakh', '100000'],
  ['thousands', '1000'],
  ['million', '1000000'],
  ['millions', '1000000'],
  ['миллион', '1000000'],
  ['миллиона', '1000000'],
  ['مليون', '1000000'],
  ['mn', '1000000'],
  ['m', '1000000'],
  ['млн', '1000000'],
  ['миллионов', '1000000'],
  ['crore', '10000000'],
  ['亿', '100000000'],
  ['billion', '1000000000'],
  ['billions', '1000000000'],
  ['миллиард', '1000000000'],
  ['миллиарда', '1000000000'],
  ['مليار', '1000000000'],
  ['bn', '1000000000'],
  ['b', '1000000000'],
  ['млрд', '1000000000'],
  ['миллиардов', '1000000000'],
  ['trillion', '1000000000000'],
  ['tn', '1000000000000'],
  ['трлн', '1000000000000'],
  ['dozen', '12'],
];

const numerals: Spelled<string> = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
].map((word, at) => [word, String(at + 1)] as const);
const singular: Spelled<string> = [
  ['a', '1'],
  ['an', '1'],
  ['half a', '0.5'],
];

const vague: Spelled<VagueTerm> = vagueTerms.flatMap((term) =>
  term.phrases.map((phrase) => [phrase, term] as const),
);

const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/u;

const head = (text: string): { readonly part: Part; readonly rest: string } | null => {
  const written = digits.exec(text);
  if (written) {
    const number = Big(written[0].replaceAll(',', ''));
    const part = { lower: number, upper: number, vague: null, scaled: false };
    return { part, rest: text.slice(written[0].length).replace(/^ /u, '') };
  }
  const term = take(text, vague);
  if (term) {
    const { lower, upper } = term.meaning;
    const part = {
      lower: Big(lower),
      upper: upper === null ? null : Big(upper),
      vague: term.meaning,
      scaled: false,
    };
    return { part, rest: term.rest };
  }
  const numeral = take(text, numerals);
  const one = numeral ? null : take(text, singular);
  const spelled = numeral ?? (one && take(one.rest, scales) ? one : null);
  if (!spelled) return null;
  const number = Big(spelled.meaning);
  return { part: { lower: number, upper: number, vague: null, scaled: false }, rest: spelled.rest };
};

const scaledBy = (part: Part, factor: string): Part => ({
  ...part,
  lower: part.lower.times(factor),
  upper: part.upper?.times(factor) ?? null,
  scaled: true,
});

const readPart = (text: string): { readonly part: Part; readonly rest: string } | null => {
  let read = head(text);
  for (let scale = read && take(read.rest, scales); read && scale; scale = take(read.rest, scales))
    read = { part: scaledBy(read.part, scale.meaning), rest: scale.rest.replace(/^\. ?/u, '') };
  return read;
};

const decimal = (number: Big): string => number.toFixed();

const single = ({ lower, upper, vague: term }: Part, bound: Bound | null): NumberRange => {
  const plain = { value: null, lower: null, upper: null, lowerInclusive: true, upperInclusive: true };
  const common = { ...plain, approximate: term !== null || bound === 'ABOUT', vagueTerm: term?.code ?? null };
  if (bound === 'ABOVE' || bound === 'FROM')
    return { ...common, lower: decimal(lower), lowerInclusive: bound === 'FROM' };
  if (bound === 'UP_TO' || bound === 'BELOW')
    return { ...common, upper: upper && decimal(upper), upperInclusive: bound === 'UP_TO' };
  return term
    ? { ...common, lower: decimal(lower), upper: upper && decimal(upper) }
    : { ...common, value: decimal(lower) };
};

const factorOf = (text: string): string => {
  let factor = Big(1);
  for (let scale = take(text, scales); scale; scale = take(scale.rest, scales))
    factor = factor.times(scale.meaning);
  return decimal(factor);
};

const between = (from: Part, to: Part, shared: string): NumberRange => ({
  value: null,
  // In "2 to 3 billion" the scale stands once and counts for both.
  lower: decimal(from.scaled ? from.lower : from.lower.times(shared)),
  upper: to.upper && decimal(to.upper),
  lowerInclusive: true,
  upperInclusive: true,
  approximate: false,
  vagueTerm: null,
});

// "up to 2-3 billion" bounds from above only: what stands before a range counts as it does before a number.
const bounded = (range: NumberRange, bound: Bound | null): NumberRange => {
  if (bound === 'ABOUT') return { ...range, approximate: true };
  if (bound === 'ABOVE' || bound === 'FROM')
    return { ...range, upper: null, lowerInclusive: bound === 'FROM' };
  return bound === null ? range : { ...range, lower: null, upperInclusive: bound === 'UP_TO' };
};

/** A minus before the first digit: not the hyphen of "two S-400 systems", nor that of a range. */
export const isNegative = (text: string): boolean => /^\D*(?<![\p{L}\d])-\s?\d/u.test(text);

/** Reads a number or range of numbers at the head of plain words; null where there is none. */
export const readNumber = (text: string): { readonly range: NumberRange; readonly rest: string } | null => {
  const bound = take(text, bounds);
  const body = (bound?.rest ?? text).replace(/^(?:between|from) /u, '');
  const first = readPart(body);
  if (!first) return null;
  const joint = /^(?:-|to |and |or )\s*/u.exec(first.rest);
  const second = joint && !first.part.vague ? readPart(first.rest.slice(joint[0].length)) : null;
  if (!joint || !second || second.part.vague)
    return { range: single(first.part, bound?.meaning ?? null), rest: first.rest };
  const after = first.rest.slice(joint[0].length);
  const shared = factorOf(after.replace(digits, '').replace(/^ /u, ''));
  const range = between(first.part, second.part, first.part.scaled ? '1' : shared);
  if (Big(range.lower ?? 0).gt(range.upper ?? 0)) return null;
  return { range: bounded(range, bound?.meaning ?? null), rest: second.rest };
};
