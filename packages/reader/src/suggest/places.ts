import type { Range } from '@chancery/domain';

/** Ranges by the characters that they take, so that a question costs what its own range is long. */
export type Places<Part extends Range> = {
  readonly add: (part: Part) => void;
  /** What touches a range, each once. */
  readonly touching: (range: Range) => readonly Part[];
  readonly isFree: (range: Range) => boolean;
  /** Whether one of them covers the whole range. */
  readonly isCovered: (range: Range) => boolean;
};

/** Makes room for ranges of a text so long; where two overlap, the later one takes the place. */
export const makePlaces = <Part extends Range>(length: number, parts: readonly Part[] = []): Places<Part> => {
  const at = new Int32Array(length);
  const all: Part[] = [];
  const add = (part: Part): void => {
    all.push(part);
    at.fill(all.length, part.start, part.end);
  };
  const touching = ({ start, end }: Range): readonly Part[] =>
    [...new Set(at.subarray(start, end))].flatMap((number) => all[number - 1] ?? []);
  for (const part of parts) add(part);
  return {
    add,
    touching,
    isFree: ({ start, end }) => at.subarray(start, end).every((number) => number === 0),
    isCovered: (range) => touching(range).some(({ start, end }) => start <= range.start && end >= range.end),
  };
};

/** The first place in a list in order of their starts whose start is not before this one. */
export const firstFrom = (inOrder: readonly Range[], start: number): number => {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those of a list in order of their starts that lie within a range. */
export const within = <Part extends Range>(
  inOrder: readonly Part[],
  { start, end }: Range,
): readonly Part[] =>
  inOrder.slice(firstFrom(inOrder, start), firstFrom(inOrder, end)).filter((part) => part.end <= end);

export const byStart = (one: Range, other: Range): number => one.start - other.start || other.end - one.end;
