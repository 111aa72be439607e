import { foldedCode } from '../fields/folded-code.ts';
import { kindOf } from '../kinds/ways-back.ts';
import { syllabic, writtenForm } from './compare-names.ts';
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

// Characters that are simplified may be romanised as others.
const characterKeys = ({ names }: ComparedRecord): readonly string[] =>
  names
    .slice(0, mostNames)
    .filter(({ folded }) => syllabic.test(folded))
    .map((name) => `characters ${writtenForm(name)}`);

// What has no telling name is known by those that it is between, and when it was.
const betweenKeys = (record: ComparedRecord): readonly string[] => {
  const ends = [...outOf(record)].sort().slice(0, mostBeside);
  const pairs = ends.flatMap((one, place) => ends.slice(place + 1).map((other) => `between ${one} ${other}`));
  return [...pairs, ...pairs.flatMap((pair) => daysOf(record).map((day) => `${pair} ${day}`))];
};

const isState = ({ neighbours }: ComparedRecord, id: string): boolean =>
  neighbours.some(({ record, kind }) => record === id && kind === 'State');

// For a name that thousands have: with what else is known beside it, few have it; where it is a state, with two such things.
const besideKeys = (names: readonly string[], record: ComparedRecord): readonly string[] => {
  const [states, telling] = [true, false].map((asked) =>
    [...outOf(record)].filter((id) => isState(record, id) === asked).sort(),
  );
  const known = [...yearsOf(record), ...[...(telling ?? []), ...(states ?? [])].slice(0, mostBeside)];
  const both = known.flatMap((one, place) => known.slice(place + 1).map((other) => `${one} ${other}`));
  return names.slice(0, 2).flatMap((name) => [...known, ...both].map((beside) => `${name} ${beside}`));
};

/** Into so many parts a name is divided that more have than are compared. */
const parts = [8, 64];

// A part of what has an id, the same for ever (FNV-1a).
const partOf = (id: string, count: number): number =>
  [...id].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  ) % count;

// Where nothing else is known of those that have a name, some of them are compared all the same, by chance: what is found
// to be one makes room for others.
const partKeys = (names: readonly string[], { id }: ComparedRecord): readonly string[] =>
  names.slice(0, 1).flatMap((name) => parts.map((count) => `${name} part ${partOf(id, count)} of ${count}`));

/**
 * The keys by which a record is found among those that it may be one with: its codes; its names by their telling words,
 * by their Chinese characters, by consonants, with one or two things that are known beside them, by chance among those that have the same, word by word and with a letter left out; and, of kinds that are not known by
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
    ...at(
      wide,
      record.identifiers.map(({ scheme, value }) => `code ${scheme} ${foldedCode(value, scheme)}`).sort(),
    ),
    ...at(wide, names),
    ...at(wide, characterKeys(record)),
    ...at(wide, isNamed ? [] : betweenKeys(record)),
    ...at(wide, besideKeys(names, record)),
    ...at(wide, partKeys(names, record)),
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
