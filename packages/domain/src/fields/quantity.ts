import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { isNegative, readNumber } from './number-phrase.ts';
import { numberRange, rangeKey, rangeProblem } from './number-schema.ts';
import { inOwnCase, plainWords } from './take.ts';
import { vaguenessVersion } from './vagueness.ts';

const schema = z
  .strictObject({ asStated: z.string().min(1), ...numberRange, unit: z.string().min(1).nullable() })
  .superRefine((quantity, context) => {
    const message = rangeProblem(quantity);
    if (message) context.addIssue({ code: 'custom', path: ['value'], message });
  });

/** A number of things as the article says it: "a few dozen items". */
export type Quantity = z.infer<typeof schema>;

// A decimal comma ("1,5 tons"), a percentage or a fraction read as a count would be a wrong number.
const countable = /^(?!(?:thirds?|quarters?|half|halves|fifths?|tenths?|percent|per cent)\b)(?:\p{L}|$)/u;

const parse = (asStated: string): Parsed<Quantity> => {
  const words = plainWords(asStated);
  if (isNegative(words)) return failed('A count below zero has no place here.');
  const read = readNumber(words);
  if (!read) return failed(`No number was understood in “${asStated}”.`);
  const unit = read.rest.replace(/^of /u, '').trim();
  if (!countable.test(unit)) return failed(`“${unit}” was not understood as what is counted.`);
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
