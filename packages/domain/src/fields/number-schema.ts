import Big from 'big.js';
import { z } from 'zod';
import type { NumberRange } from './number-phrase.ts';
import { vagueTerms } from './vagueness.ts';

/** A decimal number as a string: no exponent, no float ever, and no more digits than the database keeps. */
export const decimalString = z
  .string()
  .regex(
    /^-?(0|[1-9]\d{0,29})(\.\d{1,20})?$/u,
    'A number is written in digits, as “1500.5”, and has 30 of them at most.',
  );

/** The fields that every number that may be vague has. */
export const numberRange = {
  value: decimalString.nullable(),
  lower: decimalString.nullable(),
  upper: decimalString.nullable(),
  lowerInclusive: z.boolean(),
  upperInclusive: z.boolean(),
  approximate: z.boolean(),
  vagueTerm: z.enum(vagueTerms.map(({ code }) => code)).nullable(),
  vaguenessVersion: z.int().min(1).nullable(),
};

/** Why a number contradicts itself, in one sentence; null when it does not. */
export const rangeProblem = ({ value, lower, upper }: NumberRange): string | null => {
  if (value !== null)
    return lower === null && upper === null ? null : 'A number has a value or bounds, not both.';
  if (lower === null && upper === null) return 'A number has a value or a bound.';
  return lower !== null && upper !== null && Big(lower).gt(upper)
    ? 'The lower bound is above the upper one.'
    : null;
};

/** The meaning of a number as a key: equal numbers written differently have one key. */
export const rangeKey = (range: NumberRange): string => {
  const plain = (number: string | null) => (number === null ? '' : Big(number).toFixed());
  const open = `${range.lower === null || range.lowerInclusive ? '[' : '('}`;
  const close = `${range.upper === null || range.upperInclusive ? ']' : ')'}`;
  const number =
    range.value === null ? `${open}${plain(range.lower)},${plain(range.upper)}${close}` : plain(range.value);
  return `${range.approximate ? '~' : ''}${number}`;
};
