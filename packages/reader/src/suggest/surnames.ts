import type { KnownName } from '../gazetteer.ts';
import { isFamilyNameFirst, isGivenName } from './given-names.ts';

/** The names of people, by the word that somebody is called by alone; each person once. */
export type Surnames = ReadonlyMap<string, readonly KnownName[]>;

const notOfName = /^(?:Jr|Sr|[IVX]+)\.?$/u;

/** What the bearer of a name is called by alone: its last word, or the first of a Chinese one; null where none is. */
export const surnameOf = (name: string): string | null => {
  const words = name
    .normalize('NFC')
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !notOfName.test(word));
  if (words.length < 2) return null;
  const surname = (isFamilyNameFirst(words) ? words[0] : words.at(-1)) ?? '';
  return /^\p{Lu}\p{L}[\p{L}'’-]*$/u.test(surname) && !isGivenName(surname) ? surname : null;
};

const isPerson = ({ recordKind }: KnownName): boolean => recordKind === 'Person';

/** The surnames of those who are people, where some are given added to those. */
export const surnamesOf = (names: readonly KnownName[], before?: Surnames): Surnames => {
  const found = new Map(before);
  for (const name of names.filter(isPerson)) {
    const surname = surnameOf(name.name);
    const others = surname === null ? [] : (found.get(surname) ?? []);
    if (surname !== null && !others.some(({ record }) => record === name.record))
      found.set(surname, [...others, name]);
  }
  return found;
};

/** Surnames without those of people who are gone. */
export const withoutSurnames = (before: Surnames, gone: readonly KnownName[]): Surnames => {
  const found = new Map(before);
  for (const { name, record } of gone.filter(isPerson)) {
    const surname = surnameOf(name) ?? '';
    const left = (found.get(surname) ?? []).filter((other) => other.record !== record);
    if (left.length > 0) found.set(surname, left);
    else found.delete(surname);
  }
  return found;
};
