import { monthWords, type NamedDate, namedDate } from './date-phrase.ts';
import { addDays, type Days } from './days.ts';
import { edtfDays } from './edtf-days.ts';

// An end of an interval in EDTF is a date; what EDTF cannot put there stands as its days.
const endOf = ({ edtf, days }: NamedDate, end: 'earliest' | 'latest'): string =>
  /^[\d~?%-]+$/u.test(edtf) && !/^\d{4}-(?:2[1-4]|3[3-9]|4[01])/u.test(edtf) ? edtf : (days[end] ?? '..');

const from = (first: NamedDate, last: NamedDate): NamedDate => ({
  edtf: `${endOf(first, 'earliest')}/${endOf(last, 'latest')}`,
  days: { earliest: first.days.earliest, latest: last.days.latest },
  approximate: first.approximate || last.approximate,
});

const since = (first: NamedDate): NamedDate => ({
  edtf: `${endOf(first, 'earliest')}/..`,
  days: { earliest: first.days.earliest, latest: null },
  approximate: first.approximate,
});
const until = (last: NamedDate): NamedDate => ({
  edtf: `../${endOf(last, 'latest')}`,
  days: { earliest: null, latest: last.days.latest },
  approximate: last.approximate,
});

// "By 2016" tells of one day and not of all days until then: in EDTF one of a set, whose member has no signs of doubt.
const memberOf = (date: NamedDate, end: 'earliest' | 'latest'): string | null =>
  /^\d{4}(?:-[01]\d(?:-\d\d)?)?$/u.test(date.edtf) ? date.edtf : date.days[end];

const by = (last: NamedDate): NamedDate | null => {
  const member = memberOf(last, 'latest');
  const { latest } = last.days;
  return member === null
    ? null
    : { edtf: `[..${member}]`, days: { earliest: null, latest }, approximate: last.approximate };
};
// A date that is one of several may be any of them: "Monday" is the last one or the next; "two weeks ago" is some day.
const alternatives = ({ edtf, days, isSomeDay }: NamedDate): readonly Days[] => {
  if (isSomeDay) return [days.earliest, days.latest].map((day) => ({ earliest: day, latest: day }));
  const { members } = /^\[(?<members>\d.*,.*\d)\]$/u.exec(edtf)?.groups ?? {};
  return members?.split(',').flatMap((member) => edtfDays(`[${member}]`) ?? []) ?? [days];
};
const before = (date: NamedDate): NamedDate | null => {
  const starts = alternatives(date).map(({ earliest }) => earliest ?? '');
  const last = starts.includes('') ? undefined : starts.sort().at(-1);
  if (last === undefined) return null;
  const latest = addDays(last, -1);
  return { edtf: `[..${latest}]`, days: { earliest: null, latest }, approximate: date.approximate };
};
const after = (date: NamedDate): NamedDate | null => {
  const ends = alternatives(date).map(({ latest }) => latest ?? '');
  const first = ends.includes('') ? undefined : ends.sort()[0];
  if (first === undefined) return null;
  const earliest = addDays(first, 1);
  return { edtf: `[${earliest}..]`, days: { earliest, latest: null }, approximate: date.approximate };
};

// What has no day, month or year of its own stands as the days from its first to its last.
const memberOfSet = ({ edtf, days }: NamedDate): string =>
  /^\d{4}(?:-[01]\d(?:-\d\d)?)?$/u.test(edtf) ? edtf : `${days.earliest ?? ''}..${days.latest ?? ''}`;

const oneOfThese = (dates: readonly NamedDate[]): NamedDate | null => {
  const inOrder = [...dates].sort((one, other) =>
    (one.days.earliest ?? '').localeCompare(other.days.earliest ?? ''),
  );
  const edtf = `[${inOrder.map(memberOfSet).join(',')}]`;
  const days = edtfDays(edtf);
  return days && { edtf, days, approximate: dates.some(({ approximate }) => approximate) };
};

const open: readonly (readonly [RegExp, (date: NamedDate) => NamedDate | null])[] = [
  [/^(?:since|from|starting in|beginning in|as of) /u, since],
  [/^(?:until|till|up to|through) /u, until],
  [/^(?:by|no later than) /u, by],
  // "Before the end of 2014" may be in the last days of it.
  [/^(?:before|prior to) (?=(?:the )?(?:year-)?end\b)/u, by],
  [/^(?:before|prior to) /u, before],
  [/^after /u, after],
];

const part = '(?:(?:early|mid|late)[- ])?';
const pairs: readonly RegExp[] = [
  /^between (?<first>.+) and (?<last>.+)$/u,
  /^(?:from )?(?<first>.+) (?:to|until|till|through) (?<last>.+)$/u,
  /^(?<first>\d{4}) ?- ?(?<last>\d{4})$/u,
  /^(?<first>.+ \d{4}) ?- ?(?<last>.+ \d{4})$/u,
  new RegExp(`^(?<first>${part}${monthWords}) ?- ?(?<last>${part}${monthWords} \\d{4})$`, 'u'),
];

const alone = (words: string): NamedDate | null => namedDate(words.replace(/^(?:in|on|at|during) /u, ''));

// "between May and August 2014" says the year once.
const withYear = (first: string, last: string): string => {
  const year = /\d{4}$/u.exec(last)?.[0];
  return year === undefined || /\d{4}|0s$/u.test(first) ? first : `${first} ${year}`;
};

