import { isProjectable } from '../claim.ts';
import { isDenial, withDenials } from '../denials.ts';
import type { Comparison } from '../fields/compare-amount.ts';
import { hasBegun, heldOn, holdsOn } from '../fields/holds-on.ts';
import type { EnteredJudgement } from '../judgement.ts';
import {
  acceptedOf,
  type Cardinality,
  type HeldField,
  type HeldValue,
  type Judged,
  projectStanding,
  type StatedValue,
} from '../project.ts';
import type { Standpoint, Validity } from './standpoint.ts';

type OnADay = HeldValue & { readonly holds: Validity };

const isOfAHistory = ({ field }: Judged, cardinalityOf: (field: string) => Cardinality): boolean =>
  cardinalityOf(field) === 'HISTORY';

/** Whether each claim holds on a day. An entry of a history holds until another follows: all of them tell together. */
const comparedOn = (
  standing: readonly Judged[],
  cardinalityOf: (field: string) => Cardinality,
  day: string,
): ReadonlyMap<string, Comparison> => {
  const compared = new Map<string, Comparison>();
  const histories = new Map<string, Judged[]>();
  for (const claim of standing) {
    if (isOfAHistory(claim, cardinalityOf))
      histories.set(claim.field, [...(histories.get(claim.field) ?? []), claim]);
    else compared.set(claim.claim, holdsOn(claim.validTime, day));
  }
  for (const entries of histories.values()) {
    const held = heldOn(
      entries.map(({ key, validTime, realisation, rank }) => ({
        key,
        validTime,
        isPlanned: realisation === 'PLANNED',
        isPreferred: rank === 'PREFERRED',
      })),
      day,
    );
    for (const [at, { claim }] of entries.entries()) compared.set(claim, held[at] ?? 'NO');
  }
  return compared;
};

const isTaken = (
  holds: Comparison | undefined,
  { holds: least }: NonNullable<Standpoint['validAt']>,
): boolean => holds === 'CERTAINLY' || (holds === 'POSSIBLY' && least === 'POSSIBLY');

/** As `projectStanding`, of what was so on a day: each value says whether it certainly was. */
export const projectStandingOn = (
  standing: readonly Judged[],
  cardinalityOf: (field: string) => Cardinality,
  validAt: NonNullable<Standpoint['validAt']>,
): ReadonlyMap<string, HeldField<OnADay>> => {
  const compared = comparedOn(standing, cardinalityOf, validAt.day);
  const then = standing.filter(({ claim }) => isTaken(compared.get(claim), validAt));
  const onADay = (value: HeldValue): OnADay => ({
    ...value,
    holds: value.claims.some((claim) => compared.get(claim) === 'CERTAINLY') ? 'CERTAINLY' : 'POSSIBLY',
  });
  return new Map(
    [...projectStanding(then, cardinalityOf)].map(([field, { values, alternatives }]) => [
      field,
      { values: values.map(onADay), alternatives: alternatives.map(onADay) },
    ]),
  );
};

/**
 * As `project`, of what was so on a day: see projectStandingOn. What denies an entry of a history does so for as long as that
 * holds: its own time only has to have begun.
 */
export const projectOn = (
  claims: readonly StatedValue[],
  judgements: readonly EnteredJudgement[],
  cardinalityOf: (field: string) => Cardinality,
  validAt: NonNullable<Standpoint['validAt']>,
): ReadonlyMap<string, HeldField<OnADay>> => {
  const accepted = acceptedOf(claims, judgements);
  const standing = accepted.filter(isProjectable);
  const denials = accepted.filter((claim) => {
    const comparedTo = isOfAHistory(claim, cardinalityOf) ? hasBegun : holdsOn;
    return isDenial(claim) && isTaken(comparedTo(claim.validTime, validAt.day), validAt);
  });
  return withDenials(projectStandingOn(standing, cardinalityOf, validAt), standing, denials);
};
