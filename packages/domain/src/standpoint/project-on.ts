import { holdsOn, holdsSince } from '../fields/holds-on.ts';
import type { EnteredJudgement } from '../judgement.ts';
import { type Cardinality, type HeldField, type HeldValue, project, type StatedValue } from '../project.ts';
import type { Standpoint, Validity } from './standpoint.ts';

type OnADay = HeldValue & { readonly holds: Validity };

/** As `project`, of what was so on a day: each value says whether it certainly was. */
export const projectOn = (
  claims: readonly StatedValue[],
  judgements: readonly EnteredJudgement[],
  cardinalityOf: (field: string) => Cardinality,
  { day, holds: least }: NonNullable<Standpoint['validAt']>,
): ReadonlyMap<string, HeldField<OnADay>> => {
  const validities = new Map<string, Validity>();
  for (const { claim, field, validTime } of claims) {
    const holds = (cardinalityOf(field) === 'HISTORY' ? holdsSince : holdsOn)(validTime, day);
    if (holds === 'CERTAINLY' || (holds === 'POSSIBLY' && least === 'POSSIBLY')) validities.set(claim, holds);
  }
  const then = claims.filter(({ claim }) => validities.has(claim));
  const onADay = (value: HeldValue): OnADay => ({
    ...value,
    holds: value.claims.some((claim) => validities.get(claim) === 'CERTAINLY') ? 'CERTAINLY' : 'POSSIBLY',
  });
  return new Map(
    [...project(then, judgements, cardinalityOf)].map(([field, { values, alternatives }]) => [
      field,
      { values: values.map(onADay), alternatives: alternatives.map(onADay) },
    ]),
  );
};
