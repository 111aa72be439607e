import Big from 'big.js';
import { type Bound, takeBound, withBoundFirst } from './bound-words.ts';
import { type Ends, isRange, takeBetween, takeRange } from './number-range.ts';
import { takeScale } from './number-words.ts';
import { takeNumeral } from './numeral.ts';
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

type Part = {
  readonly lower: Big;
  readonly upper: Big | null;
  readonly upperInclusive: boolean;
  readonly vague: VagueTerm | null;
};
type Read = { readonly part: Part; readonly rest: string };

const vague: Spelled<VagueTerm> = vagueTerms.flatMap((term) =>
  term.phrases.map((phrase) => [phrase, term] as const),
);

// "A few" is below ten of whole things; "a few billion" is below ten billion, and may be nine and a half.
const scaledBy = (part: Part, factor: string): Part => ({
  ...part,
  lower: part.lower.times(factor),
  upper: part.upper?.plus(part.upperInclusive ? 1 : 0).times(factor) ?? null,
  upperInclusive: false,
});

const readVague = (text: string): Read | null => {
  const term = take(text, vague);
  if (!term) return null;
  const { lower, upper } = term.meaning;
  let part: Part = {
    lower: Big(lower),
    upper: upper === null ? null : Big(upper),
    upperInclusive: true,
    vague: term.meaning,
  };
  let { rest } = term;
  for (let scale = takeScale(rest); scale; scale = takeScale(rest)) {
    part = scaledBy(part, scale.meaning);
    rest = scale.rest;
  }
  return { part, rest };
};

const decimal = (number: Big): string => number.toFixed();

const unbounded = { value: null, lower: null, upper: null, lowerInclusive: true, upperInclusive: true };

const single = ({ lower, upper, upperInclusive, vague: term }: Part, bound: Bound | null): NumberRange => {
  const common = {
    ...unbounded,
    approximate: term !== null || bound === 'ABOUT',
    vagueTerm: term?.code ?? null,
  };
  if (bound === 'ABOVE' || bound === 'FROM')
    return { ...common, lower: decimal(lower), lowerInclusive: bound === 'FROM' };
  if (bound === 'UP_TO' || bound === 'BELOW')
    // "Up to several billion": nothing says how much several is at most, and nothing is less than none.
    return upper === null
      ? { ...common, lower: '0' }
      : { ...common, upper: decimal(upper), upperInclusive: bound === 'UP_TO' && upperInclusive };
  return term
    ? { ...common, lower: decimal(lower), upper: upper && decimal(upper), upperInclusive }
    : { ...common, value: decimal(lower) };
};

const between = ({ lower, upper }: Ends): NumberRange => ({
  ...unbounded,
  lower: decimal(lower),
  upper: decimal(upper),
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

// A scale in English follows: "$1.234 billion" are no thousands of them.
const englishScale = '[ -]?(?:thousand|million|billion|trillion|k|mn|mln|m|bn|bln|b|tn|trn)(?![a-z])';
const threeAfterPoint = new RegExp(String.raw`(?<![\d,.])[1-9]\d{0,2}\.\d{3}(?![\d,.]|${englishScale})`, 'u');

// 1,500 to an English reader, 1.5 to a German one: the point is no help where three digits follow it alone.
/** Whether what follows a point may be thousands: "1.500". */
export const mayBeThousands = (text: string): boolean => threeAfterPoint.test(text);

type Found = { readonly range: NumberRange; readonly rest: string };

const readRange = (ends: Ends | null, bound: Bound | null): Found | null =>
  ends && { range: bounded(between(ends), bound), rest: ends.rest };

const readPhrase = (text: string, bound: Bound | null): Found | null => {
  const [word] = /^(?:between|from) /u.exec(text) ?? [];
  if (word !== undefined) {
    const ends = text.slice(word.length);
    return readRange(word === 'between ' ? takeBetween(ends) : takeRange(ends), bound);
  }
  const numeral = takeNumeral(text);
  if (!numeral) {
    const read = readVague(text);
    return read && { range: single(read.part, bound), rest: read.rest };
  }
  if (isRange(numeral)) return readRange(takeRange(text), bound);
  const part = { lower: numeral.number, upper: numeral.number, upperInclusive: true, vague: null };
  return { range: single(part, bound), rest: numeral.rest };
};

/** Reads a number or range of numbers at the head of plain words; null where there is none. */
export const readNumber = (text: string): Found | null => {
  if (isNegative(text)) return null;
  const { bound, about, rest } = takeBound(withBoundFirst(text));
  const read = readPhrase(rest, bound);
  if (!read) return null;
  const range = about ? { ...read.range, approximate: true } : read.range;
  return { range, rest: read.rest.replace(/^ /u, '') };
};
