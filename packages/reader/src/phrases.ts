import { wordCharacter } from './word-edges.ts';

/** Goes through one text, from place to place where a phrase could begin. */
export type PhraseReader = {
  /** The next such place, from `from` on where that is given; -1 after the last. */
  readonly next: (from?: number) => number;
  /** Where phrases that begin at this place end, the longest last. They may begin or end inside of a grapheme. */
  readonly phrasesAt: () => readonly number[];
  /** Words and marks looked at since it was last asked. */
  readonly steps: () => number;
};

/** Phrases in a tree, by their words: those that begin alike share their first branches. */
export type Phrases = {
  readonly add: (phrase: string) => void;
  /** It is not found any more; its branches stay. */
  readonly remove: (phrase: string) => void;
  readonly reader: (text: string) => PhraseReader;
};

// A run of letters and numbers, or one code point of any other kind. A phrase that is whole words never begins or ends
// inside of one, nor inside of a space with the word after it. Runs are cut, for the sake of texts that are one word.
const run = `${wordCharacter}{1,64}`;
const opening = (): RegExp => new RegExp(String.raw`${run}|\S`, 'gv');
const following = (): RegExp => new RegExp(String.raw` ?${run}|[\s\S]`, 'yv');

// One number for a branch: both halves stay far below these.
const branchOf = (from: number, word: number): number => from * 2 ** 26 + word;

/** No phrases yet. */
export const makePhrases = (): Phrases => {
  const words = new Map<string, number>();
  const branches = new Map<number, number>();
  const ends = new Set<number>();
  const root = 0;

  const branch = (from: number, word: string): number => {
    const number = words.get(word) ?? words.size;
    words.set(word, number);
    const key = branchOf(from, number);
    const to = branches.get(key) ?? branches.size + 1;
    branches.set(key, to);
    return to;
  };
  const follow = (from: number, word: string): number | undefined => {
    const number = words.get(word);
    return number === undefined ? undefined : branches.get(branchOf(from, number));
  };

  const [rest, first] = [following(), opening()];
  const wordsOf = (phrase: string): readonly string[] => {
    first.lastIndex = 0;
    const all: string[] = [];
    for (let found = first.exec(phrase); found; found = rest.exec(phrase)) {
      all.push(found[0]);
      rest.lastIndex = found.index + found[0].length;
    }
    return all;
  };
  const add = (phrase: string): void => {
    ends.add(wordsOf(phrase).reduce(branch, root));
  };
  const remove = (phrase: string): void => {
    let at: number | undefined = root;
    for (const word of wordsOf(phrase)) at = at === undefined ? undefined : follow(at, word);
    if (at !== undefined) ends.delete(at);
  };

  const reader = (text: string): PhraseReader => {
    const [rest, first] = [following(), opening()];
    let word: string | undefined;
    let taken = 0;
    return {
      next: (from = first.lastIndex) => {
        first.lastIndex = from;
        const found = first.exec(text);
        word = found?.[0];
        taken += 1;
        return found?.index ?? -1;
      },
      phrasesAt: () => {
        const found: number[] = [];
        rest.lastIndex = first.lastIndex;
        let at = word === undefined ? undefined : follow(root, word);
        while (at !== undefined) {
          if (ends.has(at)) found.push(rest.lastIndex);
          const [next] = rest.exec(text) ?? [];
          taken += 1;
          at = next === undefined ? undefined : follow(at, next);
        }
        return found;
      },
      steps: () => {
        const steps = taken;
        taken = 0;
        return steps;
      },
    };
  };
  return { add, remove, reader };
};
