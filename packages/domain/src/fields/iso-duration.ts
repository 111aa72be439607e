import Big from 'big.js';
import { z } from 'zod';

// Of no more digits than a number of days has that computers count exactly.
const shape = /^P(?=\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?$/u;

/** A length of time in years, months, weeks and days. */
export const isoDuration = z.string().regex(shape, 'A length of time is written as in ISO 8601: P2Y6M.');

type Parts = { readonly months: number; readonly days: number };

const partsOf = (length: string): Parts => {
  const found = shape.exec(length);
  if (!found) throw new Error(`${length} is no length of time.`);
  const [, years = 0, months = 0, weeks = 0, days = 0] = found;
  return { months: 12 * Number(years) + Number(months), days: 7 * Number(weeks) + Number(days) };
};

const written = ({ months, days }: Parts): string => {
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? `${years}Y` : '',
    months % 12 > 0 ? `${months % 12}M` : '',
    days > 0 ? `${days}D` : '',
  ];
  return `P${parts.join('') || '0D'}`;
};

/** One way of writing a length: P24M is P2Y, P2W is P14D; months and days are not turned into each other. */
export const normalIso = (length: string): string => written(partsOf(length));

/** A length of whole months or days; null where it has more digits than can be kept. */
export const isoOf = (count: Big, unit: 'months' | 'days'): string | null => {
  const length = written({ months: 0, days: 0, [unit]: count.toNumber() });
  return shape.test(length) ? length : null;
};

/** Two lengths one after the other; null where that has more digits than can be kept. */
export const sumOf = (length: string, other: string): string | null => {
  const [one, two] = [partsOf(length), partsOf(other)];
  const sum = written({ months: one.months + two.months, days: one.days + two.days });
  return shape.test(sum) ? sum : null;
};

/** The fewest and the most days that a length can have; null for null. */
export const durationDays = (
  length: string | null,
): { readonly least: number; readonly most: number } | null => {
  if (length === null) return null;
  const { months, days } = partsOf(length);
  // A month has 28 to 31 days; four years have 1460 or 1461.
  const least = Math.max(28 * months, Math.floor(months * (365 / 12)) - 2);
  const most = Math.min(31 * months, Math.ceil(months * (366 / 12)) + 2);
  return { least: least + days, most: most + days };
};

// The average month of the Gregorian calendar, whose 400 years have 146,097 days.
const averageMonth = Big(146_097).div(4800);

/** A length in days, its months taken for average ones: P24M is as long as P2Y, and P30D shorter than P1M. */
export const nominalDays = (length: string): Big => {
  const { months, days } = partsOf(length);
  return averageMonth.times(months).plus(days);
};

/** Whether the first length is longer than the second, whatever their months are. */
export const mayBeBackwards = (min: string | null, max: string | null): boolean => {
  // A schema asks this of what it refuses for its shape, too.
  if (min === null || max === null || !shape.test(min) || !shape.test(max)) return false;
  const [least, most] = [durationDays(min), durationDays(max)];
  if (!least || !most) return false;
  const [one, other] = [partsOf(min), partsOf(max)];
  if (one.days === other.days) return one.months > other.months;
  return least.least > most.most;
};
