import Big from 'big.js';
import { type Bound, takeBound, withBoundFirst } from './bound-words.ts';
import { takeNumeral, takeScale } from './number-words.ts';
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
  /** The product of the scales after it. */
  readonly factor: Big;
};
type Read = { readonly part: Part; readonly rest: string };

const vague: Spelled<VagueTerm> = vagueTerms.flatMap((term) =>
  term.phrases.map((phrase) => [phrase, term] as const),
);

const head = (text: string): Read | null => {
  const common = { upperInclusive: true, vague: null, factor: Big(1) };
  const numeral = takeNumeral(text);
  if (numeral)
    return { part: { ...common, lower: numeral.number, upper: numeral.number }, rest: numeral.rest };
  const term = take(text, vague);
  if (!term) return null;
  const { lower, upper } = term.meaning;
  const bounds = { lower: Big(lower), upper: upper === null ? null : Big(upper) };
  return { part: { ...common, ...bounds, vague: term.meaning }, rest: term.rest };
};

// "A few" is below ten of whole things; "a few billion" is below ten billion, and may be nine and a half.
const scaledBy = (part: Part, factor: string): Part => ({
  ...part,
  lower: part.lower.times(factor),
  upper: part.upper?.plus(part.vague && part.upperInclusive ? 1 : 0).times(factor) ?? null,
  upperInclusive: part.vague === null,
  factor: part.factor.times(factor),
});

const readPart = (text: string): Read | null => {
  let read = head(text);
  for (let scale = read && takeScale(read.rest); read && scale; scale = takeScale(read.rest))
    read = { part: scaledBy(read.part, scale.meaning), rest: scale.rest.replace(/^\. ?/u, '') };
  return read;
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

// In "2 to 3 billion" the scale stands once and counts for both.
const between = (from: Part, to: Part): NumberRange => ({
  ...unbounded,
  lower: decimal(from.factor.eq(1) ? from.lower.times(to.factor) : from.lower),
  upper: to.upper && decimal(to.upper),
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

const joint = /^(?:-?to[- ]|-?or[- ]|and | ?- ?| (?:to|and|or) )/u;

const secondOf = (first: Read): Read | null => {
  const found = first.part.vague ? null : joint.exec(first.rest);
  const second = found && readPart(first.rest.slice(found[0].length));
  return second?.part.vague ? null : second;
};

const atHead = ({ range, rest }: { readonly range: NumberRange; readonly rest: string }) => ({
  range,
  rest: rest.replace(/^ /u, ''),
});

/** Reads a number or range of numbers at the head of plain words; null where there is none. */
export const readNumber = (text: string): { readonly range: NumberRange; readonly rest: string } | null => {
  const { bound, about, rest } = takeBound(withBoundFirst(text));
  const first = readPart(rest.replace(/^(?:between|from) /u, ''));
  if (!first) return null;
  const second = secondOf(first);
  const loose = (range: NumberRange) => (about ? { ...range, approximate: true } : range);
  if (!second) return atHead({ range: loose(single(first.part, bound)), rest: first.rest });
  const range = between(first.part, second.part);
  if (Big(range.lower ?? 0).gt(range.upper ?? 0)) return null;
  return atHead({ range: loose(bounded(range, bound)), rest: second.rest });
};
