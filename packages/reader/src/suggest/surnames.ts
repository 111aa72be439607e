import type { KnownName } from '../gazetteer.ts';
import type { Turns } from '../turns.ts';
import { isFamilyNameFirst, isGivenName } from './given-names.ts';

/** The names of people, by the word that somebody is called by alone and by record. */
export type Surnames = ReadonlyMap<string, ReadonlyMap<string, KnownName>>;

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
