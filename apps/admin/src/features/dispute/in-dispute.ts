import { areAlikePlanned } from '@chancery/domain';
import type { Cardinality, Realisation } from '../../generated/graphql.ts';

type Held = { readonly validFrom: string | null; readonly realisation: Realisation };
type Field<Value> = {
  readonly holds: Cardinality;
  readonly values: readonly Value[];
  readonly alternatives: readonly Value[];
};

/** Whether of two entries of a history only one may be so, where others say each: a plan stands against nothing done. */
export const contend = (one: Held, other: Held): boolean =>
  one.validFrom === other.validFrom && areAlikePlanned(one, other);

/** The values in force instead of which others say another: of a history those of the same day, planned alike. */
export const contested = <Value extends Held>({
  holds,
  values,
  alternatives,
}: Field<Value>): readonly Value[] =>
  values.filter((value) => alternatives.some((other) => holds !== 'HISTORY' || contend(value, other)));

/**
 * The values of a field that are in dispute: in force first, then what others say; of a history day by day, the newest
 * first. A value that nobody contests or denies is left out.
 */
export function inDispute<Value extends Held & { readonly denials: readonly unknown[] }>(
  field: Field<Value>,
): readonly Value[] {
  const isContested = contested(field);
  const shown = field.values.filter((value) => isContested.includes(value) || value.denials.length > 0);
  const all = [...shown, ...field.alternatives];
  if (field.holds !== 'HISTORY') return all;
  return all.sort((one, other) => (other.validFrom ?? '').localeCompare(one.validFrom ?? ''));
}
