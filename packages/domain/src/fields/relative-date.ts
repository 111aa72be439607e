import { type Third, thirdOf, within } from './date-phrase.ts';
import { openSpan } from './date-span.ts';
import { addDays, addUnits, type Days, type Unit, unitAround, weekday, weekdays } from './days.ts';
import { edtfDays } from './edtf-days.ts';
import { exactly, loosely, type Offset, on, unknown } from './offset.ts';
import { relativeSpan } from './relative-span.ts';
import { yearlessDate } from './yearless-date.ts';

const past = loosely((day) => ({ earliest: null, latest: day }));
const fixed: Readonly<Record<string, Offset>> = {
  today: exactly(on),
  tonight: exactly(on),
  yesterday: exactly((day) => on(addDays(day, -1))),
  tomorrow: exactly((day) => on(addDays(day, 1))),
  'last night': exactly((day) => ({ earliest: addDays(day, -1), latest: day })),
  now: loosely(on),
  currently: loosely(on),
  recent: past,
  recently: past,
};
const partOfDay = '(?:morning|noon|midday|afternoon|evening|night)';

// "Yesterday evening", "early this morning"; what part of the day it is, is not kept.
const inDay = (words: string): Offset | null => {
  const plain = words
    .replace(/^(?:earlier|later|early|late) (?=today|yesterday|tomorrow|this )/u, '')
    .replace(new RegExp(`^this ${partOfDay}$`, 'u'), 'today')
    .replace(new RegExp(`(?<=^(?:yesterday|tomorrow)) ${partOfDay}$`, 'u'), '');
  return Object.hasOwn(fixed, plain) ? (fixed[plain] ?? null) : null;
};

const steps: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, coming: 1 };

const wholeUnit = (step: string, unit: Unit) => (day: string) =>
  unitAround(addUnits(unitAround(day, unit).earliest, steps[step] ?? 0, unit), unit);

// Years and months have a way of writing of their own; a week is one out of its days.
const writtenUnit = ({ earliest }: { readonly earliest: string }, unit: Unit): string | null => {
  if (unit === 'year') return earliest.slice(0, 4);
  return unit === 'month' ? earliest.slice(0, 7) : null;
};

const calendar = (part: string | undefined, step: string, unit: Unit): Offset => {
  const whole = wholeUnit(step, unit);
  if (step === 'this' && part === 'earlier') return exactly((day) => ({ ...whole(day), latest: day }));
  if (step === 'this' && part === 'later') return exactly((day) => ({ ...whole(day), earliest: day }));
  return { ...exactly(whole), edtf: (day) => writtenUnit(whole(day), unit) };
};

// "Early last year" is a third of it, as "early 2013" is.
const calendarThird = (third: Third, step: string, unit: Unit): Offset => {
  const whole = wholeUnit(step, unit);
  const edtf = (day: string) => {
    const written = writtenUnit(whole(day), unit);
    return written && `${written}~`;
  };
  return { ...loosely((day) => within(whole(day), third) ?? whole(day)), edtf };
};

const isUnit = (word: string | undefined): word is Unit =>
  word === 'day' || word === 'week' || word === 'month' || word === 'year';

const inUnit = (words: string): Offset | null => {
  const { third, rest } = thirdOf(words.replace(/^(?:the )?year-end$/u, 'end of the year')) ?? {};
  if (third !== undefined) {
    const [, step = 'this', unit] =
      /^(?:(?:the )?(?:(this|last|next|coming) |current )?|the )(week|month|year)$/u.exec(rest ?? '') ?? [];
    return isUnit(unit) ? calendarThird(third, step, unit) : null;
  }
  const [, part, step = 'this', unit] =
    /^(?:(earlier|later) (?:in )?)?(?:(this|last|next)|(?<=in )the) (week|month|year)$/u.exec(words) ?? [];
  return isUnit(unit) ? calendar(part, step, unit) : null;
};

const weekend = (words: string): Offset | null => {
  const [, step] = /^(?:(?:at|on|over|during) )?(this|last|next|the) weekend$/u.exec(words) ?? [];
  if (step === undefined) return null;
  const of = (day: string, by: number) => addDays(wholeUnit('this', 'week')(day).earliest, 7 * by + 5);
  // "Over the weekend" looks back on a Monday and ahead on a Friday.
  const [first, last] = step === 'the' ? [-1, 0] : [steps[step] ?? 0, steps[step] ?? 0];
  return exactly((day) => ({ earliest: of(day, first), latest: addDays(of(day, last), 1) }));
};

const seasonCodes: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
type Whole = { readonly earliest: string; readonly latest: string };
// The seasons of the years around a day; a winter is here the one that ends in its year.
const seasonsAround = (day: string, season: string): readonly Whole[] =>
  [-2, -1, 0, 1, 2].flatMap((by): Whole[] => {
    const year = addUnits(day, by, 'year').slice(0, 4);
    const { earliest, latest } = edtfDays(`${year}-${seasonCodes[season]}`) ?? {};
    if (!earliest || !latest) return [];
    return [season === 'winter' ? { earliest, latest: `${year}-03-21` } : { earliest, latest }];
  });

