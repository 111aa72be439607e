import type { Line } from './lines.ts';

// The lower one of two: lines of a paragraph stand closer than whatever else there is.
const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/** How far apart the lines of a paragraph stand, measured on all pages. */
const leading = (pages: readonly (readonly Line[])[]): number =>
  median(
    pages.flatMap((page) =>
      page.slice(1).flatMap((line, at) => {
        const gap = (page[at]?.y ?? 0) - line.y;
        return gap > 0 ? [gap] : [];
      }),
    ),
  );

const endsSentence = /[.!?:;…。！？]["'”’»)\]]*$/u;

const isBreak = (before: Line, line: Line, apart: number, samePage: boolean): boolean => {
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return true;
  const gap = before.y - line.y;
  // Over the end of a page or a column only the words tell whether a paragraph goes on.
  if (!samePage || gap < 0) return endsSentence.test(before.text);
  return gap > 1.35 * apart;
};

const scriptWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

/** Joins two lines; a word parted at the line's end by a hyphen is put together again. */
const joined = (text: string, line: string): string => {
  if (/\p{L}\u00ad$/u.test(text)) return `${text.slice(0, -1)}${line}`;
  if (/\p{Ll}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return `${text.slice(0, -1)}${line}`;
  if (/\p{L}[-\u2010]$/u.test(text)) return `${text}${line}`; // a name such as Franco-German
  return `${text}${scriptWithoutSpaces.test(text) ? '' : ' '}${line}`;
};

/** The paragraphs of all pages, apart by a blank line. */
export const paragraphsOf = (pages: readonly (readonly Line[])[]): string => {
  const apart = leading(pages);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const page of pages)
    for (const [at, line] of page.entries()) {
      const last = paragraphs.length - 1;
      if (before === null || isBreak(before, line, apart, at > 0)) paragraphs.push(line.text);
      else paragraphs[last] = joined(paragraphs[last] ?? '', line.text);
      before = line;
    }
  return paragraphs.join('\n\n');
};
