import type { Range } from '@chancery/domain';
import type { Term } from './text-query.ts';
import { type Token, tokenise } from './tokenise.ts';

const isAt = (tokens: readonly Token[], at: number, { words, begun }: Term): boolean =>
  words.every((word, nth) => {
    const there = tokens[at + nth]?.word;
    return begun && nth === words.length - 1 ? there?.startsWith(word) === true : there === word;
  });

/** Where terms stand in a text, in order; in Unicode code points. */
export const placesOf = (text: string, terms: readonly Term[]): readonly Range[] => {
  const tokens = [...tokenise(text)];
  return tokens.flatMap(({ start }, at) =>
    terms
      .filter((term) => isAt(tokens, at, term))
      .map(({ words }) => ({ start, end: tokens[at + words.length - 1]?.end ?? start })),
  );
};
