import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { isNegative, readNumber } from './number-phrase.ts';
import { numberRange, rangeKey, rangeProblem } from './number-schema.ts';
import { plainWords, type Spelled, take } from './take.ts';
import { vaguenessVersion } from './vagueness.ts';

/** What the amount is of: all of it, a year of it, one of them. */
export const amountBases = ['TOTAL', 'ANNUAL', 'PER_UNIT', 'UNKNOWN'] as const;

const currencies = Intl.supportedValuesOf('currency');

const schema = z
  .strictObject({
    asStated: z.string().min(1),
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

type Named = { readonly currency: string; readonly uncertain: boolean };
const named = (currency: string, words: readonly string[], uncertain = false): Spelled<Named> =>
  words.map((word) => [word, { currency, uncertain }] as const);

const money: Spelled<Named> = [
  ...named('USD', ['$', 'us$', 'us $', 'us dollars', 'u.s. dollars', 'american dollars', '美元']),
  ...named('USD', ['dollars', 'dollar', 'долларов', 'доллара', 'دولار'], true),
  ...named('EUR', ['€', 'euros', 'euro', 'евро', '欧元']),
  ...named('GBP', ['£', 'pounds sterling']),
  ...named('GBP', ['pounds', 'pound'], true),
  ...named('CNY', ['yuan', 'renminbi', 'rmb', '人民币', '元']),
  ...named('JPY', ['yen', '日元']),
  ...named('RUB', ['₽', 'rubles', 'roubles', 'рублей']),
  ...named('INR', ['₹']),
  ...named('INR', ['rupees'], true),
  ...currencies.flatMap((code) => named(code, [code.toLowerCase()])),
];

const annual = /\s*(?:\b(?:a|per) (?:year|annum)|\bannually|\byearly)$/u;
const perUnit = /\s*(?:\beach|\bapiece|\bper (?:unit|item|aircraft|barrel|ton|tonne))$/u;
const otherRate = /\b(?:a|per) (?:month|week|day|hour)$/u;
const total = /^(?:worth|totalling|totaling|a total of) |\s*\bin total$/u;

const basisOf = (words: string): { readonly basis: Amount['basis']; readonly words: string } => {
  for (const [basis, pattern] of [
    ['ANNUAL', annual],
    ['PER_UNIT', perUnit],
    ['TOTAL', total],
  ] as const)
    if (pattern.test(words)) return { basis, words: words.replace(pattern, '') };
  return { basis: 'UNKNOWN', words };
};

const currencyAfter = (rest: string): { readonly found: Named | null; readonly rest: string } => {
  const taken = take(rest.replace(/^of /u, ''), money);
  return { found: taken?.meaning ?? null, rest: taken?.rest ?? rest };
};

// "about $1bn" and "US$ 2-3 billion": the sign stands before the number, or between its qualifier and it.
const withoutSign = (words: string): { readonly found: Named | null; readonly words: string } => {
  for (let at = 0; at >= 0 && at < words.length; at = words.indexOf(' ', at + 1)) {
    const from = words[at] === ' ' ? at + 1 : at;
    const taken = take(words.slice(from), money);
    if (taken && /^[\d~]/u.test(taken.rest))
      return {
        found: taken.meaning,
        words: words.slice(0, from) + taken.rest.replace(/(- ?|\bto |\band )[$€£₽₹](?=\d)/u, '$1'),
      };
    if (from > 24) break;
  }
  return { found: null, words };
};

const parse = (asStated: string): Parsed<Amount> => {
  const all = plainWords(asStated);
  if (otherRate.test(all))
    return failed('A rate by the month or day has no place here; give it by the year.');
  if (isNegative(all)) return failed('A sum below zero has no place here.');
  const { basis, words } = basisOf(all);
  const sign = withoutSign(words);
  const read = readNumber(sign.words);
  if (!read) return failed(`No number was understood in “${asStated}”.`);
  const after = sign.found ? { found: sign.found, rest: read.rest } : currencyAfter(read.rest);
  if (after.rest.trim() !== '') return failed(`“${after.rest.trim()}” was not understood.`);
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
export const amount: FieldType<Amount> = {
  name: 'amount',
  schema,
  parse,
  print,
  key: (value) =>
    `${rangeKey(value)} ${value.currency ?? ''}${value.currencyUncertain ? '?' : ''} ${value.basis}`,
};
