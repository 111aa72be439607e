import Big from 'big.js';
import { afterHalf, type Taken, takeDigits, takeScale, takeSingular, takeSmall } from './number-words.ts';

/** A scale that multiplies all that stands before it, for the other end of a range to share. */
export type Tail = {
  readonly factor: Big;
  /** The greatest scale in what it multiplies; 1 where there is none. */
  readonly above: Big;
};

/** A number as it is composed of words: "one hundred and twenty million". */
export type Numeral = {
  readonly number: Big;
  /** Its number before the first scale: 3 of "three hundred and fifty". */
  readonly lead: Big;
  /** The greatest scale in it; 1 where there is none. */
  readonly top: Big;
  /** The longest first; none where something was added after the last scale. */
  readonly tails: readonly Tail[];
  /** Whether it is a sum: "three hundred and fifty". */
  readonly summed: boolean;
  readonly rest: string;
};

const larger = (one: Big, other: Big): Big => (one.gt(other) ? one : other);

const bare = ({ meaning, rest }: Taken<Big>): Numeral => ({
  number: meaning,
  lead: meaning,
  top: Big(1),
  tails: [],
  summed: false,
  rest,
});

/** A number times the scale that follows it. */
export const times = (numeral: Numeral, { meaning, rest }: Taken<string>): Numeral => ({
  ...numeral,
  number: numeral.number.times(meaning),
  top: larger(numeral.top, Big(meaning)),
  tails: [
    ...numeral.tails.map(({ factor, above }) => ({ factor: factor.times(meaning), above })),
    { factor: Big(meaning), above: numeral.top },
  ],
  rest,
});

const plus = (numeral: Numeral, added: Numeral): Numeral => ({
  ...numeral,
  number: numeral.number.plus(added.number),
  tails: [],
  summed: true,
  rest: added.rest,
});

/** A number times every scale that follows it: "5 thousand million". */
export const timesAll = (numeral: Numeral): Numeral => {
  const scale = takeScale(numeral.rest);
  return scale ? timesAll(times(numeral, scale)) : numeral;
};

// A hyphen alone joins no sum: in "two hundred-three hundred" it is that of a range.
const addedTo = (text: string): string | null => {
  const [joint] = /^(?:[ -]and[ -]| )/u.exec(text) ?? [];
  return joint === undefined ? null : text.slice(joint.length);
};

const scaleIs = (text: string, is: (scale: Big) => boolean): Taken<string> | null => {
  const scale = takeScale(text);
  return scale && is(Big(scale.meaning)) ? scale : null;
};

// "Hundred and five hundred": what is multiplied itself by as much is no part of the sum.
const ends = (numeral: Numeral, limit: number): boolean =>
  scaleIs(numeral.rest, (scale) => scale.lte(limit)) === null;

const added = (
  numeral: Numeral,
  limit: number,
  takeAdded: (text: string) => Numeral | null,
): Numeral | null => {
  const more = addedTo(numeral.rest);
  const found = more === null || numeral.lead.lt(1) ? null : takeAdded(more);
  return found && ends(found, limit) && found.number.lt(limit) ? plus(numeral, found) : null;
};

const small = (text: string): Numeral | null => {
  const found = takeSmall(text);
  return found && bare(found);
};

// Below a thousand, or tens of hundreds: "five hundred and fifty", "fifteen hundred".
const inHundreds = (text: string): Numeral | null => {
  const found = takeSingular(text) ?? takeSmall(text);
  const scale = found && scaleIs(found.rest, (each) => each.eq(100));
  if (!scale) return found && bare(found);
  const hundreds = times(bare(found), scale);
  return added(hundreds, 100, small) ?? hundreds;
};

const inThousands = (text: string): Numeral | null => {
  const hundreds = inHundreds(text);
  const scale = hundreds && scaleIs(hundreds.rest, (each) => each.eq(1000));
  if (!scale) return hundreds;
  const thousands = times(hundreds, scale);
  return added(thousands, 1000, inHundreds) ?? thousands;
};

// "Two million five hundred thousand": each part has a scale of its own, below that of the part before it.
const withLower = (numeral: Numeral): Numeral => {
  const least = numeral.tails.at(-1)?.factor;
  const more = least?.gt(1000) && numeral.lead.gte(1) ? addedTo(numeral.rest) : null;
  const lower = more === null ? null : inThousands(more);
  const part = lower && withLower(timesAll(lower));
  return part?.top.gte(1000) && least?.gt(part.number) ? plus(numeral, part) : numeral;
};

const withHalf = (numeral: Numeral): Numeral => {
  const rest = afterHalf(numeral.rest);
  const [tail, ...others] = numeral.tails;
  if (rest === null || !tail || others.length > 0 || tail.factor.eq(100) || numeral.lead.lt(1))
    return numeral;
  return { ...numeral, number: numeral.number.plus(tail.factor.div(2)), tails: [], summed: true, rest };
};

const spelled = (text: string): Numeral | null => {
  const found = inThousands(text);
  return found && withHalf(withLower(timesAll(found)));
};

const halved = (text: string): Numeral | null => {
  const found = takeDigits(text) ?? takeSmall(text);
  const rest = found && afterHalf(found.rest);
  return found && rest !== null ? timesAll(bare({ meaning: found.meaning.plus('0.5'), rest })) : null;
};

const written = (text: string): Numeral | null => {
  const found = takeDigits(text);
  return found && withHalf(timesAll(bare(found)));
};

/** A number in digits or words at the head of a phrase, with what multiplies it. */
export const takeNumeral = (text: string): Numeral | null => halved(text) ?? written(text) ?? spelled(text);
