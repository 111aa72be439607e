import type Big from 'big.js';
import type { Numeral } from './numeral.ts';

/** What joins the two ends of a range. */
export type Joint = 'AND' | 'TO' | 'HYPHEN';

const tailsFor = (first: Numeral, last: Numeral): readonly Big[] => {
  const within = last.tails.filter(({ above }) => above.gte(first.top));
  const further = first.top.gte(1000) ? [] : last.tails.filter(({ factor }) => factor.gte(1000));
  return (within.length > 0 ? within : further).map(({ factor }) => factor);
};

// "Fifty to a hundred", "five hundred to two thousand", "$500,000 to $1 million": what is written out, or cannot be
// meant to be multiplied, has the scale of the other end for itself.
const standsAlone = (first: Numeral, last: Numeral, joint: Joint): boolean => {
  if (first.top.eq(1) && first.number.gte(10_000)) return last.lead.lt(1000);
  const [tail] = last.tails;
  if (joint === 'HYPHEN' || first.number.lt(1) || !tail || tail.factor.gt(1000)) return false;
  return last.lead.eq(1) || (joint === 'TO' && first.top.eq(100));
};

// "Two to three hundred and fifty": it may be two, or two hundred.
const mayShareInSum = (first: Numeral, last: Numeral): boolean =>
  last.summed && first.top.eq(1) && last.lead.gt(1) && first.number.lte(last.lead);

// "3-5,000": it may be three, or three thousand.
const mayShareThousands = (first: Numeral, last: Numeral): boolean =>
  first.top.eq(1) && first.number.lt(1000) && last.lead.gte(1000) && first.number.times(1000).lt(last.lead);

/** The first number of a range, which may share the scale of the last: "two to three million"; null where unclear. */
export const firstOfRange = (first: Numeral, last: Numeral, joint: Joint): Big | null => {
  if (mayShareInSum(first, last) || mayShareThousands(first, last)) return null;
  const factors = tailsFor(first, last);
  const shared = factors.map((factor) => first.number.times(factor)).find((number) => number.lt(last.number));
  if (shared) return shared;
  if (factors.length > 0 && !standsAlone(first, last, joint)) return null;
  return first.number.lte(last.number) ? first.number : null;
};
