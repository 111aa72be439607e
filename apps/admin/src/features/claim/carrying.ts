import { type Anchored, carryPassages, type Range, slice } from '@chancery/domain';

/** Where a range of a text surely stands in another one; null where that is not sure. */
export type Carry = (range: Range) => Range | null;

/** Finds the places of ranges of a text in another one, all at once. */
export const carrying = (before: string, after: string, ranges: readonly Range[]): Carry => {
  const keyOf = ({ start, end }: Range) => `${start} ${end}`;
  const isWithin = ({ start, end }: Range) => start < end && end <= [...before].length;
  const sound = ranges.filter(isWithin);
  const places = new Map<string, Anchored>(
    carryPassages(before, after, sound).map((place, at) => [keyOf(sound[at] ?? { start: 0, end: 0 }), place]),
  );
  return (range) => {
    const place = places.get(keyOf(range));
    return place?.ok ? place.range : null;
  };
};

/** The words of a range. What was kept may come from an older page: a range that leaves its text names none. */
export const wordsAt = (text: string, range: Range): string => {
  const length = [...text].length;
  const end = Math.min(range.end, length);
  return slice(text, { start: Math.min(range.start, end), end });
};
