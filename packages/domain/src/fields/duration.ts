import Big from 'big.js';
import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { plainWords } from './take.ts';

const isoDuration = z
  .string()
  .regex(/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/u, 'An ISO 8601 duration.');

const schema = z.strictObject({
  asStated: z.string().min(1),
  min: isoDuration,
  max: isoDuration,
  approximate: z.boolean(),
  /** What it is counted from, where the words say so: "the next two years" counts from publication. */
  anchor: z.enum(['PUBLICATION', 'EVENT']).nullable(),
});

/** A length of time as the article says it, ISO 8601 from least to most. */
export type Duration = z.infer<typeof schema>;

const months: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };
const days: Readonly<Record<string, number>> = { day: 1, week: 7 };
const numerals = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const count = `(?:\\d+(?:\\.5)?|an?|${numerals.join('|')})(?:[- ]and[- ]a[- ]half)?`;
const phrase = new RegExp(
  `^(?:(?<next>(?:over |in |during )?the (?:next|coming)) )?(?<about>about |around |roughly |nearly )?(?:(?:an?|the) )?` +
    `(?:(?<one>${count})(?:,? (?:to|or) |, ?|-(?=\\d))?(?<two>${count})?[- ])?(?<unit>day|week|month|year|decade)s?(?: (?:deal|contract|term|period|agreement))?$`,
  'u',
);

const numberOf = (words: string): Big => {
  const [first = ''] = words.split(/[- ]/u);
  const whole = /^an?$/u.test(first) ? 1 : numerals.includes(first) ? numerals.indexOf(first) : Number(first);
  return Big(whole).plus(words.endsWith('half') ? '0.5' : 0);
};

const iso = (number: Big, unit: string): string | null => {
  const inDays = days[unit];
  if (inDays !== undefined) {
    const total = number.times(inDays);
    return total.eq(total.round()) ? `P${total.toFixed()}D` : null;
  }
  const total = number.times(months[unit] ?? 0).round();
  const years = total.div(12).round(0, Big.roundDown);
  const left = total.minus(years.times(12));
  return `P${years.gt(0) ? `${years.toFixed()}Y` : ''}${left.gt(0) || years.eq(0) ? `${left.toFixed()}M` : ''}`;
};

const parse = (asStated: string): Parsed<Duration> => {
  if (isoDuration.safeParse(asStated).success)
    return { ok: true, value: { asStated, min: asStated, max: asStated, approximate: false, anchor: null } };
  const read = phrase.exec(plainWords(asStated))?.groups;
  if (!read) return failed(`“${asStated}” was not understood as a length of time.`);
  const { one, two, unit = '', next, about } = read;
  const min = iso(numberOf(one ?? 'one'), unit);
  const max = iso(numberOf(two ?? one ?? 'one'), unit);
  if (min === null || max === null) return failed(`Half a ${unit} cannot be kept; give it in days.`);
  if (numberOf(two ?? one ?? 'one').lt(numberOf(one ?? 'one'))) return failed('The range runs backwards.');
  const anchor = next === undefined ? null : 'PUBLICATION';
  return { ok: true, value: { asStated, min, max, approximate: about !== undefined, anchor } };
};

/** A length of time: "30-year", "18 months", "the next two, two-and-a-half years". */
export const duration: FieldType<Duration> = {
  name: 'duration',
  schema,
  parse,
  print: (value) => value.asStated,
  key: ({ min, max, approximate, anchor }) => `${approximate ? '~' : ''}${min}/${max} ${anchor ?? ''}`,
};
