import { z } from 'zod';
import { currencies, currencyWords, isMereWord, type NamedCurrency } from './currencies.ts';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { mayBeDecimals, withEnglishNumbers } from './foreign-number.ts';
import { isNegative, mayBeThousands, readNumber } from './number-phrase.ts';
import { numberRange, rangeKey, rangeProblem } from './number-schema.ts';
import { plainWords, take } from './take.ts';
import { vaguenessVersion } from './vagueness.ts';
import { givenWords } from './visible-words.ts';

/** What the amount is of: all of it, a year of it, one of them. */
export const amountBases = ['TOTAL', 'ANNUAL', 'PER_UNIT', 'UNKNOWN'] as const;

const schema = z
  .strictObject({
    asStated: givenWords,
    ...numberRange,
    /** ISO 4217; null where the words name none. */
    currency: z.enum(currencies).nullable(),
    /** True where the words leave open whose: "dollars". */
    currencyUncertain: z.boolean(),
    basis: z.enum(amountBases),
  })
  .superRefine((amount, context) => {
    const message = rangeProblem(amount);
    if (message) context.addIssue({ code: 'custom', path: ['value'], message });
  });

/** A sum of money as the article says it, with what it may mean. Decimals are strings. */
export type Amount = z.infer<typeof schema>;

const annual =
  /\s*(?:\b(?:a|per) (?:year|annum)|\bannually|\byearly|\/ ?(?:yr|year)|\bp\.?a\.?|(?<= )в год)$/u;
const unit = '(?:unit|item|aircraft|plane|jet|barrel|bbl|ton|tonne|ounce|bushel|share|mwh|kwh|mmbtu)';
const perUnit = new RegExp(String.raw`\s*(?:\beach|\bapiece|\b(?:a|per) ${unit}|\/ ?${unit})$`, 'u');
const otherRate = /(?:\b(?:a|per) |\/ ?)(?:month|week|day|hour)$/u;
const total = /^(?:worth|totalling|totaling|a total of) |\s*\bin total$/u;

const thing = / (?:deal|contract|agreement|package|loan|order|investment|project)$/u;

const basisOf = (words: string): { readonly basis: Amount['basis']; readonly words: string } => {
  for (const [basis, pattern] of [
    ['ANNUAL', annual],
    ['PER_UNIT', perUnit],
    ['TOTAL', total],
  ] as const)
    if (pattern.test(words)) return { basis, words: words.replace(pattern, '') };
  return { basis: 'UNKNOWN', words };
};

const currencyAfter = (rest: string): { readonly found: NamedCurrency | null; readonly rest: string } => {
  const taken = take(rest.replace(/^(?:of |-)/u, ''), currencyWords);
  return { found: taken?.meaning ?? null, rest: taken?.rest ?? rest };
};

// "$5 billion USD" says it twice; another currency after a sign is not understood.
const currencyOf = (sign: NamedCurrency | null, rest: string): ReturnType<typeof currencyAfter> => {
  const after = currencyAfter(rest);
  if (!sign) return after;
  return { found: sign, rest: after.found?.currency === sign.currency ? after.rest : rest };
};

// "about $1bn" and "US$ 2-3 billion": the sign stands before the number, or between its qualifier and it. Where a range
// repeats it ("$2bn to $3bn"), it goes as well; another one stays, and is not understood.
const withoutSign = (words: string): { readonly found: NamedCurrency | null; readonly words: string } => {
  for (let at = 0; at >= 0 && at <= 24; at = words.indexOf(' ', at + 1)) {
    const from = words[at] === ' ' ? at + 1 : at;
    const taken = take(words.slice(from), currencyWords);
    if (!taken || !/^[\d~]/u.test(taken.rest)) continue;
    const sign = words.slice(from, words.length - taken.rest.length).trim();
    const rest = ['-', ' '].reduce(
      (text, joint) => text.replaceAll(`${joint}${sign} `, joint).replaceAll(`${joint}${sign}`, joint),
      taken.rest,
    );
    return { found: taken.meaning, words: words.slice(0, from) + rest };
  }
  return { found: null, words };
};

const refusal = (words: string): string | null => {
  if (otherRate.test(words)) return 'A rate by the month or day has no place here; give it by the year.';
  if (isNegative(words)) return 'A sum below zero has no place here.';
  if (mayBeDecimals(words)) return 'Three digits after a comma may be decimals; write 1500 or 1.5.';
  return mayBeThousands(words) ? 'Three digits after a point may be thousands; write 1,500 or 1.5.' : null;
};

const parse = (asStated: string): Parsed<Amount> => {
  const all = plainWords(asStated);
  const refused = refusal(all);
  if (refused !== null) return failed(refused);
  const plain = withEnglishNumbers(all)
    .replace(thing, '')
    .replace(/^(?:an? )?multi-?(?=million|billion|trillion)/u, 'multiple ')
    .replace(/^an? (?=[^a-z]|[a-z]{0,3}\$)/u, '');
  const { basis, words } = basisOf(plain);
  const sign = withoutSign(words);
  const read = readNumber(sign.words);
  if (!read) return failed(`No number was understood in “${asStated}”.`);
  const after = currencyOf(sign.found, read.rest);
  if (after.rest.trim() !== '') return failed(`“${after.rest.trim()}” was not understood.`);
  if (after.found && isMereWord(asStated, after.found))
    return failed(`A currency is written in capitals: ${after.found.currency}.`);
  const { range } = read;
  const value: Amount = {
    asStated,
    ...range,
    vaguenessVersion: range.vagueTerm === null ? null : vaguenessVersion,
    currency: after.found?.currency ?? null,
    currencyUncertain: after.found?.uncertain ?? true,
    basis,
  };
  const checked = schema.safeParse(value);
  return checked.success ? { ok: true, value: checked.data } : failed(`“${asStated}” contradicts itself.`);
};

const print = (amount: Amount): string => amount.asStated;

/** Money: "several billion dollars", "$400bn", "more than €5 million". */
export const amount: FieldType<Amount, 'amount'> = {
  name: 'amount',
  schema,
  parse,
  print,
  key: (value) =>
    `${rangeKey(value)} ${value.currency ?? ''}${value.currencyUncertain ? '?' : ''} ${value.basis}`,
  open: [{ currencyUncertain: true }, { currency: null, currencyUncertain: true }, { basis: 'UNKNOWN' }],
};
