import type { Comparison } from './compare-amount.ts';
import { addDays, type Days, daysBetween } from './days.ts';
import type { FuzzyDate } from './fuzzy-date.ts';

/** A date of the books, or days that are certain. */
type Dated = Days & Partial<Pick<FuzzyDate, 'approximate' | 'relative'>>;

/**
 * The days that a date may mean when it is compared: those of an approximate one reach as far before and after as it
 * is long, so that "about 2014" may be in 2013 or 2015 and not in 2012.
 */
export const comparedDays = ({ earliest, latest, approximate }: Dated): Days => {
  if (!approximate || earliest === null || latest === null) return { earliest, latest };
  const length = daysBetween(earliest, latest) + 1;
  return { earliest: addDays(earliest, -length), latest: addDays(latest, length) };
};

/** Whether a date is before another; only possible where their days overlap, are open or not known yet. */
export const isBefore = (date: Dated, other: Dated): Comparison => {
  const [one, two] = [comparedDays(date), comparedDays(other)];
  if (one.latest !== null && two.earliest !== null && one.latest < two.earliest) return 'CERTAINLY';
  return one.earliest !== null && two.latest !== null && one.earliest >= two.latest ? 'NO' : 'POSSIBLY';
};

/** Whether a date is after another; see isBefore. */
export const isAfter = (date: Dated, other: Dated): Comparison => isBefore(other, date);

/** Whether a date lies within another; only possible where their days overlap and one reaches further. */
export const isWithin = (date: Dated, span: Dated): Comparison => {
  const [one, two] = [comparedDays(date), comparedDays(span)];
  const starts = two.earliest === null || (one.earliest !== null && one.earliest >= two.earliest);
  const ends = two.latest === null || (one.latest !== null && one.latest <= two.latest);
  if (starts && ends) return 'CERTAINLY';
  const before = one.latest !== null && two.earliest !== null && one.latest < two.earliest;
  const after = one.earliest !== null && two.latest !== null && one.earliest > two.latest;
  return before || after ? 'NO' : 'POSSIBLY';
};
