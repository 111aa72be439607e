import { type Polarity, type Realisation, surest } from './claim.ts';
import { isAfter, isBefore } from './fields/compare-date.ts';
import type { HeldField, HeldValue, Judged } from './project.ts';

/** Whether a claim says that something is not so, and not only that it would not be. */
export const isDenial = (claim: {
  readonly polarity: Polarity;
  readonly realisation: Realisation;
}): boolean => claim.polarity === 'NEGATIVE' && claim.realisation !== 'HYPOTHETICAL';

// That there is any such thing is denied of all of them.
const isOfValue = (denial: Judged, { snak, key }: HeldValue): boolean =>
  denial.snak === 'SOME_VALUE' ? snak !== 'NO_VALUE' : denial.snak === snak && denial.key === key;

const mayBeAtOnce = ({ validTime: one }: Judged, { validTime: other }: Judged): boolean =>
  one === null ||
  other === null ||
  (isBefore(one, other) !== 'CERTAINLY' && isAfter(one, other) !== 'CERTAINLY');

// What is planned is denied by nothing that was not done yet.
const isOfItsTime = (denial: Judged, claims: readonly Judged[]): boolean =>
  claims.some(
    (claim) =>
      (claim.realisation === 'PLANNED') === (denial.realisation === 'PLANNED') && mayBeAtOnce(denial, claim),
  );

/** What is held with the claims among some that deny it: of the same value, of a time that may be the same, a plan of a plan. */
export const withDenials = <Value extends HeldValue>(
  held: ReadonlyMap<string, HeldField<Value>>,
  standing: readonly Judged[],
  denials: readonly Judged[],
): ReadonlyMap<string, HeldField<Value>> => {
  if (denials.length === 0) return held;
  const claims = new Map(standing.map((claim) => [claim.claim, claim]));
  const ordered = [...denials].sort(surest);
  const denied =
    (field: string) =>
    (value: Value): Value => {
      const said = value.claims.flatMap((id) => claims.get(id) ?? []);
      const found = ordered.filter(
        (denial) => denial.field === field && isOfValue(denial, value) && isOfItsTime(denial, said),
      );
      return found.length === 0 ? value : { ...value, denials: found.map(({ claim }) => claim) };
    };
  return new Map(
    [...held].map(([field, { values, alternatives }]) => [
      field,
      { values: values.map(denied(field)), alternatives: alternatives.map(denied(field)) },
    ]),
  );
};
