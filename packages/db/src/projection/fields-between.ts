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

/**
 * The fields of a record that hold something else after than before, or of which other claims deny what is held, in the
 * order of its kind.
 */
export const fieldsBetween = (kind: string, before: Held, after: Held): readonly ChangedField[] =>
  Object.keys(kindOf(kind)?.fields ?? {}).flatMap((field): ChangedField[] => {
    const [was, then] = [before[field] ?? nothing, after[field] ?? nothing];
    if (canonicalJson(was) === canonicalJson(then)) return [];
    return [{ field, before: was, after: then, changes: meaningOf(was.values) !== meaningOf(then.values) }];
  });
