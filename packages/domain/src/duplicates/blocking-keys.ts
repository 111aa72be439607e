import { kindOf } from '../kinds/ways-back.ts';
import type { ComparedRecord } from './compare-pair.ts';
import { consonantsOf, tellingWords } from './name-key.ts';

/** Records that share one are compared; where more have it than are said here, it tells nothing and compares none. */
export type BlockingKey = { readonly key: string; readonly most: number };

const wide = 20;
/** Words and slips are shared by chance more often. */
const narrow = 8;

/** As many as a record has; those that tell most come first. */
export const mostBlockingKeys = 64;
const mostNames = 16;
const mostBeside = 4;
const leastConsonants = 3;
const leastWord = 4;
const leastSlip = 6;
const longestSlip = 16;

const at = (most: number, keys: readonly string[]): readonly BlockingKey[] =>
  keys.map((key) => ({ key, most }));

// A name of one word with a letter left out in turn: two that are a slip apart share one.
const slips = (word: string): readonly string[] => {
  const letters = [...word];
  return letters.length < leastSlip || letters.length > longestSlip
    ? []
    : [word, ...letters.map((_, place) => letters.toSpliced(place, 1).join(''))];
};

const consonantKeys = (words: readonly string[]): readonly string[] => {
  const consonants = consonantsOf(words.join(''));
  return consonants.length < leastConsonants ? [] : [`consonants ${consonants}`];
};

const outOf = ({ neighbours }: ComparedRecord): readonly string[] => [
  ...new Set(neighbours.flatMap(({ way, record }) => (way === 'OUT' ? [record] : []))),
];

const daysOf = ({ dates }: ComparedRecord): readonly string[] =>
  Object.entries(dates).flatMap(([field, { earliest, latest }]) =>
    earliest !== null && earliest === latest ? [`${field} ${earliest}`] : [],
  );

const yearsOf = ({ dates }: ComparedRecord): readonly string[] =>
  Object.entries(dates).flatMap(([field, { earliest, latest }]) =>
    earliest !== null && earliest.slice(0, 4) === latest?.slice(0, 4)
      ? [`${field} ${earliest.slice(0, 4)}`]
      : [],
  );

// What has no telling name is known by those that it is between, and when it was.
const betweenKeys = (record: ComparedRecord): readonly string[] => {
  const ends = [...outOf(record)].sort().slice(0, mostBeside);
  const pairs = ends.flatMap((one, place) => ends.slice(place + 1).map((other) => `between ${one} ${other}`));
  return [...pairs, ...pairs.flatMap((pair) => daysOf(record).map((day) => `${pair} ${day}`))];
};

// For a name that thousands have: with what else is known beside it, few have it.
const besideKeys = (names: readonly string[], record: ComparedRecord): readonly string[] => {
  const known = [...outOf(record)].sort().slice(0, mostBeside);
  return names
    .slice(0, 2)
    .flatMap((name) => [...yearsOf(record), ...known].map((beside) => `${name} ${beside}`));
};

/**
 * The keys by which a record is found among those that it may be one with: its codes; its names by their telling words,
 * by consonants, with what else is known, word by word and with a letter left out; and, of kinds that are not known by
 * their names, what it is between. The caption's name comes first.
 */
export const blockingKeys = (kind: string, record: ComparedRecord): readonly BlockingKey[] => {
  const words = record.names
    .slice(0, mostNames)
    .map(({ romanised }) => tellingWords(romanised))
    .filter((each) => each.length > 0);
  const names = words.map((each) => `name ${each.join(' ')}`);
  const singles = words.flatMap((each) => (each.length === 1 ? each : []));
  const isNamed = kindOf(kind)?.featured.includes('names') ?? true;
  const keys = [
    ...at(wide, record.identifiers.map(({ scheme, value }) => `code ${scheme} ${value}`).sort()),
    ...at(wide, names),
    ...at(wide, isNamed ? [] : betweenKeys(record)),
    ...at(wide, besideKeys(names, record)),
    ...at(wide, words.flatMap(consonantKeys)),
    ...at(
      narrow,
      words.flat().flatMap((word) => (word.length < leastWord ? [] : [`word ${word}`])),
    ),
    ...at(
      narrow,
      singles.flatMap(slips).map((slip) => `slip ${slip}`),
    ),
  ];
  return [...new Map(keys.map((each) => [each.key, each])).values()].slice(0, mostBlockingKeys);
};
