import Big from 'big.js';
import { isoOf } from './iso-duration.ts';
import { each, type Spelled } from './take.ts';

/** What lengths of time are counted in. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year' | 'decade' | 'century';

const spelled: Spelled<TimeUnit> = [
  ...each('hour' as const, ['hour', 'hours', 'hr', 'hrs', 'час', 'часа', 'часов', '小时', 'ساعة', 'ساعات']),
  ...each('day' as const, ['day', 'days', 'день', 'дня', 'дней', '天', 'يوم', 'يوما', 'يوماً', 'أيام']),
  ...each('week' as const, ['week', 'weeks', 'wk', 'wks', 'неделя', 'недели', 'неделю', 'недель']),
  ...each('week' as const, ['周', '个星期', '星期', 'أسبوع', 'أسابيع']),
  ...each('fortnight' as const, ['fortnight', 'fortnights']),
  ...each('month' as const, ['month', 'months', 'месяц', 'месяца', 'месяцев', '个月']),
  ...each('month' as const, ['شهر', 'شهرا', 'شهراً', 'أشهر', 'شهور']),
  ...each('year' as const, ['year', 'years', 'yr', 'yrs', 'год', 'года', 'лет', '年']),
  ...each('year' as const, ['سنة', 'سنوات', 'عام', 'عاما', 'عاماً', 'أعوام']),
  ...each('decade' as const, ['decade', 'decades', 'десятилетие', 'десятилетия', 'десятилетий']),
  ...each('century' as const, ['century', 'centuries']),
];
const units: ReadonlyMap<string, TimeUnit> = new Map(spelled);

/** The unit that words are: "years", "-year", "-year-long"; null where they are anything else. */
export const unitOf = (words: string): TimeUnit | null =>
  units.get(words.replace(/^-/u, '').replace(/[- ](?:long|old)$/u, '')) ?? null;

const inMonths: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
};
const inHours: Readonly<Partial<Record<TimeUnit, number>>> = { hour: 1, day: 24, week: 168, fortnight: 336 };

/** Why a number of units is no length that can be kept. */
export type LengthProblem = 'PART' | 'DIGITS';

/** So many units as ISO 8601. */
export const lengthOf = (
  number: string,
  unit: TimeUnit,
): { readonly iso: string } | { readonly problem: LengthProblem } => {
  const months = inMonths[unit];
  const total =
    months === undefined
      ? Big(number)
          .times(inHours[unit] ?? 24)
          .div(24)
      : Big(number).times(months);
  // Half a month has no one length, and half a day is none that is kept.
  if (!total.eq(total.round())) return { problem: 'PART' };
  const iso = isoOf(total, months === undefined ? 'days' : 'months');
  return iso === null ? { problem: 'DIGITS' } : { iso };
};
