import { each, type Spelled, take } from './take.ts';

/** What stands before a number and says on which side of it the truth lies. */
export type Bound = 'ABOUT' | 'ABOVE' | 'FROM' | 'UP_TO' | 'BELOW';

const boundWords: Spelled<Bound> = [
  ...each('ABOUT' as const, [
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'nearly',
    'almost',
    'close to',
    'an estimated',
    'estimated at',
    '~',
  ]),
  ...each('ABOVE' as const, [
    'more than',
    'over',
    'just over',
    'a little over',
    'slightly over',
    'well over',
    'slightly more than',
    'a little more than',
    'just above',
    'exceeding',
    'above',
    'in excess of',
    'upwards of',
  ]),
  ...each('FROM' as const, ['at least', 'no less than', 'not less than', 'no fewer than', 'a minimum of']),
  ...each('UP_TO' as const, [
    'up to',
    'at most',
    'no more than',
    'not more than',
    'a maximum of',
    'as much as',
    'as many as',
    'not exceeding',
  ]),
  ...each('BELOW' as const, [
    'less than',
    'fewer than',
    'under',
    'just under',
    'a little under',
    'slightly under',
    'slightly less than',
    'a little less than',
    'below',
    'just below',
  ]),
];

export type Bounded = { readonly bound: Bound | null; readonly about: boolean; readonly rest: string };

/** The bound at the head of a phrase, and whether it is loose too: "up to about". */
export const takeBound = (text: string): Bounded => {
  const first = take(text, boundWords);
  if (!first) return { bound: null, about: false, rest: text };
  const second = take(first.rest, boundWords);
  const loose = (bound: Bound) => bound === 'ABOUT';
  if (!second || loose(first.meaning) === loose(second.meaning))
    return { bound: first.meaning, about: loose(first.meaning), rest: first.rest };
  return { bound: loose(first.meaning) ? second.meaning : first.meaning, about: true, rest: second.rest };
};

const trailing: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=[\p{L}\d])(?: or more| or above)(?= |$)|(?<=\d(?:[ -]?(?:k|mn?|bn?|tn|thousand|million|billion|trillion))?)-plus(?= |$)|(?<=\d(?:[mb]n?)?)\+(?= |$)/u,
    'at least',
  ],
  [/(?<=[\p{L}\d]) or (?:less|fewer)(?= |$)/u, 'up to'],
  [/(?<=[\p{L}\d]) or so(?= |$)/u, 'about'],
];

/** "$5 billion or more" in the order of "at least $5 billion". */
export const withBoundFirst = (text: string): string => {
  if (takeBound(text).bound !== null) return text;
  const found = trailing.find(([pattern]) => pattern.test(text));
  return found ? `${found[1]} ${text.replace(found[0], '')}` : text;
};
