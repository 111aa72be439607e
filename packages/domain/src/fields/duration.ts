import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { isoDuration, mayBeBackwards, nominalDays, normalIso, sumOf } from './iso-duration.ts';
import { mayBeThousands, type NumberRange, readNumber } from './number-phrase.ts';
import { plainWords } from './take.ts';
import { type LengthProblem, lengthOf, type TimeUnit, unitOf } from './time-unit.ts';
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

const unit = 'hour|day|week|fortnight|month|year|decade|century';
const things =
  / (?:deal|contract|term|period|agreement|loan|lease|concession|licen[cs]e|mandate|plan|extension)$/u;
// In "a 52-year gas concession" the hyphen says what is counted, whatever follows.
const afterUnit = new RegExp(
  `(?<=-(?:${unit}|yr)|(?:${unit})-long) (?!to |or |and |ago$)(?!.*(?:\\d|-(?:${unit})\\b))[\\p{L}' -]+$`,
  'u',
);
const longTime = new RegExp(
  `^(?:an? )?(${unit.replace('century', 'centurie')})s-long(?: [\\p{L}' -]+)?$`,
  'u',
);

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
  /^(?<bound>more than|(?:just |well |a little )?over|(?:just|a little) under|at least|up to|at most|no more than|less than|under) (?=(?:half )?an? )/u;

const unitAlone = new RegExp(`^(?:(half )?(?:an?|one) )?(${unit})( and a half)?(?:-long)?$`, 'u');

// "A decade", "half a year", "a year and a half": the unit stands where the number would.
const withoutNumber = (words: string): { readonly number: string; readonly unit: string } | null => {
  const [, half, one, more] = unitAlone.exec(words) ?? [];
  if (one === undefined || (half !== undefined && more !== undefined)) return null;
  return { number: half === undefined ? (more === undefined ? '1' : '1.5') : '0.5', unit: one };
};

const readCounted = (words: string): { readonly range: NumberRange; readonly unit: TimeUnit } | null => {
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
      .replace(/^an? (?!dozen|hundred|thousand)(?=\d|[a-z-]+-(?:year|yr|month|week|day|hour))/u, '')
      .replace(/, (?=\S+ |\S+-)/u, ' to '),
  );
  const counted = read && unitOf(read.rest);
  return read && counted ? { range: read.range, unit: counted } : null;
};

// "2014年" is a year, and no two thousand of them.
const isYear = (words: string): boolean => /^\d{4} ?年$/u.test(words);

type Lengths = Pick<Duration, 'min' | 'max' | 'approximate' | 'vagueTerm'>;
type Read = { readonly lengths: Lengths; readonly unit: TimeUnit };

const readOne = (words: string): Read | LengthProblem | null => {
  const read = mayBeThousands(words) || isYear(words) ? null : readCounted(words);
  if (!read) return null;
  const { value, lower, upper, approximate, vagueTerm } = read.range;
  const [least, most] = [value ?? lower, value ?? upper].map((end) =>
    end === null ? null : lengthOf(end, read.unit),
  );
  for (const end of [least, most]) if (end && 'problem' in end) return end.problem;
  const [min, max] = [least, most].map((end) => (end && 'iso' in end ? end.iso : null));
  return {
    lengths: {
      min: min ?? null,
      max: max ?? null,
      approximate,
      ...(vagueTerm === null ? {} : { vagueTerm }),
    },
    unit: read.unit,
  };
};

const lengthThenPart = new RegExp(`^(?<most>(?:.*?[ -])?(?:${unit}|yr)s?)(?:,? and |, | )(?<rest>.+)$`, 'u');

// The six months of "one year and six months", the half of "two years and a half": less than one of the unit before.
const partOf = (unitBefore: TimeUnit, words: string): Read | LengthProblem | null => {
  const part = readLengths(words === 'a half' ? `half a ${unitBefore}` : words);
  if (part === null || typeof part === 'string') return part;
  const { min, max, approximate } = part.lengths;
  const one = lengthOf('1', unitBefore);
  const isExact = min !== null && min === max && !approximate;
  return isExact && 'iso' in one && nominalDays(min).lt(nominalDays(one.iso)) ? part : null;
};

const withPart = ({ min, max, approximate, vagueTerm }: Lengths, part: string): Lengths | 'DIGITS' | null => {
  // Of "two to three years and six months" nobody knows to which the months belong.
  if (vagueTerm !== undefined || (min !== null && max !== null && min !== max)) return null;
  const [least, most] = [min, max].map((end) => end && sumOf(end, part));
  if ((least ?? most ?? null) === null) return 'DIGITS';
  return { min: least ?? null, max: most ?? null, approximate };
};

const readLengths = (words: string): Read | LengthProblem | null => {
  const whole = readOne(words);
  const { most, rest } = (whole === null && lengthThenPart.exec(words)?.groups) || {};
  const read = most === undefined ? null : readOne(most);
  if (read === null || typeof read === 'string' || rest === undefined) return whole ?? read;
  const part = partOf(read.unit, rest);
  if (part === null || typeof part === 'string') return part;
  const lengths = withPart(read.lengths, part.lengths.min ?? '');
  return lengths === null || typeof lengths === 'string' ? lengths : { lengths, unit: part.unit };
};

/** The lengths that plain words name, and what they are counted in: "two to three years"; null where they name none. */
export const readDuration = (words: string): Read | null => {
  const read = readLengths(words);
  return typeof read === 'string' ? null : read;
};

const counted = /^(?:(?:over|in|during|for|within) )?the (?:next|coming) /u;

const problems: Readonly<Record<LengthProblem, string>> = {
  PART: 'A length of time is kept in whole days or months.',
  DIGITS: 'A length of time has nine digits at most.',
};

const parse = (asStated: string): Parsed<Duration> => {
  if (isoDuration.safeParse(asStated).success)
    return { ok: true, value: { asStated, min: asStated, max: asStated, approximate: false, anchor: null } };
  const words = plainWords(asStated)
    .replace(things, '')
    .replace(afterUnit, '')
    .replace(longTime, 'multiple $1s')
    .replace(/^(?:an? )?multi-?(?=year|month|week|decade)/u, 'multiple ');
  const read = readLengths(words.replace(counted, '').replace(/^for (?:the )?/u, ''));
  if (!read) return failed(`“${asStated}” was not understood as a length of time.`);
  if (typeof read === 'string') return failed(problems[read]);
  const version = read.lengths.vagueTerm === undefined ? {} : { vaguenessVersion };
  const anchor = counted.test(words) ? 'PUBLICATION' : null;
  const checked = schema.safeParse({ asStated, ...read.lengths, ...version, anchor });
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