// "Last summer" is the last that was over, "next" the first that has not begun, "this" one of the same year.
const inSeason = (words: string): Offset | null => {
  const [, step = '', season] =
    /^(last|this|next|the coming) (spring|summer|autumn|fall|winter)$/u.exec(words) ?? [];
  if (season === undefined) return null;
  return exactly((day) => {
    const around = seasonsAround(day, season);
    if (step === 'last') return around.filter(({ latest }) => latest < day).at(-1) ?? unknown;
    if (step !== 'this') return around.find(({ earliest }) => earliest > day) ?? unknown;
    const year = day.slice(0, 4);
    return season === 'winter'
      ? (around.find(({ latest }) => latest >= day) ?? unknown)
      : (around.find(({ earliest }) => earliest.startsWith(year)) ?? unknown);
  });
};

const weekdayWords = new RegExp(
  `^(?:(?:early|late|earlier|later) )?(?:(on|last|this(?: past| coming)?|next) )?(${weekdays.join('|')})day(?: ${partOfDay})?$`,
  'u',
);

// "On Tuesday" looks back in a report of what was done and ahead in one of what is planned: it may be either.
const onWeekday = (words: string): Offset | null => {
  const [, step, name] = weekdayWords.exec(words) ?? [];
  if (name === undefined) return null;
  const wanted = weekdays.indexOf(name) + 1;
  const back = (day: string) => addDays(day, -((weekday(day) - wanted + 7) % 7));
  const before = (day: string) => back(addDays(day, -1));
  const following = (day: string) => addDays(back(day), 7);
  if (step === 'last' || step === 'this past') return exactly((day) => on(before(day)));
  if (step === 'next' || step === 'this coming') return exactly((day) => on(following(day)));
  return {
    ...exactly((day) => ({ earliest: back(day), latest: following(day) })),
    edtf: (day) => `[${back(day)},${following(day)}]`,
  };
};

/** A time as EDTF: one of its days, or all of them. */
export const asEdtf = ({ earliest, latest }: Days, names: Offset['names']): string => {
  if (earliest !== null && earliest === latest) return earliest;
  return names === 'ALL' ? `${earliest ?? '..'}/${latest ?? '..'}` : `[${earliest ?? ''}..${latest ?? ''}]`;
};

// "By Tuesday", "since last year": a time that hangs on a day has an end that does.
const openFrom = (words: string): Offset | null => {
  const { rest = '', toSpan } = openSpan(words) ?? {};
  const offset = toSpan && relativeOffset(rest);
  if (!offset) return null;
  const span = (day: string) => {
    const days = offset.from(day);
    const { approximate, isSomeDay = false } = offset;
    return toSpan({ edtf: offset.edtf?.(day) ?? asEdtf(days, offset.names), days, approximate, isSomeDay });
  };
  return {
    ...offset,
    isSomeDay: false,
    from: (day) => span(day)?.days ?? unknown,
    edtf: (day) => span(day)?.edtf ?? null,
  };
};

// What EDTF lists in a set: days, months and years, and days from one to another; what is open stands at its ends alone.
const membersOf = (edtf: string): readonly string[] | null =>
  /^(?:\[\d[\d.,-]*\d\]|\d{4}(?:-[01]\d(?:-\d\d)?)?)$/u.test(edtf)
    ? edtf.replace(/[[\]]/gu, '').split(',')
    : null;

const either = (one: Offset, other: Offset): Offset => ({
  approximate: one.approximate || other.approximate,
  names: 'ONE',
  from: (day) => {
    const [first, last] = [one.from(day), other.from(day)];
    const ends = (end: 'earliest' | 'latest') =>
      [first[end], last[end]].filter((each) => each !== null).sort();
    const [earliest, latest] = [ends('earliest'), ends('latest')];
    return {
      earliest: earliest.length === 2 ? (earliest[0] ?? null) : null,
      latest: latest.length === 2 ? (latest[1] ?? null) : null,
    };
  },
  edtf: (day) => {
    const members = [one, other].map((each) =>
      membersOf(each.edtf?.(day) ?? asEdtf(each.from(day), each.names)),
    );
    const [first, last] = members;
    return first && last ? `[${[...new Set([...first, ...last])].sort().join(',')}]` : null;
  },
});

// The last "last", "this" or "next" that words say of a time.
const stepOf = (words: string): string | undefined =>
  [...words.matchAll(/(?:^|or |, )(?:on )?(?<step>last|this(?: past| coming)?|next|the coming) /gu)].at(-1)
    ?.groups?.['step'];

// "Tuesday or Wednesday", "Monday, Tuesday or Wednesday": one of them. "Next Monday or Tuesday" says its step once.
const oneOf = (words: string, joint = ',? or '): Offset | null => {
  const { first, last } =
    new RegExp(`^(?:either )?(?<first>.+[^,])(?:${joint})(?<last>.+)$`, 'u').exec(words)?.groups ?? {};
  if (first === undefined || last === undefined) return null;
  const one = oneTime(first) ?? oneOf(first, ',? or |, ');
  const step = stepOf(first);
  const other = (step === undefined ? null : oneTime(`${step} ${last}`)) ?? oneTime(last);
  return one && other && either(one, other);
};

const oneTime = (words: string): Offset | null =>
  inDay(words) ??
  inUnit(words) ??
  weekend(words) ??
  inSeason(words) ??
  onWeekday(words) ??
  relativeSpan(words) ??
  yearlessDate(words);

/** What words mean that hang on another day, such as "last month" or "May 20"; null where they do not. */
export function relativeOffset(words: string): Offset | null {
  const plain = words.replace(
    /^(?:in|at|on|during) (?=the (?:end|start|beginning|middle|first|second)\b|early|mid|late|either\b)/u,
    '',
  );
  return oneTime(plain) ?? openFrom(plain) ?? oneOf(plain);
}
