import { alikeAsWholes, codePointLength } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { chinese, type NameForms } from './name-forms.ts';
import { type Beginning, soundWeight } from './name-starts.ts';

/** A word that is asked for, and the words of names that it may be a slip or a part of. */
type Near = { readonly word: string; readonly near: readonly string[] };

const wordsLooked = 8;
const longestWord = 24; // of name_word.text
const leastAlike = 0.45;
const nearOfOne = 40; // where so many are a slip away, those that are two are not looked for
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

type Found = { readonly word: string; readonly near: string; readonly isPart: boolean };

/** A word that is asked for; and the one that it is how it sounds, where a letter is all that differs: two slips of it are looked for once. */
type Asked = { readonly word: string; readonly twin: string | null };

const isTwin = (one: string, other: string): boolean =>
  alikeAsWholes(one, other, 1 - 1 / codePointLength(one)) > 0;

const askedFor = (words: readonly string[], { folded }: NameForms): readonly Asked[] => {
  const written = folded.split(' ').filter((word) => words.includes(word));
  return words.map((word) => {
    const twin = written.includes(word) ? undefined : written.find((other) => isTwin(word, other));
    return { word, twin: twin ?? null };
  });
};

// What is left of a word's first seven letters where none or one is left out, as name_slips() keeps it for the words of names.
const oneSlip = Prisma.sql`array(
  select hashtext(left(letters, at - 1) || substr(letters, at + 1)) from left(word, 7) letters,
    generate_series(case when char_length(letters) > 3 then 1 else char_length(letters) + 1 end, char_length(letters) + 1) at)`;

// As long as the word or as what it begins, the most alike first.
const ofItsLength = Prisma.sql`char_length(text) between char_length(word) - 2 and 2 * char_length(word)
  order by abs(char_length(text) - char_length(word)) limit 500`;

// Words that have the word inside, the shortest of some; and where those are too few, words that share what is left of them
// where a letter is left out, or two. A word that a name has is meant as it is written, or with one slip; of many words, as
// it is written. Of four letters name_slips() leaves out one only.
const findNear = async (
  { askPlanned }: Database,
  viewer: Viewer,
  words: readonly Asked[],
  most: number,
): Promise<readonly Found[]> => {
  const table = viewer === null ? Prisma.sql`public_word` : Prisma.sql`name_word`;
  return askPlanned<Found[]>`
      select word, near, is_part as "isPart"
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ twin }) => twin !== null)}::boolean[]) asked(word, is_twin)
      cross join lateral (select exists (select from ${table} where text = word)) known(is_known)
      cross join lateral (
        with part as materialized (
          select text from (select text from ${table} where text like '%' || word || '%' limit 1000) having_it
          where text <> word order by char_length(text) limit ${most}
        ), slip as materialized (
          select text from ${table}
          where (select count(*) from part) < ${most} and slips && ${oneSlip} and ${ofItsLength}
        )
        select text as near, true as is_part from part
        union all
        select text, false from slip
        union all
        (select text, false from ${table}
          where not (is_twin or is_known) and char_length(word) > 4 and (select count(*) from part) < ${most}
            and (select count(*) from slip) < ${nearOfOne} and slips && name_slips(word) and ${ofItsLength})
      ) found where not (${words.length > 2} and is_known)`;
};

/** The words that are most like one, or have it inside: so many at most. */
const nearTo = ({ word, twin }: Asked, found: readonly Found[], most: number): readonly string[] => {
  const parts = new Map<string, boolean>();
  for (const { word: of, near, isPart } of found)
    if ((of === word || (of === twin && !isPart)) && near !== word)
      parts.set(near, isPart || parts.get(near) === true);
  // Best first. Once there are enough, what is less like the word than the last of them is not compared to its end.
  const best: { readonly near: string; readonly score: number }[] = [];
  for (const [near, isPart] of parts) {
    const least = best.length < most ? leastAlike : (best.at(-1)?.score ?? leastAlike);
    const score = isPart ? 1 : alikeAsWholes(word, near, least);
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
export const meantBy = async (
  db: Database,
  viewer: Viewer,
  forms: NameForms,
): Promise<readonly Beginning[]> => {
  const words = wordsOf(forms);
  if (words.length === 0) return [];
  const asked = askedFor(words, forms);
  const most = words.length > 2 ? nearOfMany : nearOfOne;
  const found = await findNear(db, viewer, asked, most);
  const near = asked.map((each) => ({ word: each.word, near: nearTo(each, found, most) }));
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