const oneDay = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const day = (name: string): string => String.raw`(?<${name}>\d{1,2})(?:st|nd|rd|th)?`;
const toDay = '(?: ?[-–] ?| to | until | till | through )';
const inYear = String.raw`,? (?<year>\d{4})`;
// "5-6 April 2014" and "April 5 to 6, 2014" say the month once.
const inOneMonth: readonly RegExp[] = [
  new RegExp(`^(?:from )?${day('first')}${toDay}${day('last')} (?:of )?(?<month>\\p{L}+\\.?)${inYear}$`, 'u'),
  new RegExp(`^between ${day('first')} and ${day('last')} (?:of )?(?<month>\\p{L}+\\.?)${inYear}$`, 'u'),
  new RegExp(`^(?:from )?(?<month>\\p{L}+\\.?) ${day('first')}${toDay}${day('last')}${inYear}$`, 'u'),
  new RegExp(`^between (?<month>\\p{L}+\\.?) ${day('first')} and ${day('last')}${inYear}$`, 'u'),
];
// And so do "5 or 6 April 2014" and "April 5, 6 or 7, 2014", of which one day is meant.
const anyOfDays = `(?<list>${oneDay}(?:, ${oneDay})*,? or ${oneDay})`;
const oneInMonth: readonly RegExp[] = [
  new RegExp(`^(?:either )?${anyOfDays} (?:of )?(?<month>\\p{L}+\\.?)${inYear}$`, 'u'),
  new RegExp(`^(?:either )?(?<month>\\p{L}+\\.?) (?:either )?${anyOfDays}${inYear}$`, 'u'),
];

/** The days of a month by their numbers, each after the one before; null where there are none such. */
const daysOf = (numbers: readonly string[], month: string, year: string): readonly NamedDate[] | null => {
  const found = numbers.flatMap((number) => alone(`${number} ${month} ${year}`) ?? []);
  const rise = numbers.every((number, at) => at === 0 || Number(numbers[at - 1]) < Number(number));
  return rise && found.length === numbers.length ? found : null;
};

const days = (words: string): NamedDate | null => {
  for (const pattern of inOneMonth) {
    const { first = '', last = '', month = '', year = '' } = pattern.exec(words)?.groups ?? {};
    const [one, other] = daysOf([first, last], month, year) ?? [];
    if (one && other) return from(one, other);
  }
  for (const pattern of oneInMonth) {
    const { list = '', month = '', year = '' } = pattern.exec(words)?.groups ?? {};
    const found = daysOf(list.match(/\d+/gu) ?? [''], month, year);
    if (found) return oneOfThese(found);
  }
  return null;
};

const exactness = ({ edtf }: NamedDate): number => edtf.replace(/[~?%]/gu, '').length;

// "Wednesday, May 21, 2014" has two of its own.
const mostCommas = 3;

// The dates of a list, all of a sort with the one after it: "2012, 2013", or "May 5, 2014, June 6, 2014" of two and no three.
const listed = (words: string, after: string, like: NamedDate): readonly NamedDate[] | null => {
  const found: NamedDate[] = [];
  const read = (each: string) => alone(withYear(each, after));
  const isAlike = (date: NamedDate | null) => date !== null && exactness(date) === exactness(like);
  for (let rest = words; ; ) {
    const whole = read(rest);
    if (whole && (found.length === 0 || isAlike(whole))) return [whole, ...found];
    const commas = [...rest.matchAll(/, /gu)].map(({ index }) => index).slice(-mostCommas);
    const at = commas.findLast((comma) => isAlike(read(rest.slice(comma + 2))));
    const date = at === undefined ? null : read(rest.slice(at + 2));
    if (!date) return null;
    found.unshift(date);
    rest = rest.slice(0, at);
  }
};

const oneOf = (words: string): NamedDate | null => {
  const { first = '', last = '' } =
    /^(?:either )?(?<first>.+[^,]),? or (?<last>.+)$/u.exec(words)?.groups ?? {};
  const date = alone(last);
  const others = date && listed(first, last, date);
  return date && others && oneOfThese([...others, date]);
};

const pair = (words: string): NamedDate | null => {
  for (const pattern of pairs) {
    const { first = '', last = '' } = pattern.exec(words)?.groups ?? {};
    const ends = [alone(withYear(first, last)), alone(last)] as const;
    if (ends[0] && ends[1]) return from(ends[0], ends[1]);
  }
  return null;
};

/** The words after "since", "until", "by", "before" or "after", and the span that they open; null where none does. */
export const openSpan = (
  words: string,
): { readonly rest: string; readonly toSpan: (date: NamedDate) => NamedDate | null } | null => {
  const found = open.find(([pattern]) => pattern.test(words));
  return found ? { rest: words.replace(found[0], ''), toSpan: found[1] } : null;
};

/** A date or a span of dates in plain words: "May 2014", "between 2010 and 2012", "since 2009", or EDTF. */
export const dateSpan = (words: string): NamedDate | null => {
  const opened = openSpan(words);
  const date = opened && alone(opened.rest);
  if (date) return opened.toSpan(date);
  const span = days(words) ?? pair(words);
  const several = opened && (days(opened.rest) ?? oneOf(opened.rest));
  return span ?? (several ? opened.toSpan(several) : (oneOf(words) ?? alone(words)));
};
