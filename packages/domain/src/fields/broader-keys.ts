import type { FieldType } from './field-type.ts';

/** The keys of all that says the same as a value and leaves parts of it open, its own not among them; see FieldType.open. */
export const broaderKeys = <V>(type: FieldType<V>, value: V): readonly string[] => {
  if (!type.open) return [];
  const said = new Map([[type.key(value), value]]);
  for (const part of type.open)
    for (const each of [...said.values()]) {
      const less = { ...each, ...part };
      said.set(type.key(less), less);
    }
  return [...said.keys()].slice(1);
};
