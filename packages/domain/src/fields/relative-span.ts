import { type Days, dayAfter } from './days.ts';
import { readDuration } from './duration.ts';
import { durationDays } from './iso-duration.ts';
import { exactly, loosely, type Offset, unknown } from './offset.ts';
import type { TimeUnit } from './time-unit.ts';

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

type Direction = -1 | 1;

const counted = (words: string, direction: Direction): Offset | null => {
  const read = readDuration(words);
  if (!read) return null;
  const { lengths, unit } = read;
  const near = Math.max(0, (durationDays(lengths.min)?.least ?? 0) - slack[unit]);
  const most = durationDays(lengths.max)?.most;
  const from = (day: string): Days => {
    const close = dayAfter(day, direction * near);
    if (close === null) return unknown;
    const distant = most === undefined ? null : dayAfter(day, direction * (most + slack[unit]));
    return direction < 0 ? { earliest: distant, latest: close } : { earliest: close, latest: distant };
  };
  const offset = unit === 'day' && !lengths.approximate ? exactly(from) : loosely(from);
  return { ...offset, isSomeDay: true, beyond: dayAfter('2000-01-01', direction * near) === null };
};

const reaching =
  (direction: Direction, far: number | undefined) =>
  (day: string): Days => {
    const distant = far === undefined ? null : dayAfter(day, direction * far);
    return direction < 0 ? { earliest: distant, latest: day } : { earliest: day, latest: distant };
  };

const stretch = (words: string, direction: Direction): Offset | null => {
  // "In the coming weeks" does not say how many they are.
  if (/^(?:days|weeks|months|years|decades)$/u.test(words)) return loosely(reaching(direction, undefined));
  const lengths = readDuration(words)?.lengths;
  return lengths ? exactly(reaching(direction, durationDays(lengths.max)?.most)) : null;
};

const around =
  /^(?:(?<joint>in|over|during|within) )?(?:the )?(?:(?<past>last|past|recent)|next|coming) (?<length>.+)$/u;

/** What words mean that count from a day: "two weeks ago", "over the next decade", "within two years". */
export const relativeSpan = (words: string): Offset | null => {
  const [, ago] = /^(.+) ago$/u.exec(words) ?? [];
  if (ago !== undefined) return counted(ago, -1);
  const { joint, past, length } = around.exec(words)?.groups ?? {};
  if (length !== undefined) {
    const offset = stretch(length, past === undefined ? 1 : -1);
    return offset && { ...offset, names: joint === 'in' || joint === 'within' ? 'ONE' : 'ALL' };
  }
  const [, within] = /^within (.+)$/u.exec(words) ?? [];
  if (within !== undefined) return stretch(within, 1);
  const [, ahead] = /^in (?!the )(.+)$/u.exec(words) ?? [];
  return ahead === undefined ? null : counted(ahead, 1);
};
