import { isProjectable, type Polarity, type Realisation, surest } from './claim.ts';
import { isAfter, isBefore } from './fields/compare-date.ts';
import type { HeldField, HeldValue, Judged, StatedValue } from './project.ts';

/** Whether a claim says that something is not so, and not only that it would not be. */
export const isDenial = (claim: {
  readonly polarity: Polarity;
  readonly realisation: Realisation;
}): boolean => claim.polarity === 'NEGATIVE' && claim.realisation !== 'HYPOTHETICAL';

const placeOf = (field: string, snak: string, key: string): string => `${field} ${snak} ${key}`;

// That there is any such thing is denied of all of them.
const ofAny = (field: string): string => placeOf(field, 'SOME_VALUE', '');

const placeOfDenial = ({ field, snak, key }: StatedValue): string =>
  snak === 'SOME_VALUE' ? ofAny(field) : placeOf(field, snak, key);

/** The places of all denials that deny what a claim says, if they are of its time. */
const placesDenying = ({ field, snak, key, broader }: StatedValue): readonly string[] => [
  ...(snak === 'NO_VALUE' ? [] : [ofAny(field)]),
  ...(snak === 'SOME_VALUE' ? [] : [key, ...(broader?.() ?? [])].map((each) => placeOf(field, snak, each))),
];

const mayBeAtOnce = ({ validTime: one }: StatedValue, { validTime: other }: StatedValue): boolean =>
  one === null ||
  other === null ||
  (isBefore(one, other) !== 'CERTAINLY' && isAfter(one, other) !== 'CERTAINLY');

type Realised = Pick<StatedValue, 'realisation'>;

/** Whether both are planned or neither is: a plan is denied by nothing that was done, nor the other way round. */
export const areAlikePlanned = ({ realisation: one }: Realised, { realisation: other }: Realised): boolean =>
  (one === 'PLANNED') === (other === 'PLANNED');

/** Whether a claim denies what another says of a field. */
export const denies = (denial: StatedValue, claim: StatedValue): boolean =>
  isDenial(denial) &&
  isProjectable(claim) &&
  placesDenying(claim).includes(placeOfDenial(denial)) &&
  areAlikePlanned(denial, claim) &&
  mayBeAtOnce(denial, claim);

/**
 * What is held with the claims among some that deny it: of the same value, whatever it is in the parts that they leave open,
 * of a time that may be the same, a plan of a plan.
 */
export const withDenials = <Value extends HeldValue>(
  held: ReadonlyMap<string, HeldField<Value>>,
  standing: readonly Judged[],
  denials: readonly Judged[],
): ReadonlyMap<string, HeldField<Value>> => {
  if (denials.length === 0) return held;
  const claims = new Map(standing.map((claim) => [claim.claim, claim]));
  const fields = new Set(denials.map(({ field }) => field));
  const byPlace = new Map<string, Judged[]>(denials.map((denial) => [placeOfDenial(denial), []]));
  for (const denial of denials) byPlace.get(placeOfDenial(denial))?.push(denial);
  const denied = (value: Value): Value => {
    const said = value.claims.flatMap((id) => claims.get(id) ?? []);
    const found = new Set(
      said.flatMap((claim) =>
        placesDenying(claim)
          .flatMap((place) => byPlace.get(place) ?? [])
          .filter((denial) => areAlikePlanned(denial, value) && mayBeAtOnce(denial, claim)),
      ),
    );
    if (found.size === 0) return value;
    return { ...value, denials: [...found].sort(surest).map(({ claim }) => claim) };
  };
  return new Map(
    [...held].map(([field, { values, alternatives }]) => [
      field,
      fields.has(field)
        ? { values: values.map(denied), alternatives: alternatives.map(denied) }
        : { values, alternatives },
    ]),
  );
};
