import Big from 'big.js';
import type { Amount } from './amount.ts';

/** The answer to a question about something vague. */
export type Comparison = 'CERTAINLY' | 'POSSIBLY' | 'NO';

/** How far off a number may be that is said to be approximate: a quarter of it, either way. */
export const approximateBand = '0.25';

const knownCurrency = (amount: Amount, currency: string): Comparison => {
  if (amount.currency === currency) return amount.currencyUncertain ? 'POSSIBLY' : 'CERTAINLY';
  return amount.currency === null || amount.currencyUncertain ? 'POSSIBLY' : 'NO';
};

type End = { readonly at: Big; readonly inclusive: boolean } | null;
type Ends = { readonly lower: End; readonly upper: End };

const endOf = (number: string | null, inclusive: boolean): End =>
  number === null ? null : { at: Big(number), inclusive };

// The bounds of a vague word are what it excludes; those of "about" are the number's own, and give.
const endsOf = ({
  value,
  lower,
  upper,
  lowerInclusive,
  upperInclusive,
  approximate,
  vagueTerm,
}: Amount): Ends => {
  const ends =
    value === null
      ? { lower: endOf(lower, lowerInclusive), upper: endOf(upper, upperInclusive) }
      : { lower: endOf(value, true), upper: endOf(value, true) };
  if (!approximate || vagueTerm !== null) return ends;
  const stretched = (end: End, factor: Big): End => end && { ...end, at: end.at.times(factor) };
  return {
    lower: stretched(ends.lower, Big(1).minus(approximateBand)),
    upper: stretched(ends.upper, Big(1).plus(approximateBand)),
  };
};

const judged = (money: Comparison, possible: boolean, certain: boolean): Comparison => {
  if (money === 'NO' || !possible) return 'NO';
  return certain && money === 'CERTAINLY' ? 'CERTAINLY' : 'POSSIBLY';
};

/** The ends of an amount as they are compared; a decimal as text, null where nothing bounds it. */
export type ComparedEnds = {
  readonly least: string | null;
  readonly leastInclusive: boolean;
  readonly most: string | null;
  readonly mostInclusive: boolean;
};

/** Between what an amount may lie when it is compared: an approximate number gives way by its band. */
export const comparedEnds = (amount: Amount): ComparedEnds => {
  const { lower, upper } = endsOf(amount);
  return {
    least: lower?.at.round(30).toFixed() ?? null,
    leastInclusive: lower?.inclusive ?? true,
    most: upper?.at.round(30).toFixed() ?? null,
    mostInclusive: upper?.inclusive ?? true,
  };
};

type Sum = { readonly value: string; readonly currency: string };

/** Whether an amount is at least so much. An open bound, an approximate number or an unsaid currency is only possible. */
export const isAtLeast = (amount: Amount, least: Sum): Comparison => {
  const { lower, upper } = endsOf(amount);
  const possible =
    upper === null || upper.at.gt(least.value) || (upper.inclusive && upper.at.eq(least.value));
  return judged(knownCurrency(amount, least.currency), possible, lower?.at.gte(least.value) ?? false);
};

/** Whether an amount is at most so much; see isAtLeast. No sum is below zero. */
export const isAtMost = (amount: Amount, most: Sum): Comparison => {
  const { lower, upper } = endsOf(amount);
  const least = lower ?? { at: Big(0), inclusive: true };
  const possible = least.at.lt(most.value) || (least.inclusive && least.at.eq(most.value));
  return judged(knownCurrency(amount, most.currency), possible, upper?.at.lte(most.value) ?? false);
};
