import {
  type Cardinality,
  canonicalJson,
  type HeldField,
  type HeldValue as ProjectedValue,
  type Validity,
} from '@chancery/domain';

/**
 * A value that a record holds. The claims behind it are those of its record and field with the same key. They are named
 * where those are not all of it: in a history, where one value may stand more than once, and on a day, where some of them
 * do not hold.
 */
export type HeldValue = Omit<ProjectedValue, 'claims'> & {
  readonly claims?: readonly string[];
  /** Where a record is read on a day: whether it certainly was so then. */
  readonly holds?: Validity;
};
/** By field: the values in force, best first, and what others hold instead. */
export type Held = Readonly<
  Record<string, { readonly values: readonly HeldValue[]; readonly alternatives: readonly HeldValue[] }>
>;

const unnamed = ({ claims: _, ...value }: ProjectedValue): HeldValue => value;

/** A projection as it is stored in `record.held`. */
export const toHeld = (
  projected: ReadonlyMap<string, HeldField>,
  holds: (field: string) => Cardinality,
): Held =>
  Object.fromEntries(
    [...projected].map(([field, held]) => [
      field,
      holds(field) === 'HISTORY'
        ? held
        : { values: held.values.map(unnamed), alternatives: held.alternatives.map(unnamed) },
    ]),
  );

/** The values in force of a field, those that are values (and not "some" or "none"). */
export const valuesOf = (held: Held, field: string): readonly HeldValue[] =>
  (held[field]?.values ?? []).filter(({ value }) => value !== null);

/** Equal for values in force that mean the same; how many say so, and who, is told by the claims behind them. */
export const meaningOf = (values: readonly HeldValue[]): string =>
  canonicalJson(values.map(({ snak, key, validFrom, realisation }) => [snak, key, validFrom, realisation]));
