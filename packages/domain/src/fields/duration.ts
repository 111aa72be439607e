import Big from 'big.js';
import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { isoDuration, mayBeBackwards, normalIso } from './iso-duration.ts';
import { mayBeThousands, type NumberRange, readNumber } from './number-phrase.ts';
import { plainWords } from './take.ts';
import { vaguenessVersion, vagueTerms } from './vagueness.ts';
import { givenWords } from './visible-words.ts';

const schema = z
  .strictObject({
    asStated: givenWords,
    /** ISO 8601; null where the words leave that end open. */
    min: isoDuration.nullable(),
    max: isoDuration.nullable(),
    approximate: z.boolean(),
    /** What it is counted from, where the words say so: "the next two years" counts from publication. */
    anchor: z.enum(['PUBLICATION', 'EVENT']).nullable(),
    /** The term of the vagueness table that read it, with the table's version; absent where none did. */
    vagueTerm: z.enum(vagueTerms.map(({ code }) => code)).optional(),
    vaguenessVersion: z.int().min(1).optional(),
  })
  .superRefine(({ min, max, vagueTerm, vaguenessVersion: version }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (min === null && max === null) refuse('min', 'A length of time has a least or a most.');
    if (mayBeBackwards(min, max)) refuse('max', 'The most is shorter than the least.');
    if ((vagueTerm === undefined) !== (version === undefined))
      refuse('vaguenessVersion', 'A vague term is kept with the version of its table.');
  });

/** A length of time as the article says it, ISO 8601 from least to most. */
export type Duration = z.infer<typeof schema>;

type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
const inMonths: Readonly<Partial<Record<Unit, number>>> = { month: 1, year: 12, decade: 120, century: 1200 };
const inDays: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7 };

// Null where it is no whole number of days or months: half a month has no one length.
const iso = (number: string, unit: Unit): string | null => {
  const days = inDays[unit];
  const total = Big(number).times(days ?? inMonths[unit] ?? 0);
  if (!total.eq(total.round())) return null;
  return normalIso(days === undefined ? `P${total.toFixed()}M` : `P${total.toFixed()}D`);
};

const unitAtEnd =
  /^-?(?<unit>day|week|month|year|decade|century)(?:s|(?<=centur)ies)?(?:[- ](?:long|old))?$/u;
const things = / (?:deal|contract|term|period|agreement|loan|lease)$/u;

const unitOf = (words: string): Unit | null => {
  const { unit } = unitAtEnd.exec(words.replace(/^centuries$/u, 'century'))?.groups ?? {};
  return (unit as Unit | undefined) ?? null; // the pattern's own alternatives
};

const exactly = (value: string): NumberRange => ({
  value,
  lower: null,
  upper: null,
  lowerInclusive: true,
  upperInclusive: true,
  approximate: false,
  vagueTerm: null,
});

const nearly = /^(?:about|around|roughly|nearly|almost|approximately|some) (?=(?:half )?an? )/u;
const bound =
  /^(?<bound>more than|over|at least|up to|at most|no more than|less than|under) (?=(?:half )?an? )/u;

// "A decade", "half a year", "a year and a half": the unit stands where the number would.
const withoutNumber = (words: string): { readonly number: string; readonly unit: string } | null => {
  const [, half, unit, more] =
    /^(?:(half )?(?:an?|one) )?(day|week|month|year|decade|century)( and a half)?$/u.exec(words) ?? [];
  if (unit === undefined || (half !== undefined && more !== undefined)) return null;
  return { number: half === undefined ? (more === undefined ? '1' : '1.5') : '0.5', unit };
};

const readCounted = (words: string): { readonly range: NumberRange; readonly unit: Unit } | null => {
  const loose = nearly.test(words);
  const { bound: side } = bound.exec(words)?.groups ?? {};
  const one = withoutNumber(words.replace(nearly, '').replace(bound, ''));
  const oneUnit = one && unitOf(one.unit);
  // The bound is read where a number stands for the one that the words leave out.
  const range =
    one && (side === undefined ? exactly(one.number) : readNumber(`${side} ${one.number}`)?.range);
  if (oneUnit && range) return { range: { ...range, approximate: loose }, unit: oneUnit };
  // "two, two-and-a-half years" says a range.
  const read = readNumber(
    words
      .replace(/^an? (?!dozen|hundred|thousand)(?=\d|[a-z-]+-(?:year|month|week|day))/u, '')
      .replace(/, (?=\S+ |\S+-)/u, ' to '),
  );
  const unit = read && unitOf(read.rest);
  return read && unit ? { range: read.range, unit } : null;
};

/** The lengths that plain words name: "two to three years"; null where they name none. */
export const readDuration = (
  words: string,
): Pick<Duration, 'min' | 'max' | 'approximate' | 'vagueTerm'> | null => {
  const read = mayBeThousands(words) ? null : readCounted(words);
  if (!read) return null;
  const { value, lower, upper, approximate, vagueTerm } = read.range;
  const ends = [value ?? lower, value ?? upper].map((end) => (end === null ? null : iso(end, read.unit)));
  const [min = null, max = null] = ends;
  const lost = (min === null && (value ?? lower) !== null) || (max === null && (value ?? upper) !== null);
  return lost ? null : { min, max, approximate, ...(vagueTerm === null ? {} : { vagueTerm }) };
};

const counted = /^(?:(?:over|in|during|for|within) )?the (?:next|coming) /u;

const parse = (asStated: string): Parsed<Duration> => {
  if (isoDuration.safeParse(asStated).success)
    return { ok: true, value: { asStated, min: asStated, max: asStated, approximate: false, anchor: null } };
  const words = plainWords(asStated).replace(things, '');
  const read = readDuration(words.replace(counted, '').replace(/^for (?:the )?/u, ''));
  if (!read) return failed(`“${asStated}” was not understood as a length of time.`);
  const version = read.vagueTerm === undefined ? {} : { vaguenessVersion };
  const anchor = counted.test(words) ? 'PUBLICATION' : null;
  const checked = schema.safeParse({ asStated, ...read, ...version, anchor });
  return checked.success ? { ok: true, value: checked.data } : failed(`“${asStated}” contradicts itself.`);
};

const plainIso = (length: string | null): string => (length === null ? '' : normalIso(length));

/** A length of time: "30-year", "18 months", "the next two, two-and-a-half years". */
export const duration: FieldType<Duration, 'duration'> = {
  name: 'duration',
  schema,
  parse,
  print: (value) => value.asStated,
  key: ({ min, max, approximate, anchor }) =>
    `${approximate ? '~' : ''}${plainIso(min)}/${plainIso(max)} ${anchor ?? ''}`,
};
