import type { Parsed } from '@chancery/domain';

/** Words as a value type reads them. Throws where it does not understand them. */
export const parsed = <Value>(
  type: { readonly parse: (words: string) => Parsed<Value> },
  words: string,
): Value => {
  const read = type.parse(words);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
