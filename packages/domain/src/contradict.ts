import { isProjectable } from './claim.ts';
import { areAlikePlanned, denies } from './denials.ts';
import { byIndependentOrigin } from './independent-origins.ts';
import type { Cardinality, StatedValue } from './project.ts';

/** The day of which a claim is said, where it is of a single one. */
export const exactDay = ({ validTime }: StatedValue): string | null =>
  validTime && !validTime.approximate && validTime.earliest === validTime.latest ? validTime.earliest : null;

/** Whether one origin or report says something of both. */
export const haveOneVoice = (one: readonly StatedValue[], other: readonly StatedValue[]): boolean =>
  byIndependentOrigin([...one, ...other]).some(
    (claims) => claims.some((claim) => one.includes(claim)) && claims.some((claim) => other.includes(claim)),
  );

// As the projection has entries exclude each other, of which each stands for itself.
const excludeEachOther = (one: StatedValue, other: StatedValue): boolean =>
  exactDay(one) !== null &&
  exactDay(one) === exactDay(other) &&
  areAlikePlanned(one, other) &&
  !haveOneVoice([one], [other]);

/**
 * Whether of two claims about a field of one record only one can be so: one denies the other, or they give other values to a
 * field that holds one, or, each by a voice of its own, to one day of a history.
 */
export const contradict = (one: StatedValue, other: StatedValue, holds: Cardinality): boolean => {
  if (!isProjectable(one) || !isProjectable(other)) return denies(one, other) || denies(other, one);
  if (one.key === other.key || holds === 'MANY') return false;
  return holds === 'ONE' || excludeEachOther(one, other);
};
