import { fuzzyDate } from '@chancery/domain';

/** When something was published: in the page's own words, and as EDTF, null where those were not understood. */
export type Published = { readonly asWritten: string; readonly edtf: string | null };

// The day by the outlet's own clock, as it writes it: another zone would make it another day.
const isoDay = /^(\d{4}-\d\d-\d\d)(?:$|[T\s])/u;
const compactDay = /^(\d{4})(\d\d)(\d\d)(?:$|\d{4}|T)/u;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /iu;
const clock = /,?(?: at| [-–|])? \d{1,2}(?:[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b)?| ?[ap]\.?m\b)[^\n]*$/iu;
const inDigits = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u;

// "21.05.2014" is one day, "07.05.2014" may be two.
const inOneOrder = (words: string): string => {
  const [, first = '', second = '', year = ''] = inDigits.exec(words) ?? [];
  const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
  const isOne = Number(month) <= 12 && (Number(day) > 12 || Number(day) === Number(month));
  return year !== '' && isOne ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : words;
};

const dayIn = (words: string): string => {
  const compact = compactDay.exec(words);
  if (compact) return compact.slice(1).join('-');
  return isoDay.exec(words)?.[1] ?? inOneOrder(words.replace(weekday, '').replace(clock, ''));
};

const edtfOf = (words: string): string | null => {
  const read = fuzzyDate.parse(dayIn(words));
  return read.ok && read.value.relative === null ? read.value.edtf : null;
};

const longest = 100;

/** The first date that is understood; else the first, as it is written; null where there is none. */
export const publishedFrom = (stated: readonly (string | null)[]): Published | null => {
  const written = stated
    .map((words) => words?.replace(/\s+/gu, ' ').trim() ?? '')
    .filter((words) => words !== '' && words.length <= longest);
  const dates = written.map((asWritten) => ({ asWritten, edtf: edtfOf(asWritten) }));
  return dates.find(({ edtf }) => edtf !== null) ?? dates[0] ?? null;
};
