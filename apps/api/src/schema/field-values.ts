import { fieldOf } from '@chancery/db';
import type { Field, KindName } from '@chancery/domain';

const capitals = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();

/** The values of an enumeration of some fields of a kind, by their names in capitals. */
export const fieldValues = (kind: KindName, names: readonly string[], describe: (field: Field) => string) =>
  names.flatMap((name) => {
    const field = fieldOf(kind, name);
    return field ? [[capitals(name), { value: name, description: describe(field) }] as const] : [];
  });
