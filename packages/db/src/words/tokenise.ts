import { codePoints, type Range } from '@chancery/domain';
import anyAscii from 'any-ascii';
import { fold } from '../fold.ts';

/** The rules that part a text into words. With another version of either, what is stored is made anew. */
export const tokeniser = `words 1, ICU ${process.versions['icu'] ?? 'none'}`;

/** A word as search compares it, and where it stands, in Unicode code points. */
export type Token = Range & { readonly word: string };

const longestWord = 100;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
// One text is parted like another whatever stands around it; and Node 20 is quadratic on long ones.
const runs = /\S{1,500}/gu;

// Latin letters that are none with an accent: ø, ł, ß.
const latin = /(?!\p{ASCII})\p{Script=Latin}/gu;

type Place = (utf16: number) => number;

/** A segment may hold several words: each Chinese, Japanese or Korean character is one. */
function* wordsIn(segment: string, at: number, pointOf: Place): Generator<Token> {
  const words = fold(segment).replace(latin, anyAscii).split(' ');
  const characters = [...segment];
  const start = pointOf(at);
  const end = pointOf(at + segment.length);
  for (const [nth, word] of words.entries()) {
    if (word === '') continue;
    const short = [...word].slice(0, longestWord).join('');
    yield words.length > 1 && words.length === characters.length
      ? { word: short, start: start + nth, end: start + nth + 1 }
      : { word: short, start, end };
  }
}

/** The words of a text in order, by the boundaries of Unicode (UAX 29) and its dictionaries, folded. */
export function* tokenise(text: string): Generator<Token> {
  const points = codePoints(text);
  for (const { 0: run, index: from } of text.matchAll(runs))
    for (const { segment, index, isWordLike } of segmenter.segment(run))
      if (isWordLike) yield* wordsIn(segment, from + index, points.toCodePoint);
}
