import { z } from 'zod';
import { dateProblem } from './date-problem.ts';
import { dateSpan } from './date-span.ts';
import { firstDay } from './days.ts';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { relativeOffset } from './relative-date.ts';
import { plainWords } from './take.ts';
import { givenWords } from './visible-words.ts';

const day = z.iso.date().refine((text) => text >= firstDay, 'Years count from 1.');
const schema = z
  .strictObject({
    asStated: givenWords,
    /** Extended Date/Time Format (ISO 8601-2); null for a date that hangs on another one. */
    edtf: z.string().nullable(),
    /** First and last day that it may mean; null where open or unresolved. */
    earliest: day.nullable(),
    latest: day.nullable(),
    approximate: z.boolean(),
    uncertain: z.boolean(),
    /** The words hang on the day of publication, and mean nothing by themselves. */
    relative: z.enum(['PUBLICATION']).nullable(),
  })
  .refine(({ edtf: stated, relative }) => (stated === null) !== (relative === null), {
    path: ['edtf'],
    message: 'A date is absolute or relative, and one of the two.',
  })
  .refine(({ earliest, latest }) => earliest === null || latest === null || earliest <= latest, {
    path: ['latest'],
    message: 'The latest day is before the earliest.',
  });

/** A date as the article says it, with the days it may mean. */
export type FuzzyDate = z.infer<typeof schema>;

const parse = (asStated: string): Parsed<FuzzyDate> => {
  const words = plainWords(asStated);
  const offset = relativeOffset(words);
  if (offset) {
    if (offset.beyond) return failed(`“${asStated}” is no date from the year 1 to the year 9999.`);
    const open = { edtf: null, earliest: null, latest: null, approximate: false, uncertain: false };
    return { ok: true, value: { asStated, ...open, relative: 'PUBLICATION' } };
  }
  const named = dateSpan(words);
  if (!named) return failed(dateProblem(asStated, words));
  const { edtf, days, approximate } = named;
  const uncertain = /[?%]/u.test(edtf);
  const read = schema.safeParse({ asStated, edtf, ...days, approximate, uncertain, relative: null });
  return read.success ? { ok: true, value: read.data } : failed(`“${asStated}” contradicts itself.`);
};

/** A date: EDTF ("2014~", "2014-05/2014-08"), "21 May 2014", "the 1990s", or relative words, kept as they are. */
export const fuzzyDate: FieldType<FuzzyDate, 'fuzzy-date'> = {
  name: 'fuzzy-date',
  schema,
  parse,
  print: (value) => value.asStated,
  key: ({ edtf: stated, asStated, earliest, latest }) =>
    stated === null ? `relative ${plainWords(asStated)}` : `${stated} ${earliest ?? ''}/${latest ?? ''}`,
  relative: (value) => value.relative !== null,
};
