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
// A date that is one of several may be any of them: "Monday" is the last one or the next.
const alternatives = ({ edtf, days }: NamedDate): readonly Days[] => {
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

const either = (one: NamedDate, other: NamedDate): NamedDate | null => {
  const [first, last] = (one.days.earliest ?? '') < (other.days.earliest ?? '') ? [one, other] : [other, one];
  const edtf = `[${memberOfSet(first)},${memberOfSet(last)}]`;
  const days = edtfDays(edtf);
  return days && { edtf, days, approximate: one.approximate || other.approximate };
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

const day = (name: string): string => String.raw`(?<${name}>\d{1,2})(?:st|nd|rd|th)?`;
const toDay = '(?<joint> ?[-–] ?| to | until | till | through | or )';
const inYear = String.raw`,? (?<year>\d{4})`;
// "5-6 April 2014" and "April 5 to 6, 2014" say the month once.
const inOneMonth: readonly RegExp[] = [
  new RegExp(`^(?:from )?${day('first')}${toDay}${day('last')} (?:of )?(?<month>\\p{L}+\\.?)${inYear}$`, 'u'),
  new RegExp(`^between ${day('first')} and ${day('last')} (?:of )?(?<month>\\p{L}+\\.?)${inYear}$`, 'u'),
  new RegExp(`^(?:from )?(?<month>\\p{L}+\\.?) ${day('first')}${toDay}${day('last')}${inYear}$`, 'u'),
  new RegExp(`^between (?<month>\\p{L}+\\.?) ${day('first')} and ${day('last')}${inYear}$`, 'u'),
];

const days = (words: string): NamedDate | null => {
  for (const pattern of inOneMonth) {
    const { first, last, month, year, joint } = pattern.exec(words)?.groups ?? {};
    const ends = [first, last].map((each) => alone(`${each} ${month} ${year}`));
    if (ends[0] && ends[1] && Number(first) < Number(last))
      return joint === ' or ' ? either(ends[0], ends[1]) : from(ends[0], ends[1]);
  }
  return null;
};

const oneOf = (words: string): NamedDate | null => {
  const { first = '', last = '' } = /^(?:either )?(?<first>.+) or (?<last>.+)$/u.exec(words)?.groups ?? {};
  const ends = [alone(withYear(first, last)), alone(last)] as const;
  return ends[0] && ends[1] && either(ends[0], ends[1]);
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
