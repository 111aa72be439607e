import { alikeAsWholes } from '../spelling.ts';
import type { DuplicateEvidence, DuplicateSign } from './evidence.ts';
import { consonantsOf, tellingWords } from './name-key.ts';

/** A name in the forms by which names are compared. */
export type ComparedName = {
  readonly text: string;
  /** Lower case, without accents. */
  readonly folded: string;
  /** In Latin letters. */
  readonly romanised: string;
  /** Folded, and in simplified Chinese characters, where those are others. */
  readonly simplified?: string;
};

type Likeness = { readonly sign: DuplicateSign; readonly weight: number };

/** One way of writing a name: 俄羅斯 is 俄罗斯. */
export const writtenForm = ({ folded, simplified }: Pick<ComparedName, 'folded' | 'simplified'>): string =>
  simplified ?? folded;

/** Scripts that write by syllables or words: many of their names sound alike. */
export const syllabic = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

const digitsOf = (words: readonly string[]): string => words.filter((word) => /\d/u.test(word)).join(' ');

const without = (words: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
};

const leastAlike = 0.8;
const leastShared = 2;

// Only words that the other has not are compared: a slip in one of many is a slip in that one.
const spelt = (one: readonly string[], other: readonly string[]): Likeness | null => {
  const [rest, others] = [without(one, other), without(other, one)];
  const shared = one.length - rest.length;
  if (rest.length + others.length === 1)
    return shared < leastShared ? null : { sign: 'ONE_WORD_MORE', weight: 3 };
  if (rest.length !== others.length || rest.length > 2) return null;
  const alike = Math.min(...rest.map((word, at) => alikeAsWholes(word, others[at] ?? '', leastAlike)));
  if (alike < leastAlike) return null;
  // 3 bits for words that are just alike, 6 for those that nearly are the same.
  return { sign: 'SIMILAR', weight: Math.round(300 + (300 * (alike - leastAlike)) / (1 - leastAlike)) / 100 };
};

const fewConsonants = 4;
const longWord = 6;
const alikeBySound = 0.7;

// As above, of words that are written with other vowels; where few consonants are left they are to look alike too.
const sounding = (one: readonly string[], other: readonly string[]): Likeness | null => {
  const [rest, others] = [without(one, other).join(''), without(other, one).join('')];
  const consonants = consonantsOf(rest);
  if (consonants === '' || consonants !== consonantsOf(others)) return null;
  const isTelling =
    consonants.length > fewConsonants ||
    (rest.length >= longWord && alikeAsWholes(rest, others, alikeBySound) > 0);
  if (!isTelling && consonants.length < fewConsonants) return null;
  return { sign: 'SAME_CONSONANTS', weight: isTelling ? 5 : 4 };
};

const likenessOf = (one: ComparedName, other: ComparedName): Likeness | null => {
  if (one.folded === other.folded) return { sign: 'SAME', weight: 8 };
  if (writtenForm(one) === writtenForm(other)) return { sign: 'SAME_WORDS', weight: 7 };
  if (one.romanised === '' || other.romanised === '') return null;
  if (syllabic.test(one.folded) && syllabic.test(other.folded)) return null; // other characters are another name
  if (one.romanised === other.romanised) return { sign: 'SAME_ROMANISED', weight: 7 };
  const [words, others] = [tellingWords(one.romanised), tellingWords(other.romanised)];
  if (digitsOf(words) !== digitsOf(others)) return null; // "Resolution 1929" is not "Resolution 1930"
  if (words.join('') === others.join('')) return { sign: 'SAME_WORDS', weight: 7 };
  const found = [spelt(words, others), sounding(words, others)].filter((each) => each !== null);
  return found.sort((a, b) => b.weight - a.weight)[0] ?? null;
};

const evidence = (one: string, other: string, { sign, weight }: Likeness): DuplicateEvidence => ({
  part: 'NAME',
  sign,
  about: null,
  one,
  other,
  neighbour: null,
  weight,
});

const mostFurther = 3;

// Each name that both have beside the one that is most alike tells a little more.
const further = (one: readonly ComparedName[], other: readonly ComparedName[], beside: string) => {
  const theirs = new Map(other.map((name) => [name.folded, name]));
  const shared = new Map(
    one.filter(({ folded }) => folded !== beside && theirs.has(folded)).map((name) => [name.folded, name]),
  );
  return [...shared.keys()]
    .sort()
    .slice(0, mostFurther)
    .map((folded) =>
      evidence(shared.get(folded)?.text ?? '', theirs.get(folded)?.text ?? '', { sign: 'SAME', weight: 1 }),
    );
};

/** What the names of two records say: those two that are most alike, and others that both have. */
export const compareNames = (
  one: readonly ComparedName[],
  other: readonly ComparedName[],
): readonly DuplicateEvidence[] => {
  const pairs = one.flatMap((mine) =>
    other.flatMap((theirs) => {
      const likeness = likenessOf(mine, theirs);
      const order = [mine.folded, theirs.folded].sort().join('\n');
      return likeness ? [{ mine, theirs, likeness, order }] : [];
    }),
  );
  const [best] = pairs.sort(
    (a, b) => b.likeness.weight - a.likeness.weight || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0),
  );
  if (!best) return [];
  const { mine, theirs, likeness } = best;
  const beside = likeness.sign === 'SAME' ? mine.folded : '';
  return [evidence(mine.text, theirs.text, likeness), ...further(one, other, beside)];
};
