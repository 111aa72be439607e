import Big from 'big.js';
import { approximateBand, type Comparison } from './compare-amount.ts';
import type { Duration } from './duration.ts';
import { nominalDays } from './iso-duration.ts';

/** Between how many days a length of time may lie when it is compared; null where nothing bounds it. */
export type ComparedDuration = { readonly least: string | null; readonly most: string | null };

const days = (length: string | null, factor: Big): string | null =>
  length === null ? null : nominalDays(length).times(factor).round(30).toFixed();

/** The bounds of a length of time in days of an average month; an approximate one gives way by a quarter of itself. */
export const comparedDuration = ({ min, max, approximate }: Duration): ComparedDuration => {
  const band = approximate ? Big(approximateBand) : Big(0);
  return { least: days(min, Big(1).minus(band)), most: days(max, Big(1).plus(band)) };
};

/** Whether it lasts at least so long; an open end is only possible. */
export const lastsAtLeast = (duration: Duration, length: string): Comparison => {
  const { least, most } = comparedDuration(duration);
  const asked = nominalDays(length);
  if (least !== null && asked.lte(least)) return 'CERTAINLY';
  return most === null || asked.lte(most) ? 'POSSIBLY' : 'NO';
};

/** Whether it lasts at most so long; see lastsAtLeast. */
export const lastsAtMost = (duration: Duration, length: string): Comparison => {
  const { least, most } = comparedDuration(duration);
  const asked = nominalDays(length);
  if (most !== null && asked.gte(most)) return 'CERTAINLY';
  return least === null || asked.gte(least) ? 'POSSIBLY' : 'NO';
};
