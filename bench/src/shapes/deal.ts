import type { Answer } from './shape.ts';

/** A deal's own fields, in the words of each server, and in one form. */
export const dealJson = `json_build_object('type', d.type, 'status', d.status, 'subject', d.subject,
  'valueLower', trim_scale(d.value_lower)::text, 'valueUpper', trim_scale(d.value_upper)::text, 'valueCurrency', d.value_currency,
  'signedEarliest', d.signed_earliest, 'signedLatest', d.signed_latest)`;

const columns = 'type status subject valueLower valueUpper valueCurrency signedEarliest signedLatest';
export const dealColumns = columns;

export const dealFields =
  'type status subject { text } value { value lower upper currency } signed { earliest latest }';

/** Out of the fields of our API. */
export const dealOf = ({ type, status, subject, value, signed }: Answer) => ({
  type,
  status,
  subject: subject?.text ?? null,
  valueLower: value?.value ?? value?.lower ?? null,
  valueUpper: value?.value ?? value?.upper ?? null,
  valueCurrency: value?.currency ?? null,
  signedEarliest: signed?.earliest ?? null,
  signedLatest: signed?.latest ?? null,
});

const trimmed = (number: string | null): string | null =>
  number?.replace(/\.?0+$/u, (noughts) => (noughts.startsWith('.') ? '' : noughts)) ?? null;

/** Out of PostGraphile's columns, whose decimals have all the noughts that the column keeps. */
export const dealOfColumns = ({ valueLower, valueUpper, ...rest }: Answer) => ({
  ...rest,
  valueLower: trimmed(valueLower),
  valueUpper: trimmed(valueUpper),
});
