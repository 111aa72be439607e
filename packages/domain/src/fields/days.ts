/** Days as ISO 8601 texts, whose order as texts is their order in time. */
export type Days = {
  /** First and last day; null where open. */
  readonly earliest: string | null;
  readonly latest: string | null;
};

/** The first and the last day that can be kept: PostgreSQL has no year 0, and ISO 8601 four digits. */
export const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** Whether the calendar has such a day: there was no 29 February 1900. */
export const isDay = (text: string): boolean => {
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
};
const toDay = (date: Date): string => {
  const year = date.getUTCFullYear();
  if (year < 1) return firstDay;
  return year > 9999 ? lastDay : date.toISOString().slice(0, 10);
};

/** A day so many days later, or earlier; null where it is before the first or after the last. */
export const dayAfter = (day: string, days: number): string | null => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? toDay(date) : null;
};

/** A day so many days later, or earlier; the first or the last one where it would be beyond. */
export const addDays = (day: string, days: number): string => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
};

/** The same day so many months later, or the last one of a shorter month; see addDays. */
export const addMonths = (day: string, months: number): string => {
  const date = utc(day);
  const inMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(inMonth, last.getUTCDate()));
  return toDay(date);
};

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** What stands before “day” in the names of the days of the week. */
export const weekdays: readonly string[] = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => utc(day).getUTCDay() || 7;

export type Unit = 'day' | 'week' | 'month' | 'year';

/** The calendar's day, week (from Monday), month or year that a day is in. */
export const unitAround = (
  day: string,
  unit: Unit,
): { readonly earliest: string; readonly latest: string } => {
  if (unit === 'day') return { earliest: day, latest: day };
  if (unit === 'week') {
    const earliest = addDays(day, 1 - weekday(day));
    return { earliest, latest: addDays(earliest, 6) };
  }
  if (unit === 'year') return { earliest: `${day.slice(0, 4)}-01-01`, latest: `${day.slice(0, 4)}-12-31` };
  const earliest = `${day.slice(0, 7)}-01`;
  return { earliest, latest: addDays(addMonths(earliest, 1), -1) };
};

/** A day so many units later, or earlier. */
export const addUnits = (day: string, count: number, unit: Unit): string => {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  return addMonths(day, unit === 'month' ? count : 12 * count);
};
