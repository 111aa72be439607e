import type { Comparison } from './compare-amount.ts';
import { comparedDays, isBefore } from './compare-date.ts';
import { type Days, dayAfter, firstDay } from './days.ts';
import { edtfDays } from './edtf-days.ts';
import type { FuzzyDate } from './fuzzy-date.ts';

const open: Days = { earliest: null, latest: null };

const endDays = (text: string, approximate: boolean): Days =>
  text === '' || text === '..' ? open : comparedDays({ ...(edtfDays(text) ?? open), approximate });

// In EDTF ".." is an end that lies open, and nothing at all one that is not known.
const isOpen = (text: string): boolean => text === '..';

/** When it begins and ends, each as the days that it may mean. */
const ends = ({ edtf, earliest, latest, approximate }: FuzzyDate) => {
  const [from, to] = (edtf ?? '').split('/');
  if (from === undefined || to === undefined) {
    const days = comparedDays({ earliest, latest, approximate });
    return { begins: days, endsOn: days, beginsOpen: false, endsOpen: false };
  }
  // The part of an interval that is approximate says so itself; words that are say it of the whole.
  const marked = /[~%]/u.test(edtf ?? '');
  const isVague = (part: string) => (marked ? /[~%]/u.test(part) : approximate);
  return {
    begins: endDays(from, isVague(from)),
    endsOn: endDays(to, isVague(to)),
    beginsOpen: isOpen(from),
    endsOpen: isOpen(to),
  };
};

const begun = ({ begins, beginsOpen }: ReturnType<typeof ends>, day: string): Comparison => {
  if (beginsOpen || (begins.latest !== null && begins.latest <= day)) return 'CERTAINLY';
  return begins.earliest !== null && begins.earliest > day ? 'NO' : 'POSSIBLY';
};

const notEnded = ({ endsOn, endsOpen }: ReturnType<typeof ends>, day: string): Comparison => {
  if (endsOpen || (endsOn.earliest !== null && endsOn.earliest >= day)) return 'CERTAINLY';
  return endsOn.latest !== null && endsOn.latest < day ? 'NO' : 'POSSIBLY';
};

const both = (one: Comparison, other: Comparison): Comparison => {
  if (one === 'NO' || other === 'NO') return 'NO';
  return one === 'CERTAINLY' && other === 'CERTAINLY' ? 'CERTAINLY' : 'POSSIBLY';
};

/**
 * Whether what is said of a time holds on a day (ISO 8601). A time says nothing of the days outside of it; what has no
 * time, or one that hangs on an unknown day, only possibly holds.
 */
export const holdsOn = (validTime: FuzzyDate | null, day: string): Comparison => {
  if (validTime === null || validTime.edtf === null) return 'POSSIBLY';
  const time = ends(validTime);
  return both(begun(time, day), notEnded(time, day));
};

/**
 * Whether what is said of a time has begun by a day (ISO 8601), whether or not it has ended since; what has no time, or one
 * that hangs on an unknown day, possibly has.
 */
export const hasBegun = (validTime: FuzzyDate | null, day: string): Comparison =>
  validTime === null || validTime.edtf === null ? 'POSSIBLY' : begun(ends(validTime), day);

/** The days on which what is said of a time may begin to hold otherwise than on the day before; see holdsOn and heldOn. */
export const turnsOf = (validTime: FuzzyDate | null): readonly string[] => {
  if (validTime === null || validTime.edtf === null) return [];
  const { begins, endsOn } = ends(validTime);
  const ended = [endsOn.earliest, endsOn.latest].map((day) => day && dayAfter(day, 1));
  return [begins.earliest, begins.latest, ...ended].flatMap((day) => day ?? []);
};

/** An entry of a history, as far as it tells when it holds. */
export type Entry = {
  /** Equality of meaning; see FieldType.key. */
  readonly key: string;
  readonly validTime: FuzzyDate | null;
  readonly isPlanned: boolean;
  readonly isPreferred: boolean;
};

/** When an entry begins, as the days that it may mean, whether it had begun by the day asked for, and not yet ended. */
type Begun = Entry & {
  readonly begins: Days;
  readonly has: Comparison;
  readonly lasts: Comparison;
};

const sinceEver: Days = { earliest: firstDay, latest: firstDay };

const begunBy = (entry: Entry, day: string): Begun => {
  const { validTime } = entry;
  if (validTime === null || validTime.edtf === null)
    return { ...entry, begins: open, has: 'POSSIBLY', lasts: 'CERTAINLY' };
  const time = ends(validTime);
  return {
    ...entry,
    begins: time.beginsOpen ? sinceEver : time.begins,
    has: begun(time, day),
    // A history has an end only where one is told.
    lasts: validTime.edtf.includes('/') ? notEnded(time, day) : 'CERTAINLY',
  };
};

// Of those that begin together a preferred one is taken for the later, as the projection does; of others nobody knows.
const follows = (next: Begun, entry: Begun): Comparison => {
  if (isBefore(next.begins, entry.begins) === 'CERTAINLY') return 'NO';
  if (isBefore(entry.begins, next.begins) === 'CERTAINLY') return 'CERTAINLY';
  const { earliest } = entry.begins;
  if (earliest === null || earliest !== next.begins.earliest || next.isPreferred === entry.isPreferred)
    return 'POSSIBLY';
  return next.isPreferred ? 'CERTAINLY' : 'NO';
};

/** Whether an entry still holds beside another. */
const heldBeside = (entry: Begun, other: Begun): Comparison => {
  if (other.isPlanned && !entry.isPlanned) return 'CERTAINLY';
  const overtaken = both(other.has, follows(other, entry));
  // The same again, perhaps: whichever of the two it is, it is the same that holds.
  if (other.key === entry.key && overtaken !== 'CERTAINLY') return 'CERTAINLY';
  // What has ended again leaves open whether it is as before.
  if (overtaken === 'CERTAINLY' && other.lasts === 'CERTAINLY') return 'NO';
  const isOnlyPlanned = entry.isPlanned && !other.isPlanned && other.has !== 'NO';
  return overtaken === 'NO' && !isOnlyPlanned ? 'CERTAINLY' : 'POSSIBLY';
};

/**
 * Whether each entry of a history holds on a day (ISO 8601), in their order: from its first day on until another begins,
 * or to an end that is told. It only possibly holds where its own first day or that of another is vague or unknown, so
 * that the other may have followed it by then. What is only planned ends nothing but plans.
 */
export const heldOn = (entries: readonly Entry[], day: string): readonly Comparison[] => {
  const begunOnes = entries.map((entry) => begunBy(entry, day));
  return begunOnes.map((entry) =>
    begunOnes.reduce<Comparison>(
      (holds, other) => (holds === 'NO' || other === entry ? holds : both(holds, heldBeside(entry, other))),
      both(entry.has, entry.lasts),
    ),
  );
};
