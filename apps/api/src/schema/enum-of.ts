import { builder } from '../builder.ts';

/** An enumeration with a sentence for every value: a value that has none does not compile. */
export const enumOf = <const Values extends readonly string[]>(
  name: string,
  values: Values,
  description: string,
  meanings: Readonly<Record<Values[number], string>>,
) =>
  builder.enumType(name, {
    description,
    // Object.fromEntries forgets the names.
    values: Object.fromEntries(
      values.map((value: Values[number]) => [value, { value, description: meanings[value] }]),
    ) as Readonly<Record<Values[number], { readonly value: Values[number]; readonly description: string }>>,
  });
