import { alignWords } from './align-words.ts';
import type { Range } from './passage.ts';
import { cutsWord, tellsEnough } from './words-of.ts';

/** Words with what stands around them in both texts: where that begins in each, and its length (UTF-16 code units). */
type Stretch = { readonly before: number; readonly after: number; readonly length: number };

const longestSurroundings = 256;
const mostPlaces = 20;

const alikeBack = (before: string, after: string, from: number, fromAfter: number): number => {
  const most = Math.min(from, fromAfter, longestSurroundings);
  let length = 0;
  while (length < most && before[from - length - 1] === after[fromAfter - length - 1]) length += 1;
  return length;
};

const alikeOn = (before: string, after: string, from: number, fromAfter: number): number => {
  const most = Math.min(before.length - from, after.length - fromAfter, longestSurroundings);
  let length = 0;
  while (length < most && before[from + length] === after[fromAfter + length]) length += 1;
  return length;
};

/** The words of a range, which stand at `place` of the other text too, with all around them that is the same. */
const stretchAround = (before: string, after: string, range: Range, place: number): Stretch | null => {
  const back = alikeBack(before, after, range.start, place);
  const on = alikeOn(before, after, range.end, place + range.end - range.start);
  let [from, to] = [range.start - back, range.end + on];
  const shift = place - range.start;
  // Where the two texts part in the middle of a word, that word is not the same.
  const parts = (at: number) => cutsWord(before, at) || cutsWord(after, at + shift);
  while (from < range.start && parts(from)) from += 1;
  while (to > range.end && parts(to)) to -= 1;
  if (parts(from) && from === range.start && back < longestSurroundings) return null;
  if (parts(to) && to === range.end && on < longestSurroundings) return null;
  return { before: from, after: from + shift, length: to - from };
};

const standsOnce = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return at !== -1 && text.indexOf(words, at + 1) === -1;
};

const placesOf = (text: string, words: string): readonly number[] => {
  const places: number[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1 && places.length < mostPlaces;
    at = text.indexOf(words, at + 1)
  )
    places.push(at);
  return places;
};

/** What stands once in both texts holds what lies between it in place. */
type Held = { readonly commons: readonly Stretch[]; readonly sure: readonly Stretch[] };

const held = (before: string, after: string): Held => {
  const commons = alignWords(before, after);
  const sure = commons.filter((common) => {
    const words = before.slice(common.before, common.before + common.length);
    return tellsEnough(words) && standsOnce(before, words) && standsOnce(after, words);
  });
  return { commons, sure };
};

/** The place that the order of the texts gives to a range, if nothing else between what is sure can be meant. */
const placeInOrder = (
  before: string,
  after: string,
  range: Range,
  { commons, sure }: Held,
): number | null => {
  const common = commons.find((each) => each.before <= range.start && range.end <= each.before + each.length);
  if (!common) return null;
  const place = common.after + range.start - common.before;
  const stretch = stretchAround(before, after, range, place);
  if (!stretch) return null;
  const words = before.slice(stretch.before, stretch.before + stretch.length);
  const last = sure.findLast((each) => each.before + each.length <= stretch.before);
  const next = sure.find((each) => each.before >= stretch.before + stretch.length);
  const between = before.slice(last ? last.before + last.length : 0, next?.before);
  const betweenAfter = after.slice(last ? last.after + last.length : 0, next?.after);
  const isSure = tellsEnough(words) && standsOnce(between, words) && standsOnce(betweenAfter, words);
  return isSure ? place : null;
};

/**
 * Finds ranges of a text in another (UTF-16 code units): where a range stands with enough words around it that are
 * the same, and these stand once in both texts, or once between the words that hold them in place. Null where no place
 * is sure, or two are.
 */
export const surePlaces = (before: string, after: string): ((range: Range) => Range | null) => {
  let known: Held | null = null;
  return (range) => {
    const exact = before.slice(range.start, range.end);
    const found = placesOf(after, exact).filter((place) => {
      const stretch = stretchAround(before, after, range, place);
      if (!stretch) return false;
      const words = before.slice(stretch.before, stretch.before + stretch.length);
      return tellsEnough(words) && standsOnce(before, words) && standsOnce(after, words);
    });
    if (found.length > 1) return null;
    known ??= held(before, after);
    const start = found[0] ?? placeInOrder(before, after, range, known);
    return start === null ? null : { start, end: start + range.end - range.start };
  };
};
