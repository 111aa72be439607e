import type { Line } from './lines.ts';

/** Lines at either end of a page that may be a running head or foot. */
const edge = 2;

const shape = (line: Line): string => line.text.replace(/\d+/gu, '#').toLowerCase();

const edgesOf = (page: readonly Line[]): readonly Line[] =>
  page.length <= 2 * edge ? page : [...page.slice(0, edge), ...page.slice(-edge)];

/** Pages without what runs along their tops and bottoms: lines alike but for numbers on most pages, of three or more. */
export const withoutRunningLines = (pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] => {
  if (pages.length < 3) return pages;
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const each of new Set(edgesOf(page).map(shape))) counts.set(each, (counts.get(each) ?? 0) + 1);
  const runs = (line: Line): boolean => (counts.get(shape(line)) ?? 0) > pages.length / 2;
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter((line) => !(edges.has(line) && runs(line)));
  });
};
