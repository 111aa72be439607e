import Big from 'big.js';
import { z } from 'zod';
import { unitProblem } from './counted-unit.ts';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { isNegative, mayBeThousands, readNumber } from './number-phrase.ts';
import { numberRange, rangeKey, rangeProblem } from './number-schema.ts';
import { inOwnCase, plainWords } from './take.ts';
import { vaguenessVersion } from './vagueness.ts';
import { givenWords } from './visible-words.ts';

const schema = z
  .strictObject({ asStated: givenWords, ...numberRange, unit: givenWords.nullable() })
  .superRefine((quantity, context) => {
    const message = rangeProblem(quantity);
    if (message) context.addIssue({ code: 'custom', path: ['value'], message });
  });

/** A number of things as the article says it: "a few dozen items". */
export type Quantity = z.infer<typeof schema>;

// What is one of many, or goes on for a time, is no thing that is counted by its article.
const noThing =
  /^an? (?:\p{L}+ )?\p{L}+ of |^an? (?:[\p{L}-]+ )*(?:lot|bit|deal|while|time|hour|day|week|month|year|decade)s?(?: |$)/u;

/** Plain words with a number where they say it otherwise: "a pair of frigates", "another frigate", "a frigate". */
const withNumber = (words: string): string => {
  const counted = words
    .replace(/^a total of /u, '')
    .replace(/^a pair of /u, 'two ')
    .replace(/^another (?=\d)/u, '');
  const alone = /^(?:an?|another) (?=\p{L})/u;
  if (!alone.test(counted) || noThing.test(counted) || readNumber(counted)) return counted;
  const rest = counted.replace(alone, '');
  return readNumber(rest) ? rest : `one ${rest}`;
};

const parse = (asStated: string): Parsed<Quantity> => {
  const words = withNumber(plainWords(asStated));
  if (isNegative(words)) return failed('A count below zero has no place here.');
  if (mayBeThousands(words))
    return failed('Three digits after a point may be thousands; write 1,500 or 1.5.');
  const read = readNumber(words);
  if (!read) return failed(`No number was understood in “${asStated}”.`);
  const unit = read.rest
    .replace(/^of /u, '')
    .replace(/^more (?!than )(?=\p{L})/u, '')
    .trim();
  const written = words.slice(0, words.length - read.rest.length);
  const { value: number } = read.range;
  const problem = unitProblem({ unit, written, value: number === null ? null : Big(number) });
  if (problem !== null) return failed(problem);
  const version = read.range.vagueTerm === null ? null : vaguenessVersion;
  return {
    ok: true,
    value: {
      asStated,
      ...read.range,
      vaguenessVersion: version,
      unit: unit === '' ? null : inOwnCase(asStated, unit),
    },
  };
};

/** A count of things with their unit. */
export const quantity: FieldType<Quantity, 'quantity'> = {
  name: 'quantity',
  schema,
  parse,
  print: (value) => value.asStated,
  key: (value) => `${rangeKey(value)} ${value.unit?.toLowerCase() ?? ''}`,
};
