import { codePoints, overlaps, type Range, shortTitles } from '@chancery/domain';
import { linesOf } from '../article/offsets.ts';

// A title or a letter for a name before a full stop ends none. In Arabic and Hebrew any letter may stand for one, but what
// follows a number counts years.
const letter = String.raw`\p{Lu}|(?<!\p{N}\s)(?=\p{Lo})[\p{Script=Arabic}\p{Script=Hebrew}]`;
const titles = shortTitles.flatMap((title) => [title, title.toUpperCase()]).join('|');
// Towns, streets, titles and first names in Russian; of a year "г." may well be the end.
const russian = String.raw`(?<!\p{N}\s)(?:г|ул|им|проф|акад|ген|Дж)`;
const short = String.raw`(?<![\p{L}\p{M}\p{N}])(?:${letter}|${titles}|${russian})`;

// A full stop inside of a quotation ends the sentence after the closing mark; an abbreviation's is followed by none. Where
// a script has no capitals any letter begins the next sentence, and after a sign of Chinese no space stands before it.
const ending = new RegExp(
  String.raw`(?:(?<!${short})\.|[!?])[”"’»)]*\s+(?=[“"‘«(]?[\p{Lu}\p{Lo}])|[؟۔।][”"’»)]*\s+|[。！？][”’」』）]*\s*(?=\S)`,
  'gu',
);

const inLine = (line: string): readonly Range[] => {
  const ends = [...line.matchAll(ending)].map(({ index, 0: { length } }) => index + length);
  const starts = [0, ...ends];
  return starts.flatMap((start, at) => {
    const end = start + line.slice(start, starts[at + 1] ?? line.length).trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
};

/** The sentences of a text in code points, but for those in what is excluded. */
export const sentencesOf = (text: string, excluded: readonly Range[]): readonly Range[] =>
  linesOf(text)
    .flatMap((line) => {
      const points = codePoints(line.text);
      return inLine(line.text).map(({ start, end }) => ({
        start: line.start + points.toCodePoint(start),
        end: line.start + points.toCodePoint(end),
      }));
    })
    .filter((sentence) => !excluded.some((range) => overlaps(range, sentence)));

/** The sentence after or before a range; the first or the last where nothing is selected. */
export const nextSentence = (
  sentences: readonly Range[],
  from: Range | null,
  forward: boolean,
): Range | null =>
  (forward
    ? sentences.find(({ start }) => !from || start >= from.end)
    : sentences.findLast(({ end }) => !from || end <= from.start)) ?? null;
