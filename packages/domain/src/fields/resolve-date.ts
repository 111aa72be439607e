import type { FuzzyDate } from './fuzzy-date.ts';
import { asEdtf, relativeOffset } from './relative-date.ts';
import { plainWords } from './take.ts';

/**
 * The days that relative words mean once it is known on what day they hang: the day of publication, itself perhaps
 * fuzzy. As long as that is not known the date comes back as it is, unresolved; so does one that is absolute.
 */
export const resolveDate = (date: FuzzyDate, anchor: FuzzyDate | null): FuzzyDate => {
  if (date.relative === null || anchor === null || anchor.relative !== null) return date;
  const offset = relativeOffset(plainWords(date.asStated));
  if (!offset) return date;
  const days = {
    earliest: anchor.earliest && offset.from(anchor.earliest).earliest,
    latest: anchor.latest && offset.from(anchor.latest).latest,
  };
  if (days.earliest === null && days.latest === null) return date;
  const told =
    anchor.earliest !== null && anchor.earliest === anchor.latest && offset.edtf?.(anchor.earliest);
  return {
    ...date,
    ...days,
    edtf: told || asEdtf(days, offset.names),
    approximate: offset.approximate || anchor.approximate,
    uncertain: anchor.uncertain,
    relative: null,
  };
};
