import type { ValuePartsFragment } from '../generated/graphql.ts';
import { schemeWords } from './scheme-words.ts';

/** A value in one line of plain words, for the name of what is about it. */
export const wordsOfValue = (value: ValuePartsFragment, constant: (word: string) => string): string => {
  if (value.__typename === 'Choice') return constant(value.choice);
  return value.__typename === 'Identifier'
    ? `${schemeWords(value.scheme, constant)} ${value.code}`
    : value.printed;
};
