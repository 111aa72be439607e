import { fuzzyDate } from '@chancery/domain';

/** When something was published: in the page's own words, and as EDTF, null where those were not understood. */
export type Published = { readonly asWritten: string; readonly edtf: string | null };

// The day by the outlet's own clock, as it writes it: another zone would make it another day.
const isoDay = /^(\d{4}-\d\d-\d\d)(?:$|[T\s])/u;
const compactDay = /^(\d{4})(\d\d)(\d\d)(?:$|\d{4}|T)/u;

const edtfOf = (words: string): string | null => {
  const compact = compactDay.exec(words);
  const day = isoDay.exec(words)?.[1] ?? (compact ? compact.slice(1).join('-') : words);
  const read = fuzzyDate.parse(day);
  return read.ok && read.value.relative === null ? read.value.edtf : null;
};

/** The first date that is understood; else the first, as it is written; null where there is none. */
export const publishedFrom = (stated: readonly (string | null)[]): Published | null => {
  const written = stated.filter((words) => words !== null).map((words) => words.trim());
  const dates = written.map((asWritten) => ({ asWritten, edtf: edtfOf(asWritten) }));
  return dates.find(({ edtf }) => edtf !== null) ?? dates[0] ?? null;
};
