import Big from 'big.js';
import { each, type Spelled, take } from './take.ts';

const scales: Spelled<string> = [
  ...each('12', ['dozen']),
  ...each('100', ['hundred']),
  ...each('1000', ['thousand', 'thousands', 'k', 'тыс', 'тысяч', 'тысячи']),
  ...each('10000', ['万']),
  ...each('100000', ['lakh']),
  ...each('1000000', [
    'million',
    'millions',
    'mn',
    'mln',
    'm',
    'млн',
    'миллион',
    'миллиона',
    'миллионов',
    'مليون',
    'mio',
    'millionen',
  ]),
  ...each('10000000', ['crore']),
  ...each('100000000', ['亿']),
  ...each('1000000000', [
    'billion',
    'billions',
    'bn',
    'bln',
    'b',
    'млрд',
    'миллиард',
    'миллиарда',
    'миллиардов',
    'مليار',
    'mrd',
    'milliarde',
    'milliarden',
  ]),
  ...each('1000000000000', ['trillion', 'trillions', 'tn', 'trn', 'трлн']),
];

// "2 M-346 trainers", "12 B-52 bombers" and "24 M1 tanks" count types of machines, not millions and billions.
const isDesignation = (text: string, apart: boolean): boolean =>
  (apart ? /^[mbk](?:-|\d)/u : /^[mbk]\d/u).test(text);

export type Taken<Meaning> = { readonly meaning: Meaning; readonly rest: string };

// What `take` strips between a phrase and what follows, given back: a hyphen there may be that of a range.
const taken = <Meaning>(text: string, found: Taken<Meaning> | null): Taken<Meaning> | null => {
  if (!found) return null;
  const [joint = ''] = /[\s-]*$/u.exec(text.slice(0, text.length - found.rest.length)) ?? [];
  return { meaning: found.meaning, rest: `${joint}${found.rest}` };
};

/** The word that multiplies the number before it, perhaps joined by a hyphen: "$400-billion". */
export const takeScale = (text: string): Taken<string> | null => {
  const word = text.replace(/^[ -]/u, '');
  const scale = isDesignation(word, word !== text) ? null : taken(word, take(word, scales));
  return scale && { ...scale, rest: scale.rest.replace(/^\. ?/u, '') };
};

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numerals: Spelled<string> = [
  ...units.map((word, at) => [word, String(at + 1)] as const),
  ...tens.map((word, at) => [word, String(10 * (at + 2))] as const),
  ...tens.flatMap((ten, at) =>
    units
      .slice(0, 9)
      .flatMap((unit, by) => each(String(10 * (at + 2) + by + 1), [`${ten}-${unit}`, `${ten} ${unit}`])),
  ),
];
const singular: Spelled<string> = [
  ['a', '1'],
  ['an', '1'],
  ['half a', '0.5'],
  ['a half', '0.5'],
  ['half', '0.5'],
  ['one half', '0.5'],
  ['one-half', '0.5'],
];

/** A number that stands in words, from one to ninety-nine: "twenty-five", "ninety nine". */
export const takeSmall = (text: string): Taken<Big> | null => {
  const numeral = taken(text, take(text, numerals));
  return numeral && { meaning: Big(numeral.meaning), rest: numeral.rest };
};

/** "A", "an", "half a", "half" or "one half", where a word follows that multiplies it. */
export const takeSingular = (text: string): Taken<Big> | null => {
  const one = taken(text, take(text, singular));
  return one && takeScale(one.rest) ? { meaning: Big(one.meaning), rest: one.rest } : null;
};

const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/u;

/** A number in digits: "1,234.5"; none is written "007". */
export const takeDigits = (text: string): Taken<Big> | null => {
  const [found] = digits.exec(text) ?? [];
  if (found === undefined || /^0\d/u.test(found)) return null;
  return { meaning: Big(found.replaceAll(',', '')), rest: text.slice(found.length) };
};

const andAHalf = /^[ -]?and[ -](?:an?|one)[ -]half\b/u;

/** What follows "and a half"; null where the words are others. */
export const afterHalf = (text: string): string | null =>
  andAHalf.test(text) ? text.replace(andAHalf, '') : null;

const spelledOut = new RegExp(
  `^(?:${[...units, ...tens].join('|')}|dozens?|hundreds?|thousands?|millions?|billions?|trillions?)(?![\\p{L}-])`,
  'u',
);

/** Whether words begin with a number that stands alone: that of "two fifty" and not that of "two fifty-foot boats". */
export const beginsWithNumber = (text: string): boolean => /^\d/u.test(text) || spelledOut.test(text);
