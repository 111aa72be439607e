import { codePoints, overlaps, type Range, slice } from '@chancery/domain';
import { type CitedRange, type ClaimDraft, sameRange } from '../claim/claim-draft.ts';

// A combining mark belongs to the letter before it in every script.
const startsWithin = /^\p{M}/u;
// These scripts put no space between words: where a word ends is not written there.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const ofWord = /[\p{L}\p{M}\p{N}_]/u;

const goOn = (before: string, after: string): boolean =>
  ofWord.test(before) && ofWord.test(after) && !unspaced.test(before) && !unspaced.test(after);

const last = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const first = (text: string): string => [...text.slice(0, 2)][0] ?? '';

/**
 * Every place of the very words in a text, in code points and in order: as they are written, capitals and accents
 * included, and never a part of a longer word. "Russia" stands in "Russia’s", and not in "Russian".
 */
export const placesOf = (text: string, words: string): readonly Range[] => {
  const points = codePoints(text);
  const places: Range[] = [];
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const after = text.slice(end, end + 2);
    const isPart =
      startsWithin.test(after) ||
      goOn(last(text.slice(Math.max(0, at - 2), at)), first(words)) ||
      goOn(last(words), first(after));
    const range = isPart ? null : { start: points.toCodePoint(at), end: points.toCodePoint(end) };
    const before = places.at(-1);
    if (range && !(before && overlaps(before, range))) places.push(range);
  }
  return places;
};

/** Tells the mentions of words among what is cited; the text is counted through once. */
const mentionsOf = (text: string, words: string): ((cited: CitedRange) => boolean) => {
  const points = codePoints(text);
  return ({ role, ...range }) => role === 'MENTION' && slice(points, range) === words;
};

/** The words whose places are meant: the selected ones, else those that are claimed. */
export const soughtWords = (text: string, draft: ClaimDraft, selection: Range | null): string =>
  slice(text, selection ?? draft.passage);

/** The places of words that a claim does not cite yet: outside of what is excluded, and not its own passage. */
export const uncited = (
  text: string,
  draft: ClaimDraft,
  words: string,
  excluded: readonly Range[],
): readonly Range[] =>
  placesOf(text, words).filter(
    (place) =>
      !sameRange(place, draft.passage) &&
      !excluded.some((range) => overlaps(range, place)) &&
      !draft.also.some((cited) => cited.role === 'MENTION' && sameRange(cited, place)),
  );

/** The draft that cites every other place of words as a mention. */
export const citingAll = (
  text: string,
  draft: ClaimDraft,
  words: string,
  excluded: readonly Range[],
): ClaimDraft => ({
  ...draft,
  also: [
    ...draft.also,
    ...uncited(text, draft, words, excluded).map((place) => ({ role: 'MENTION' as const, ...place })),
  ],
});

/** How many places of words a draft cites as mentions. */
export const citedCount = (text: string, draft: ClaimDraft, words: string): number =>
  draft.also.filter(mentionsOf(text, words)).length;

/** The draft that cites no place of words as a mention any more. */
export const citingNone = (text: string, draft: ClaimDraft, words: string): ClaimDraft => {
  const isMention = mentionsOf(text, words);
  return { ...draft, also: draft.also.filter((cited) => !isMention(cited)) };
};
