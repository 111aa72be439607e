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
  ]),
  ...each('1000000000000', ['trillion', 'trillions', 'tn', 'trn', 'трлн']),
];

// "2 M-346 trainers", "12 B-52 bombers" and "24 M1 tanks" count types of machines, not millions and billions.
const isDesignation = (text: string, apart: boolean): boolean =>
  (apart ? /^[mbk](?:-|\d)/u : /^[mbk]\d/u).test(text);

// What `take` strips between a phrase and what follows, given back: a hyphen there may be that of a range.
const taken = <Meaning>(
  text: string,
  found: { readonly meaning: Meaning; readonly rest: string } | null,
): { readonly meaning: Meaning; readonly rest: string } | null => {
  if (!found) return null;
  const [joint = ''] = /[\s-]*$/u.exec(text.slice(0, text.length - found.rest.length)) ?? [];
  return { meaning: found.meaning, rest: `${joint}${found.rest}` };
};

/** The word that multiplies the number before it, perhaps joined by a hyphen: "$400-billion". */
export const takeScale = (text: string): { readonly meaning: string; readonly rest: string } | null => {
  const word = text.replace(/^[ -]/u, '');
  return isDesignation(word, word !== text) ? null : taken(word, take(word, scales));
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
];

const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/u;

type Head = { readonly number: Big; readonly rest: string };

const written = (text: string): Head | null => {
  const found = digits.exec(text);
  return found && { number: Big(found[0].replaceAll(',', '')), rest: text.slice(found[0].length) };
};

const spelled = (text: string): Head | null => {
  const numeral = taken(text, take(text, numerals));
  if (numeral) return { number: Big(numeral.meaning), rest: numeral.rest };
  const one = taken(text, take(text, singular));
  return one && takeScale(one.rest) ? { number: Big(one.meaning), rest: one.rest } : null;
};

const andAHalf = /^[ -]?and[ -]an?[ -]half\b[ -]?/u;

/** A number in digits or words at the head of a phrase, without what multiplies it. */
export const takeNumeral = (text: string): Head | null => {
  const head = written(text) ?? spelled(text);
  if (!head || !andAHalf.test(head.rest)) return head;
  return { number: head.number.plus('0.5'), rest: head.rest.replace(andAHalf, '') };
};
