import Big from 'big.js';
import { z } from 'zod';

const shape = /^P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?$/u;

/** A length of time in years, months, weeks and days. */
export const isoDuration = z.string().regex(shape, 'A length of time is written as in ISO 8601: P2Y6M.');

type Parts = { readonly months: number; readonly days: number };

const partsOf = (length: string): Parts => {
  const [, years = 0, months = 0, weeks = 0, days = 0] = shape.exec(length) ?? [];
  return { months: 12 * Number(years) + Number(months), days: 7 * Number(weeks) + Number(days) };
};

/** One way of writing a length: P24M is P2Y, P2W is P14D; months and days are not turned into each other. */
export const normalIso = (length: string): string => {
  const { months, days } = partsOf(length);
  const years = Math.floor(months / 12);
  const parts = [
    years > 0 ? `${years}Y` : '',
    months % 12 > 0 ? `${months % 12}M` : '',
    days > 0 ? `${days}D` : '',
  ];
  return `P${parts.join('') || '0D'}`;
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
  const [least, most] = [durationDays(min), durationDays(max)];
  if (!least || !most || min === null || max === null) return false;
  const [one, other] = [partsOf(min), partsOf(max)];
  if (one.days === other.days) return one.months > other.months;
  return least.least > most.most;
};
