// Other rooms compile this file too, and do not see the declaration by themselves.
/// <reference path="./edtf.d.ts" />
import edtf from 'edtf';
import { z } from 'zod';
import { type FieldType, failed, type Parsed } from './field-type.ts';
import { plainWords } from './take.ts';

const day = z.iso.date();
const schema = z
  .strictObject({
    asStated: z.string().min(1),
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

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const monthNumber = (word: string): string =>
  String(months.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1).padStart(2, '0');
const month =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?';
const seasons: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

type Shape = { readonly pattern: RegExp; readonly edtf: (parts: readonly string[]) => string };
const shapes: readonly Shape[] = [
  { pattern: new RegExp(`^${month},? (\\d{4})$`, 'u'), edtf: ([m = '', y = '']) => `${y}-${monthNumber(m)}` },
  {
    pattern: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${month},? (\\d{4})$`, 'u'),
    edtf: ([d = '', m = '', y = '']) => `${y}-${monthNumber(m)}-${d.padStart(2, '0')}`,
  },
  {
    pattern: new RegExp(`^${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'u'),
    edtf: ([m = '', d = '', y = '']) => `${y}-${monthNumber(m)}-${d.padStart(2, '0')}`,
  },
  {
    pattern: /^(spring|summer|autumn|fall|winter) (?:of )?(\d{4})$/u,
    edtf: ([s = '', y = '']) => `${y}-${seasons[s]}`,
  },
  { pattern: /^the (\d{3})0s$/u, edtf: ([decade = '']) => `${decade}X` },
  { pattern: /^(?:early|mid|late)[- ](\d{4})$/u, edtf: ([y = '']) => `${y}~` },
  {
    pattern: /^(?:the )?(first|second|third|fourth) quarter (?:of )?(\d{4})$/u,
    edtf: ([q = '', y = '']) => `${y}-${33 + ['first', 'second', 'third', 'fourth'].indexOf(q)}`,
  },
  { pattern: /^q([1-4]) (\d{4})$/u, edtf: ([q = '', y = '']) => `${y}-${32 + Number(q)}` },
  { pattern: /^(?:about|around|circa|c\.) (\d{4})$/u, edtf: ([y = '']) => `${y}~` },
];

const relative =
  /^(?:recent(?:ly)?|now|today|yesterday|tomorrow|currently|(?:earlier|later) (?:this|last|next) (?:week|month|year)|(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ (?:days?|weeks?|months?|years?) ago)$/u;

const isoDay = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null;

// The package takes spring for January to March. Northern seasons, from the earliest day that either the weather's or
// the sun's calendar gives to the latest; a winter is the one that begins or ends in its year.
const seasonDays = (text: string): { readonly earliest: string; readonly latest: string } | null => {
  const [, stated = '', season] = /^(\d{4})-(2[1-4])$/u.exec(text) ?? [];
  const year = (offset: number) => String(Number(stated) + offset).padStart(4, '0');
  if (season === '21') return { earliest: `${stated}-03-01`, latest: `${stated}-06-21` };
  if (season === '22') return { earliest: `${stated}-06-01`, latest: `${stated}-09-23` };
  if (season === '23') return { earliest: `${stated}-09-01`, latest: `${stated}-12-22` };
  return season === '24' ? { earliest: `${year(-1)}-12-01`, latest: `${year(1)}-03-21` } : null;
};

const readEdtf = (asStated: string, text: string): FuzzyDate | null => {
  // The package takes five digits and more for milliseconds since 1970.
  if (/^\d{5,}$/u.test(text)) return null;
  try {
    const read = edtf(text);
    // From the text, since an interval carries the marks on its ends only.
    const approximate = /[~%]/u.test(text);
    const uncertain = /[?%]/u.test(text);
    const value = {
      asStated,
      edtf: text,
      earliest: isoDay(read.min),
      latest: isoDay(read.max),
      ...seasonDays(text),
      approximate,
      uncertain,
      relative: null,
    };
    return schema.safeParse(value).data ?? null;
  } catch {
    return null; // the package throws on what is no EDTF; the caller says so in its own words
  }
};

const parse = (asStated: string): Parsed<FuzzyDate> => {
  const words = plainWords(asStated).replace(/^in (?!the (?:next|last|past|coming) )/u, '');
  if (relative.test(words)) {
    const open = { edtf: null, earliest: null, latest: null, approximate: false, uncertain: false };
    return { ok: true, value: { asStated, ...open, relative: 'PUBLICATION' } };
  }
  for (const { pattern, edtf: toEdtf } of shapes) {
    const found = pattern.exec(words);
    const read = found && readEdtf(asStated, toEdtf(found.slice(1)));
    if (read) return { ok: true, value: read };
  }
  const read = /^[\dX.YS%~?/-]{4,}$/u.test(asStated) ? readEdtf(asStated, asStated) : null;
  return read ? { ok: true, value: read } : failed(`“${asStated}” was not understood as a date.`);
};

/** A date: EDTF ("2014~", "2014-05/2014-08"), "21 May 2014", "the 1990s", or relative words, kept as they are. */
export const fuzzyDate: FieldType<FuzzyDate> = {
  name: 'fuzzy-date',
  schema,
  parse,
  print: (value) => value.asStated,
  key: ({ edtf: stated, asStated, earliest, latest }) =>
    stated === null ? `relative ${plainWords(asStated)}` : `${stated} ${earliest ?? ''}/${latest ?? ''}`,
  relative: (value) => value.relative !== null,
};
