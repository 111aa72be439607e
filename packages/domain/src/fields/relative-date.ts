import { addDays, addUnits, type Days, dayAfter, type Unit, unitAround, weekday, weekdays } from './days.ts';
import { readDuration } from './duration.ts';
import { edtfDays } from './edtf-days.ts';
import { durationDays } from './iso-duration.ts';
import type { TimeUnit } from './time-unit.ts';

/** What relative words mean on a day: the days they may name, and whether that is loosely said. */
export type Offset = {
  readonly approximate: boolean;
  /** Never goes back in time when the day goes forward. */
  readonly from: (day: string) => Days;
};

const exactly = (from: Offset['from']): Offset => ({ approximate: false, from });
const loosely = (from: Offset['from']): Offset => ({ approximate: true, from });
const on = (day: string): Days => ({ earliest: day, latest: day });

const fixed: Readonly<Record<string, Offset>> = {
  today: exactly(on),
  yesterday: exactly((day) => on(addDays(day, -1))),
  tomorrow: exactly((day) => on(addDays(day, 1))),
  now: loosely(on),
  currently: loosely(on),
  recent: loosely((day) => ({ earliest: null, latest: day })),
  recently: loosely((day) => ({ earliest: null, latest: day })),
};

const steps: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, coming: 1 };

const calendar = (part: string | undefined, step: string, unit: Unit): Offset =>
  exactly((day) => {
    const whole = unitAround(addUnits(unitAround(day, unit).earliest, steps[step] ?? 0, unit), unit);
    if (step !== 'this' || part === undefined) return whole;
    return part === 'earlier' ? { ...whole, latest: day } : { ...whole, earliest: day };
  });

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
const inSeason = (step: string, season: string): Offset =>
  exactly((day) => {
    const around = seasonsAround(day, season);
    const none = { earliest: null, latest: null };
    if (step === 'last') return around.filter(({ latest }) => latest < day).at(-1) ?? none;
    if (step !== 'this') return around.find(({ earliest }) => earliest > day) ?? none;
    const year = day.slice(0, 4);
    return season === 'winter'
      ? (around.find(({ latest }) => latest >= day) ?? none)
      : (around.find(({ earliest }) => earliest.startsWith(year)) ?? none);
  });

// "On Tuesday" looks back in a report of what was done and ahead in one of what is planned: it may be either.
const onWeekday = (step: string, name: string): Offset => {
  const wanted = weekdays.indexOf(name) + 1;
  const back = (day: string) => addDays(day, -((weekday(day) - wanted + 7) % 7));
  return exactly((day) => {
    const before = back(addDays(day, -1));
    const following = addDays(back(day), 7);
    if (step === 'last') return on(before);
    return step === 'next' ? on(following) : { earliest: back(day), latest: following };
  });
};

// How far off the day may be when it is counted in a unit.
const slack: Readonly<Record<TimeUnit, number>> = {
  hour: 1,
  day: 0,
  week: 3,
  fortnight: 3,
  month: 15,
  year: 183,
  decade: 183,
  century: 183,
};

const counted = (words: string, direction: -1 | 1): Offset | null => {
  const read = readDuration(words);
  if (!read) return null;
  const { lengths, unit } = read;
  const near = (durationDays(lengths.min)?.least ?? 0) - slack[unit];
  const most = durationDays(lengths.max)?.most;
  const from = (day: string): Days => {
    const close = dayAfter(day, direction * Math.max(0, near));
    // What begins beyond the days that can be kept is none of them.
    if (close === null) return { earliest: null, latest: null };
    const distant = most === undefined ? null : dayAfter(day, direction * (most + slack[unit]));
    return direction < 0 ? { earliest: distant, latest: close } : { earliest: close, latest: distant };
  };
  return unit === 'day' && !lengths.approximate ? exactly(from) : loosely(from);
};

const stretch = (words: string, direction: -1 | 1): Offset | null => {
  const lengths = readDuration(words)?.lengths;
  if (!lengths) return null;
  const far = durationDays(lengths.max)?.most;
  return exactly((day) => {
    const distant = far === undefined ? null : dayAfter(day, direction * far);
    return direction < 0 ? { earliest: distant, latest: day } : { earliest: day, latest: distant };
  });
};

const isUnit = (word: string | undefined): word is Unit =>
  word === 'day' || word === 'week' || word === 'month' || word === 'year';

/** What words mean that hang on another day, such as "last month"; null where they do not. */
export const relativeOffset = (words: string): Offset | null => {
  if (Object.hasOwn(fixed, words)) return fixed[words] ?? null;
  const [, part, step = '', unit] =
    /^(?:(earlier|later|early|late) )?(this|last|next) (week|month|year)$/u.exec(words) ?? [];
  if (isUnit(unit)) {
    if (part === 'early' || part === 'late') return loosely(calendar(undefined, step, unit).from);
    return calendar(part, step, unit);
  }
  const [, whichSeason = '', season] =
    /^(last|this|next|the coming) (spring|summer|autumn|fall|winter)$/u.exec(words) ?? [];
  if (season !== undefined) return inSeason(whichSeason, season);
  const [, which = '', name] =
    /^(on|last|this|next) (mon|tues|wednes|thurs|fri|satur|sun)day$/u.exec(words) ?? [];
  if (name !== undefined) return onWeekday(which, name);
  const [, ago] = /^(.+) ago$/u.exec(words) ?? [];
  if (ago !== undefined) return counted(ago, -1);
  const [, ahead] = /^in (?!the )(.+)$/u.exec(words) ?? [];
  if (ahead !== undefined) return counted(ahead, 1);
  const [, past, over] =
    /^(?:(?:in|over|during|within) )?the (?:(last|past)|next|coming) (.+)$/u.exec(words) ?? [];
  return over === undefined ? null : stretch(over, past === undefined ? 1 : -1);
};
