// Other rooms compile this file too, and do not see the declaration by themselves.
/// <reference path="./edtf.d.ts" />
import edtf from 'edtf';
import { addDays, addMonths, type Days, firstDay, isDay } from './days.ts';

const isoDay = (milliseconds: number | null): string | null =>
  milliseconds !== null && Number.isFinite(milliseconds)
    ? new Date(milliseconds).toISOString().slice(0, 10)
    : null;

const shifted = (year: string, by: number): string => String(Number(year) + by).padStart(4, '0');

// The package takes spring for January to March. Northern seasons, from the earliest day that either the weather's or
// the sun's calendar gives to the latest; a winter is the one that begins or ends in its year.
const seasons: Readonly<Record<string, (year: string) => Days>> = {
  '21': (year) => ({ earliest: `${year}-03-01`, latest: `${year}-06-21` }),
  '22': (year) => ({ earliest: `${year}-06-01`, latest: `${year}-09-23` }),
  '23': (year) => ({ earliest: `${year}-09-01`, latest: `${year}-12-22` }),
  '24': (year) => ({ earliest: `${shifted(year, -1)}-12-01`, latest: `${shifted(year, 1)}-03-21` }),
};

// Quarters, thirds and halves of a year: the package gives a third five months.
const partOfYear = (year: string, code: number): Days | null => {
  const part = (first: number, months: number) => {
    const earliest = addMonths(`${year}-01-01`, first * months);
    return { earliest, latest: addDays(addMonths(earliest, months), -1) };
  };
  if (code >= 33 && code <= 36) return part(code - 33, 3);
  if (code >= 37 && code <= 39) return part(code - 37, 4);
  return code === 40 || code === 41 ? part(code - 40, 6) : null;
};

const single = (text: string): Days => {
  const [, year = '', code = ''] = /^(\d{4})-(\d\d)[~?%]?$/u.exec(text) ?? [];
  const read = edtf(text);
  return (
    seasons[code]?.(year) ??
    partOfYear(year, Number(code)) ?? { earliest: isoDay(read.min), latest: isoDay(read.max) }
  );
};

// 2014-25 to 2014-32 are seasons of the southern half of the earth, or of none: the package gives them three months.
const isOtherSeason = (text: string): boolean => /(?<!\d)\d{4}-(?:2[5-9]|3[0-2])(?!\d)/u.test(text);

const end = (text: string): Days =>
  text === '' || text === '..' ? { earliest: null, latest: null } : single(text);

// In a set the package overlooks what stands after "..".
const members = (list: string): readonly (readonly [string, string])[] =>
  list.split(',').map((member) => {
    const [from = '', to = from] = member.split('..');
    return [from, to];
  });

const outermost = (days: readonly Days[]): Days => {
  const earliest = days.map((each) => each.earliest);
  const latest = days.map((each) => each.latest);
  return {
    earliest: earliest.includes(null) ? null : (earliest.sort()[0] ?? null),
    latest: latest.includes(null) ? null : (latest.sort().at(-1) ?? null),
  };
};

const between = (from: string, to: string): Days => ({
  earliest: end(from).earliest,
  latest: end(to).latest,
});

// The package turns 29 February of a common year into the first of March.
const isInCalendar = (text: string): boolean =>
  [...text.matchAll(/\d{4}-\d\d-\d\d/gu)].every(([day]) => isDay(day));

const shape = /^[\dX.YS%~?/,{}[\]-]{4,}$/u;

const readDays = (text: string): Days | null => {
  // The package takes five digits and more for milliseconds since 1970.
  if (!shape.test(text) || /^\d{5,}$/u.test(text) || !isInCalendar(text) || isOtherSeason(text)) return null;
  try {
    edtf(text);
    const [from, to] = text.split('/');
    const set = /^[[{](.*)[\]}]$/u.exec(text)?.[1];
    const days =
      set !== undefined
        ? outermost(members(set).map(([first, last]) => between(first, last)))
        : between(from ?? '', to ?? from ?? '');
    const kept = [days.earliest, days.latest].every(
      (day) => day === null || (/^\d{4}-\d\d-\d\d$/u.test(day) && day >= firstDay),
    );
    return kept ? days : null;
  } catch {
    return null; // the package throws on what is no EDTF; the caller says so in its own words
  }
};

// The package builds its whole grammar for each text, which takes longer than all else that is done with a claim; a book of
// records has few dates many times over.
const known = new Map<string, Days | null>();
const mostKnown = 10_000;

/** The first and last day that a text in EDTF may mean; null where it is no EDTF, or of years that cannot be kept. */
export const edtfDays = (text: string): Days | null => {
  const found = known.get(text);
  if (found !== undefined) return found;
  const days = readDays(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, days);
  return days;
};
