import type Big from 'big.js';
import { type Numeral, takeNumeral } from './numeral.ts';
import { firstOfRange, type Joint } from './shared-scale.ts';

/** Two numbers that a phrase begins with, the lower one first. */
export type Ends = { readonly lower: Big; readonly upper: Big; readonly rest: string };

const joints: readonly (readonly [RegExp, Joint])[] = [
  [/^(?:-to[- ]|-or[- ]| (?:to|or) )/u, 'TO'],
  [/^ ?- ?/u, 'HYPHEN'],
];

const jointAt = (text: string): { readonly joint: Joint; readonly rest: string } | null => {
  for (const [pattern, joint] of joints)
    if (pattern.test(text)) return { joint, rest: text.replace(pattern, '') };
  return null;
};

// "Two to three to four", "one and two hundred million": a third number, or one that was not composed.
const goesOn = (rest: string): boolean => {
  const after = jointAt(rest)?.rest ?? /^[ -]and[ -](.*)$/u.exec(rest)?.[1];
  return after !== undefined && takeNumeral(after) !== null;
};

const ends = (first: Numeral, last: Numeral, joint: Joint): Ends | null => {
  const lower = goesOn(last.rest) ? null : firstOfRange(first, last, joint);
  return lower && { lower, upper: last.number, rest: last.rest };
};

/** Whether a second number follows, joined as the ends of a range are. */
export const isRange = ({ rest }: Numeral): boolean => {
  const second = jointAt(rest);
  return second !== null && takeNumeral(second.rest) !== null;
};

/** "two to three million", "2-3 billion"; null where there is no range, or it is not understood. */
export const takeRange = (text: string): Ends | null => {
  const first = takeNumeral(text);
  const second = first && jointAt(first.rest);
  const last = second && takeNumeral(second.rest);
  return first && second && last ? ends(first, last, second.joint) : null;
};

const andsIn = (text: string): readonly number[] => [...text.matchAll(/ and /gu)].map(({ index }) => index);

// What "one hundred and twenty million" composes to is hardly the two numbers that stand apart in it.
const splitAt = (text: string, at: number): Ends | null => {
  const first = takeNumeral(text.slice(0, at));
  const last = takeNumeral(text.slice(at + ' and '.length));
  if (first?.rest !== '' || !last) return null;
  const composed = takeNumeral(text)?.rest !== text.slice(at);
  return ends(first, last, composed ? 'HYPHEN' : 'AND');
};

/** What follows "between": "two hundred and five and three hundred". Null where the "and" in the middle is unclear. */
export const takeBetween = (text: string): Ends | null => {
  const [found, ...others] = [...andsIn(text).map((at) => splitAt(text, at)), takeRange(text)].filter(
    (each) => each !== null,
  );
  return found && others.length === 0 ? found : null;
};
