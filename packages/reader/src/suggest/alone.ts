import type { Range } from '@chancery/domain';
import { isFamilyNameFirst, isGivenName } from './given-names.ts';
import { firstFrom, makePlaces } from './places.ts';
import { isHeading } from './runs.ts';
import type { Reading } from './suggester.ts';
import type { Token, Tokens } from './tokens.ts';
import { attributes, bodies, calendar, commonOpeners, heads, offices, titles } from './word-lists.ts';

const grammar = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'ADV', 'INTJ', 'PART']);
const besideNames = [titles, offices, heads, bodies, attributes, calendar];

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
// "Minister", "EU" and "Monday" before a name are no part of it, nor is what only begins the sentence.
const standsBeforeNames = ({ text, first, pos }: Token): boolean => {
  const word = text.toLowerCase();
  return (
    besideNames.some((words) => words.has(word)) ||
    /^\p{Lu}{2,}$/u.test(text) ||
    (first && (commonOpeners.has(word) || grammar.has(pos)))
  );
};

const headingsOf = (tokens: Tokens): readonly Range[] =>
  tokens.sentences.flatMap((sentence) => {
    const [first, last] = [tokens.all[sentence.from], tokens.all[sentence.to - 1]];
    return first && last && isHeading(tokens, sentence) ? [{ start: first.start, end: last.end }] : [];
  });

const pairsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names.flatMap((name) => {
      const words = name.split(' ');
      return words.slice(1).map((word, at) => `${words[at]} ${word}`);
    }),
  );

/**
 * Tells whether a word in capitals is a name by itself where it stands, and no part of a longer one: "Kim" of "Kim Jong Un"
 * and "Borisov" of "Igor Borisov" are none. Titles, adjectives of states and days before it are no part of a name. In a
 * heading, where all have capitals, it is part of a name that is built as one, or that the text has elsewhere.
 */
export const aloneIn = (
  { text, tokens, known }: Reading,
  names: readonly string[],
): ((range: Range) => boolean) => {
  const { all } = tokens;
  const headings = makePlaces(text.length, headingsOf(tokens));
  const pairs = pairsOf(names);
  const beside = (at: number, from: number, to: number): Token | undefined => {
    const token = all[at];
    return token && isCapital(token) && /^[ -]?$/u.test(text.slice(from, to)) ? token : undefined;
  };
  return (range) => {
    const [from, to] = [firstFrom(all, range.start), firstFrom(all, range.end)];
    const before = beside(from - 1, all[from - 1]?.end ?? 0, range.start);
    const after = beside(to, range.end, all[to]?.start ?? text.length);
    if (headings.isFree(range)) {
      if (after) return calendar.has(after.text.toLowerCase());
      return !before || standsBeforeNames(before) || known.demonyms.has(before.text);
    }
    const word = text.slice(range.start, range.end);
    const isPaired = (one: Token | undefined, pair: string) => one !== undefined && pairs.has(pair);
    return !(
      isPaired(before, `${before?.text} ${word}`) ||
      isPaired(after, `${word} ${after?.text}`) ||
      (before && isGivenName(before.text)) ||
      (after && isFamilyNameFirst([word, after.text, all[to + 1]?.text ?? '']))
    );
  };
};
