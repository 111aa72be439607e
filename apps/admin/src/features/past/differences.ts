type Held = { readonly key: string; readonly validFrom: string | null };
type Said = Held & { readonly realisation: string };
type Field<Value extends Said> = { readonly name: string; readonly values: readonly Value[] };

/** What one field held then and does not now, and the other way round. */
export type Difference<Value extends Said> = {
  readonly field: string;
  readonly gone: readonly Value[];
  readonly come: readonly Value[];
};

/** What a value is among those of its field: a status that comes back years later is another entry of its history. */
export const entryKey = ({ key, validFrom }: Held): string => `${key} ${validFrom}`;

/** Whether two values of a field are one: what was planned and is done is not the same. */
export const isSame = (one: Said, other: Said): boolean =>
  entryKey(one) === entryKey(other) && one.realisation === other.realisation;

const without = <Value extends Said>(some: readonly Value[], others: readonly Value[]): readonly Value[] =>
  some.filter((value) => !others.some((other) => isSame(value, other)));

/** In which fields what is held now differs from what was held then, in the order of the fields of now. */
export function differencesOf<Value extends Said>(
  then: readonly Field<Value>[],
  now: readonly Field<Value>[],
): readonly Difference<Value>[] {
  const names = [...new Set([...now, ...then].map(({ name }) => name))];
  const valuesIn = (fields: readonly Field<Value>[], field: string): readonly Value[] =>
    fields.find(({ name }) => name === field)?.values ?? [];
  return names
    .map((field) => ({
      field,
      gone: without(valuesIn(then, field), valuesIn(now, field)),
      come: without(valuesIn(now, field), valuesIn(then, field)),
    }))
    .filter(({ gone, come }) => gone.length + come.length > 0);
}
