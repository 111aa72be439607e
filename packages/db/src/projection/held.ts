import {
  type Cardinality,
  canonicalJson,
  type HeldField,
  type HeldValue as ProjectedValue,
  type Validity,
} from '@chancery/domain';

/**
 * A value that a record holds. The claims behind it are those of its record and field with the same key; in a history,
 * where one value may stand more than once, they are named.
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

const stored =
  (holds: Cardinality) =>
  ({ claims, ...value }: ProjectedValue): HeldValue =>
    holds === 'HISTORY' ? { ...value, claims } : value;

/** A projection as it is stored in `record.held`. */
export const toHeld = (
  projected: ReadonlyMap<string, HeldField>,
  holds: (field: string) => Cardinality,
): Held =>
  Object.fromEntries(
    [...projected].map(([field, { values, alternatives }]) => [
      field,
      { values: values.map(stored(holds(field))), alternatives: alternatives.map(stored(holds(field))) },
    ]),
  );

/** The values in force of a field, those that are values (and not "some" or "none"). */
export const valuesOf = (held: Held, field: string): readonly HeldValue[] =>
  (held[field]?.values ?? []).filter(({ value }) => value !== null);

/** Equal for values in force that mean the same; how many say so, and who, is told by the claims behind them. */
export const meaningOf = (values: readonly HeldValue[]): string =>
  canonicalJson(values.map(({ snak, key, validFrom, realisation }) => [snak, key, validFrom, realisation]));
