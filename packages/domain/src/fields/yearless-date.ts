import type { NamedDate } from './date-phrase.ts';
import { dateSpan } from './date-span.ts';
import { type Days, daysBetween, weekdays } from './days.ts';
import { type Offset, unknown } from './offset.ts';

const names =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn fall winter quarter half q[1-4] h[12] январ[ья] феврал[ья] марта? апрел[ья] мая май июн[ья] июл[ья] августа? сентябр[ья] октябр[ья] ноябр[ья] декабр[ья] يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(
    ' ',
  );
const named = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})|^\\d{1,2}月`, 'u');
const hasYear = /\d{4}|年|\d0s$/u;
// What stands before a year only, and a point that ends a sentence and no short name.
const isUnfinished =
  /(?: of|,|-|(?<! (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\.)$/u;

const inYear = (words: string, year: number): NamedDate | null => {
  const written = String(year).padStart(4, '0');
  const date = dateSpan(`${words} ${written}`) ?? dateSpan(`${written}年${words}`);
  const { earliest, latest } = date?.days ?? unknown;
  return earliest !== null && latest !== null && earliest > latest ? null : date;
};

const distance = (day: string, { earliest, latest }: Days): number => {
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  if (first === null || last === null) return 0;
  return Math.max(0, day < first ? daysBetween(day, first) : daysBetween(last, day));
};

const around = (words: string, day: string): readonly NamedDate[] =>
  [-1, 0, 1].flatMap((by) => inYear(words, Number(day.slice(0, 4)) + by) ?? []);

type Choice = (dates: readonly NamedDate[], day: string) => readonly NamedDate[];

// The nearest one; the two nearest where the second is less than twice as far away as the first.
const nearest: Choice = (dates, day) => {
  const far = (date: NamedDate) => distance(day, date.days);
  const [one, other] = [...dates].sort((first, second) => far(first) - far(second));
  if (!one) return [];
  return other && 2 * far(one) > far(other) ? dates.filter((date) => date === one || date === other) : [one];
};
const began = ({ days }: NamedDate, day: string): boolean => days.earliest !== null && days.earliest <= day;
const ended = ({ days }: NamedDate, day: string): boolean => days.latest !== null && days.latest < day;
const lastBegun: Choice = (dates, day) => dates.filter((date) => began(date, day)).slice(-1);
const lastEnded: Choice = (dates, day) => dates.filter((date) => ended(date, day)).slice(-1);
const firstToEnd: Choice = (dates, day) => dates.filter((date) => !ended(date, day)).slice(0, 1);
const firstToBegin: Choice = (dates, day) => dates.filter((date) => !began(date, day)).slice(0, 1);
const ofThisYear: Choice = (dates, day) =>
  dates.filter(({ days }) => days.earliest?.slice(0, 4) === day.slice(0, 4));

const whole = (dates: readonly NamedDate[]): Days => ({
  earliest: dates[0]?.days.earliest ?? null,
  latest: dates.at(-1)?.days.latest ?? null,
});
const isMember = ({ edtf }: NamedDate): boolean => /^\d{4}-[01]\d(?:-\d\d)?$/u.test(edtf);

const edtfOf = (dates: readonly NamedDate[]): string | null => {
  if (dates.length === 1) return dates[0]?.edtf ?? null;
  return dates.length > 1 && dates.every(isMember) ? `[${dates.map(({ edtf }) => edtf).join(',')}]` : null;
};

const onWeekday = new RegExp(`(?:${weekdays.join('|')})day,? `, 'u');

const offsetOf = (dates: (day: string) => readonly NamedDate[], approximate: boolean): Offset => ({
  approximate,
  names: 'ONE',
  from: (day) => whole(dates(day)),
  edtf: (day) => edtfOf(dates(day)),
});

const chosen = (words: string, choice: Choice, approximate: boolean): Offset => {
  const withoutWeekday = words.replace(onWeekday, '');
  const dates = (day: string) => {
    const found = choice(around(withoutWeekday, day), day);
    if (withoutWeekday === words) return found;
    const onTheWeekday = around(words, day).map(({ edtf }) => edtf);
    return found.filter(({ edtf }) => onTheWeekday.includes(edtf));
  };
  return offsetOf(dates, approximate);
};

const steps: Readonly<Record<string, Choice>> = {
  last: lastEnded,
  'this past': lastEnded,
  this: ofThisYear,
  next: firstToBegin,
  'this coming': firstToBegin,
  'the coming': firstToBegin,
};

// A leap year, in which every date is.
const sample = (words: string): NamedDate | null => inYear(words.replace(onWeekday, ''), 2016);

const years: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

// "In May last year", "the first half of the year".
const inNamedYear = (words: string): Offset | null => {
  const { date = '', step = 'this' } =
    /^(?<date>.+?),? (?:(?:of |in )?(?<step>last|this|next)|of the) year$/u.exec(words)?.groups ?? {};
  const found = date === '' || !named.test(date) ? null : sample(date);
  const yearOf = (day: string) => Number(day.slice(0, 4)) + (years[step] ?? 0);
  return found && offsetOf((day) => [inYear(date, yearOf(day)) ?? []].flat(), found.approximate);
};

// "Earlier in May" is in what is over of it.
const part = (which: string, words: string): Offset => {
  const choice = which === 'earlier' ? lastBegun : firstToEnd;
  const from = (day: string): Days => {
    const { earliest, latest } = whole(choice(around(words, day), day));
    if (earliest === null || latest === null) return unknown;
    if (which === 'earlier') return { earliest, latest: latest < day ? latest : day };
    return { earliest: earliest > day ? earliest : day, latest };
  };
  return { approximate: false, names: 'ONE', from };
};

/**
 * What a date means that leaves out its year: that of the year in which it is nearest to a day, or of either where
 * neither is clearly nearer; "since" is of the last that had begun. None where it has not the day of the week that is said.
 */
export const yearlessDate = (words: string): Offset | null => {
  if (!named.test(words) || hasYear.test(words) || isUnfinished.test(words)) return null;
  const ofYear = inNamedYear(words);
  if (ofYear) return ofYear;
  const { which, within = '' } = /^(?<which>earlier|later) (?:in )?(?<within>.+)$/u.exec(words)?.groups ?? {};
  if (which !== undefined) return sample(within) && part(which, within);
  const { step = '', date = '' } =
    /^(?<step>last|this(?: past| coming)?|next|the coming) (?<date>\p{L}+)$/u.exec(words)?.groups ?? {};
  const choice = steps[step];
  if (choice) return sample(date) && chosen(date, choice, false);
  const found = sample(words);
  return found && chosen(words, /^(?:since|from) /u.test(words) ? lastBegun : nearest, found.approximate);
};
