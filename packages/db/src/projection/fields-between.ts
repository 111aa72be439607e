import { canonicalJson, kindOf } from '@chancery/domain';
import { type Held, type HeldValue, meaningOf } from './held.ts';

/** What a field holds in force, and what others say instead. */
export type FieldThen = {
  readonly values: readonly HeldValue[];
  readonly alternatives: readonly HeldValue[];
};

/** A field of a record, before and after something. */
export type ChangedField = {
  readonly field: string;
  readonly before: FieldThen;
  readonly after: FieldThen;
  /** Whether other values come into force; else only what stands behind them changes. */
  readonly changes: boolean;
};

/** What a field holds of which nothing is told. */
export const nothing: FieldThen = { values: [], alternatives: [] };

// What is denied is held all the same.
const saidOf = ({ values, alternatives }: FieldThen): string =>
  canonicalJson([values, alternatives].map((held) => held.map(({ denials: _, ...value }) => value)));

/** The fields of a record that hold something else after than before, in the order of its kind. */
export const fieldsBetween = (kind: string, before: Held, after: Held): readonly ChangedField[] =>
  Object.keys(kindOf(kind)?.fields ?? {}).flatMap((field): ChangedField[] => {
    const [was, then] = [before[field] ?? nothing, after[field] ?? nothing];
    if (saidOf(was) === saidOf(then)) return [];
    return [{ field, before: was, after: then, changes: meaningOf(was.values) !== meaningOf(then.values) }];
  });
