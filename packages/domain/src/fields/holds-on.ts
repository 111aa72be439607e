import type { Comparison } from './compare-amount.ts';
import { comparedDays } from './compare-date.ts';
import type { Days } from './days.ts';
import { edtfDays } from './edtf-days.ts';
import type { FuzzyDate } from './fuzzy-date.ts';

const open: Days = { earliest: null, latest: null };

const endDays = (text: string, approximate: boolean): Days =>
  text === '' || text === '..' ? open : comparedDays({ ...(edtfDays(text) ?? open), approximate });

const isOpen = (text: string): boolean => text === '' || text === '..';

/** When it begins and ends, each as the days that it may mean; an end that nothing tells is open. */
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

/** As holdsOn, of an entry of a history: it holds from its first day on until another follows, or to an end that is told. */
export const holdsSince = (validTime: FuzzyDate | null, day: string): Comparison => {
  if (validTime === null || validTime.edtf === null) return 'POSSIBLY';
  const time = ends(validTime);
  return validTime.edtf.includes('/') ? both(begun(time, day), notEnded(time, day)) : begun(time, day);
};
