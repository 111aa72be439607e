import anyAscii from 'any-ascii';
import type { KnownName } from '../gazetteer.ts';
import type { Turns } from '../turns.ts';
import { isFamilyNameFirst, isGivenName } from './given-names.ts';

/** The names of people, by the word that somebody is called by alone and by record. */
export type Surnames = ReadonlyMap<string, ReadonlyMap<string, KnownName>>;

const notOfName = /^(?:Jr|Sr|[IVX]+)\.?$/u;
const article = `(?:[AaEe]l|[Aa][dnrstz]|[Aa]sh)[-’']`;
const leading = new RegExp(String.raw`^${article}(?=\p{Lu})`, 'u');
const justBefore = new RegExp(String.raw`(?<![\p{L}\p{N}])${article}$`, 'u');
// "Tsai Ing-wen", "Kim Jong-un": a given name of two syllables stands last.
const eastAsianGiven = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,5}$/u;
const familyFirst = (words: readonly string[]): boolean =>
  isFamilyNameFirst(words) || (words.length === 2 && eastAsianGiven.test(words[1] ?? ''));

/** The words of a name that hold the surname: those before the comma in "Putin, Igor Vladimirovich". */
const wordsWithSurname = (name: string): readonly string[] => {
  const [first = [], second = []] = name
    .normalize('NFC')
    .split(',')
    .map((part) => part.split(/\s+/u).filter((word) => word !== '' && !notOfName.test(word)));
  return first.length + second.length < 2 ? [] : first;
};

/**
 * The word of a name that its bearer is called by alone: the last, that before the comma, or the first of a Chinese or a
 * Korean one; empty for a name of one word.
 */
export const calledBy = (name: string): string => {
  const words = wordsWithSurname(name);
  return (familyFirst(words) ? words[0] : words.at(-1)) ?? '';
};

/** The same without an article ("al-Assad") and accents; null where none is. */
export const surnameOf = (name: string): string | null => asSurname(calledBy(name));

/** A word without an article that a hyphen ties to it: "Assad" of "al-Assad". */
export const withoutArticle = (word: string): string => word.replace(leading, '');

/** How long the article is that stands before a place in a text, tied to what stands there; 0 where none does. */
export const articleBefore = (text: string, start: number): number =>
  justBefore.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0;

/** A word as surnames are kept; null where it can be none. */
export const asSurname = (word: string): string | null => {
  const bare = withoutArticle(word.normalize('NFC'));
  if (!/^\p{Lu}\p{L}[\p{L}'’-]*$/u.test(bare) || isGivenName(bare)) return null;
  return bare.replace(/\p{Script=Latin}+/gu, anyAscii);
};

const isPerson = ({ recordKind }: KnownName): boolean => recordKind === 'Person';

const namesOfATurn = 200;

/** Compiles the surnames of those who are people, in turns that count names; or has those that are given grow by them. */
export function* surnamesInTurns(names: readonly KnownName[], before?: Surnames): Turns<Surnames> {
  const found =
    (before as Map<string, Map<string, KnownName>> | undefined) ?? new Map<string, Map<string, KnownName>>(); // made here
  let steps = 0;
  for (const name of names) {
    const surname = isPerson(name) ? surnameOf(name.name) : null;
    if (surname !== null) {
      const bearers = found.get(surname);
      if (!bearers) found.set(surname, new Map([[name.record, name]]));
      else if (!bearers.has(name.record)) bearers.set(name.record, name);
    }
    steps += 1;
    if (steps % namesOfATurn === 0) yield namesOfATurn;
  }
  yield steps % namesOfATurn;
  return found;
}

/** Takes people out of surnames, each by all the names that they have in them. */
export const takeSurnamesOut = (surnames: Surnames, gone: readonly KnownName[]): void => {
  const all = surnames as Map<string, Map<string, KnownName>>; // made here
  for (const { name, record } of gone.filter(isPerson)) {
    const surname = surnameOf(name) ?? '';
    const bearers = all.get(surname);
    bearers?.delete(record);
    if (bearers?.size === 0) all.delete(surname);
  }
};
