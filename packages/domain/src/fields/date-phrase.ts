import { type DateShape, otherDateShapes } from './date-shapes.ts';
import { addDays, addMonths, type Days, isDay, weekday, weekdays } from './days.ts';
import { edtfDays } from './edtf-days.ts';

/** A date that words name: as EDTF, with the days it may mean. */
export type NamedDate = {
  readonly edtf: string;
  readonly days: Days;
  readonly approximate: boolean;
  /** Whether it is one of these days and nobody knows which, and not all of them: "two weeks ago". */
  readonly isSomeDay?: boolean;
};

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthNumber = (word: string): string =>
  String(months.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1).padStart(2, '0');
/** The names of the months as a part of a regular expression, which captures nothing. */
export const monthWords =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?';
const month = `(${monthWords})`;
const seasons: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
const ordinals = ['first', 'second', 'third', 'fourth'];

const shapes: readonly DateShape[] = [
  ...otherDateShapes,
  { pattern: /^(?:the year )?(\d{4})$/u, edtf: ([y = '']) => y },
  {
    pattern: new RegExp(`^${month},? (?:of )?(\\d{4})$`, 'u'),
    edtf: ([m = '', y = '']) => `${y}-${monthNumber(m)}`,
  },
  {
    pattern: new RegExp(`^(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${month},? (\\d{4})$`, 'u'),
    edtf: ([d = '', m = '', y = '']) => `${y}-${monthNumber(m)}-${d.padStart(2, '0')}`,
  },
  {
    pattern: new RegExp(`^${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'u'),
    edtf: ([m = '', d = '', y = '']) => `${y}-${monthNumber(m)}-${d.padStart(2, '0')}`,
  },
  {
    pattern: /^(?:the )?(spring|summer|autumn|fall|winter) (?:of )?(\d{4})$/u,
    edtf: ([s = '', y = '']) => `${y}-${seasons[s]}`,
  },
  // The 1800s and the 1900s are a decade to one reader and a century to another.
  { pattern: /^(?:the )?(?!1\d00)(\d{3})0s$/u, edtf: ([decade = '']) => `${decade}X` },
  {
    pattern: /^(?:the )?(first|second|third|fourth) quarter (?:of )?(\d{4})$/u,
    edtf: ([q = '', y = '']) => `${y}-${33 + ordinals.indexOf(q)}`,
  },
  { pattern: /^q([1-4]) (?:of )?(\d{4})$/u, edtf: ([q = '', y = '']) => `${y}-${32 + Number(q)}` },
  {
    pattern: /^(?:the )?(first|second) half (?:of )?(\d{4})$/u,
    edtf: ([h = '', y = '']) => `${y}-${40 + ordinals.indexOf(h)}`,
  },
  { pattern: /^h([12]) (?:of )?(\d{4})$/u, edtf: ([h = '', y = '']) => `${y}-${39 + Number(h)}` },
];

const asEdtf = (text: string): NamedDate | null => {
  const days = edtfDays(text);
  return days && { edtf: text, days, approximate: /[~%]/u.test(text) };
};

const withoutWeekday = (words: string): NamedDate | null => {
  for (const { pattern, edtf } of shapes) {
    const found = pattern.exec(words);
    if (found) return asEdtf(edtf(found.slice(1)));
  }
  return asEdtf(words.toUpperCase());
};

const onWeekday = new RegExp(`^(${weekdays.join('|')})day,? (.+)$`, 'u');

// "Monday 21 May 2014" was a Wednesday: one of the two is wrong, and nothing says which.
const plain = (words: string): NamedDate | null => {
  const [, name = '', rest] = onWeekday.exec(words) ?? [];
  if (rest === undefined) return withoutWeekday(words);
  const date = withoutWeekday(rest);
  return date && isDay(date.edtf) && weekdays[weekday(date.edtf) - 1] === name ? date : null;
};

const thirds = ['early', 'mid', 'late'] as const;
/** A third of a time. */
export type Third = (typeof thirds)[number];
const thirdWords: readonly (readonly [RegExp, Third])[] = [
  [/^(?:the )?early[- ](?:part of |in )?|^(?:the )?(?:beginning|start) of /u, 'early'],
  [/^(?:the )?mid[- ]|^(?:the )?middle of /u, 'mid'],
  [/^(?:the )?late[- ](?:in )?|^(?:towards? )?(?:the )?end of |^(?:end-|year-end )/u, 'late'],
];

/** Which third of a time words name, and the words of the whole of it: "early", "2014"; null where they name none. */
export const thirdOf = (words: string): { readonly third: Third; readonly rest: string } | null => {
  const found = thirdWords.find(([pattern]) => pattern.test(words));
  return found ? { third: found[1], rest: words.replace(found[0], '') } : null;
};

const isSeason = (edtf: string): boolean => /-2[1-4]$/u.test(edtf);

/** The days of a third of a year, month or decade, or of the season that is named in EDTF; null of any other time. */
export const within = (days: Days, third: Third, edtf = ''): Days | null => {
  const at = thirds.indexOf(third);
  const { earliest, latest } = days;
  if (earliest === null || latest === null) return null;
  const cut = (first: string, next: string) => ({
    earliest: at === 0 ? earliest : first,
    latest: at === 2 ? latest : addDays(next, -1),
  });
  if (latest === addDays(addMonths(earliest, 12), -1))
    return cut(addMonths(earliest, 4 * at), addMonths(earliest, 4 * (at + 1)));
  if (latest === addDays(addMonths(earliest, 1), -1))
    return cut(addDays(earliest, 10 * at), addDays(earliest, 10 * (at + 1)));
  // A season's own thirds are months, by the weather's calendar as by the sun's.
  if (isSeason(edtf)) return { earliest: addMonths(earliest, at), latest: addMonths(latest, at - 2) };
  if (latest !== addDays(addMonths(earliest, 120), -1)) return null;
  const starts = [0, 4, 7, 10].map((year) => addMonths(earliest, 12 * year));
  return cut(starts[at] ?? earliest, starts[at + 1] ?? latest);
};

// The parts of a year are its thirds of four months; of a month its days to the 10th, to the 20th and after; of a
// decade its years 0 to 3, 4 to 6 and 7 to 9.
const thirdAsEdtf = (whole: string, { earliest, latest }: Days): string => {
  // A decade's X takes no mark, nor does a season.
  if (/X$/u.test(whole)) return whole;
  return isSeason(whole) ? `[${earliest}..${latest}]` : `${whole}~`;
};

const inThird = (words: string): NamedDate | null => {
  const { third, rest = '' } = thirdOf(words) ?? {};
  const whole = third === undefined ? null : plain(rest);
  const days = whole && third !== undefined && within(whole.days, third, whole.edtf);
  if (!whole || !days) return null;
  return { edtf: thirdAsEdtf(whole.edtf, days), days, approximate: true };
};

const marks: readonly (readonly [RegExp, string])[] = [
  [/^(?:about|around|approximately|roughly|circa|c\.|ca\.) ?/u, '~'],
  [/^(?:probably|possibly|perhaps) (?:in |on )?/u, '?'],
];

const marked = (words: string): NamedDate | null => {
  for (const [pattern, mark] of marks) {
    if (!pattern.test(words)) continue;
    const { edtf = '' } = plain(words.replace(pattern, '')) ?? {};
    return /^[\d-]+$/u.test(edtf) ? asEdtf(`${edtf}${mark}`) : null;
  }
  return null;
};

/** One date at a time: "May 2014", "early 2014", "about 2014", or EDTF. */
export const namedDate = (words: string): NamedDate | null => {
  const date = words.replace(/^(?:at )?some ?time (?:in|on|during) /u, '');
  return inThird(date) ?? marked(date) ?? plain(date);
};
