import { alikeAsWholes, codePointLength } from '@chancery/domain';
import type { Database } from '../connect.ts';
import { chinese, type NameForms } from './name-forms.ts';
import { type Beginning, soundWeight } from './name-starts.ts';

/** A word that is asked for, and the words of names that it may be a slip or a part of. */
type Near = { readonly word: string; readonly near: readonly string[] };

const wordsLooked = 8;
const longestWord = 24; // of name_word.text
const leastAlike = 0.45;
const nearOfOne = 40;
const nearOfMany = 6;
const phrasesAtMost = 80;

const isLooked = (word: string): boolean => {
  const length = codePointLength(word);
  return length > 2 && length <= longestWord;
};

// How a whole Chinese name sounds is one word, and as those of many others begins: a slip in it tells nothing.
const longestSound = ({ folded }: NameForms): number => (chinese.test(folded) ? 12 : longestWord);

const wordsOf = (forms: NameForms): readonly string[] => {
  const sounds = forms.romanised.split(' ').filter((word) => word.length <= longestSound(forms));
  return [...new Set([...forms.folded.split(' '), ...sounds])].filter(isLooked).slice(0, 2 * wordsLooked);
};

type Found = { readonly word: string; readonly near: string; readonly part: boolean };

// Words that share what is left of them where a letter or two are left out, and those that have the word inside. Of many
// words those that a name has are meant as they are written.
const findNear = async (
  { prisma }: Database,
  words: readonly string[],
  isOneOfMany: boolean,
): Promise<readonly Found[]> =>
  prisma.$queryRaw<Found[]>`
      select word, near, part from unnest(${[...words]}::text[]) word cross join lateral (
        (select text as near, false as part from name_word where slips && name_slips(word)
          and char_length(text) between char_length(word) - 2 and 2 * char_length(word)
          order by abs(char_length(text) - char_length(word)) limit 500)
        union all
        (select text, true from name_word where text like '%' || word || '%' limit 200)
      ) found where ${!isOneOfMany} or not exists (select from name_word where text = word)`;

// Over two connections where there are several: one word takes as long as all else that a search does.
const findAllNear = async (db: Database, words: readonly string[]): Promise<readonly Found[]> => {
  const halves = [0, 1].map((half) => words.filter((_, at) => at % 2 === half));
  const some = halves.filter(({ length }) => length > 0);
  return (await Promise.all(some.map(async (each) => findNear(db, each, words.length > 2)))).flat();
};

/** The words that are most like one, or have it inside: so many at most. */
const nearTo = (word: string, found: readonly Found[], most: number): readonly string[] => {
  const parts = new Map<string, boolean>();
  for (const { word: of, near, part } of found)
    if (of === word && near !== word) parts.set(near, part || parts.get(near) === true);
  // Best first. Once there are enough, what is less like the word than the last of them is not compared to its end.
  const best: { readonly near: string; readonly score: number }[] = [];
  for (const [near, part] of parts) {
    const least = best.length < most ? leastAlike : (best.at(-1)?.score ?? leastAlike);
    const score = part ? 1 : alikeAsWholes(word, near, least);
    if (score === 0) continue;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place < 0 ? best.length : place, 0, { near, score });
    if (best.length > most) best.pop();
  }
  return best.map(({ near }) => near);
};

const replaced = (words: readonly string[], at: number, by: string): readonly string[] => words.with(at, by);

// Each word in turn as another, and each two words.
const respelt = (words: readonly string[], near: readonly Near[]): readonly (readonly string[])[] => {
  const of = (word: string): readonly string[] => near.find((each) => each.word === word)?.near ?? [];
  const once = words.flatMap((word, at) => of(word).map((by) => ({ at, words: replaced(words, at, by) })));
  const twice = once.flatMap((each) =>
    words.flatMap((word, at) =>
      at <= each.at
        ? []
        : of(word)
            .slice(0, 3)
            .map((by) => replaced(each.words, at, by)),
    ),
  );
  return [...once.map((each) => each.words), ...twice];
};

// A name written in one word that is asked for in two, and the other way round.
const joined = (words: readonly string[]): readonly (readonly string[])[] => {
  if (words.length > 1) return [[words.join('')]];
  const letters = [...(words[0] ?? '')];
  return letters
    .slice(3, -2)
    .map((_, at) => [letters.slice(0, at + 3).join(''), letters.slice(at + 3).join('')]);
};

const phrases = (form: string, near: readonly Near[], weight: number): readonly Beginning[] => {
  const words = form.split(' ').slice(0, wordsLooked);
  return [...respelt(words, near), ...joined(words)].map((each) => {
    const phrase = each.join(' ');
    const score = phrase.includes(form) ? 1 : alikeAsWholes(form, phrase, 0);
    return { words: phrase, weight: weight * score };
  });
};

/** What may have been meant by words that no name has, or few: with their slips mended, as beginnings to look for. */
export const meantBy = async (db: Database, forms: NameForms): Promise<readonly Beginning[]> => {
  const words = wordsOf(forms);
  if (words.length === 0) return [];
  const found = await findAllNear(db, words);
  const most = words.length > 2 ? nearOfMany : nearOfOne;
  const near = words.map((word) => ({ word, near: nearTo(word, found, most) }));
  const { folded, romanised } = forms;
  const sounds = romanised === '' || romanised === folded ? [] : [romanised];
  const all = [
    ...phrases(folded, near, 1),
    ...sounds.flatMap((sound) => [
      { words: sound, weight: soundWeight },
      ...phrases(sound, near, soundWeight),
    ]),
  ];
  return [...new Map(all.map((each) => [each.words, each])).values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, phrasesAtMost);
};
