import type { Range } from '@chancery/domain';

// "Result: " is no place.
const isPlain = (words: string): boolean => !/\d|\(|^\s*(?:\p{Lu}[\p{Lu}.’' -]+)(?!\p{L})/u.test(words);

const pattern =
  /^[ \t]*(?<place>\p{Lu}[\p{L}.’' -]{1,30}?)(?:, \p{Lu}[\p{L}. ]{1,20})?(?:,? (?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+\.?)(?:,? \d{4})?)?\.?(?: ?\([^()\n]{2,40}\))?(?: [-–—] | ?\. (?=[\p{Lu}«“"])|: )/gmu;

/** Where a line tells from where and by whom it was sent, up to its own words. */
export const datelineHeadsOf = (text: string): readonly Range[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: all, index }) =>
    isPlain(all) ? [] : [{ start: index, end: index + all.length }],
  );

/** The places that news are sent from: “OSLO, 3 March (Reuters) –”. Nobody acts there. */
export const datelinesOf = (text: string): readonly Range[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: all, groups, index }) => {
    const place = groups?.['place'] ?? '';
    const start = index + all.indexOf(place);
    return isPlain(all) ? [] : [{ start, end: start + place.length }];
  });
