import { piecesOf } from './words-of.ts';

/** A stretch that two texts have in common: where it begins in each and how long it is, in UTF-16 code units. */
export type Common = { readonly before: number; readonly after: number; readonly length: number };

/** Pieces from `from` to before `to`, of both texts. */
type Gap = readonly [from: number, to: number, fromAfter: number, toAfter: number];
type Pair = readonly [before: number, after: number];

// Tables of more cells are not filled: texts that differ so much have little in common that means anything.
const mostCells = 40_000;

const onceIn = (pieces: readonly string[], from: number, to: number): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const piece = pieces[at] ?? '';
    places.set(piece, places.has(piece) ? -1 : at);
  }
  return places;
};

/** The longest row of pairs in which both sides rise; the pairs come in the order of their first side. */
const longestRising = (pairs: readonly Pair[]): readonly Pair[] => {
  const tails: number[] = [];
  const previous: number[] = [];
  const afterOf = (at: number | undefined): number => pairs[at ?? -1]?.[1] ?? -1;
  pairs.forEach(([, after], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (afterOf(tails[middle]) < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  });
  const row: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) row.push(pairs[at] ?? [0, 0]);
  return row.reverse();
};

const byOnlyPlaces = (old: readonly string[], now: readonly string[], gap: Gap): readonly Pair[] => {
  const [from, to, fromAfter, toAfter] = gap;
  const there = onceIn(now, fromAfter, toAfter);
  const pairs: Pair[] = [];
  for (const [piece, at] of onceIn(old, from, to)) {
    const place = there.get(piece) ?? -1;
    if (at >= 0 && place >= 0) pairs.push([at, place]);
  }
  return longestRising(pairs.sort(([a], [b]) => a - b));
};

/** The longest common row of a small gap (dynamic programming). */
const byTable = (old: readonly string[], now: readonly string[], gap: Gap): readonly Pair[] => {
  const [from, to, fromAfter, toAfter] = gap;
  const [rows, columns] = [to - from, toAfter - fromAfter];
  if (rows * columns > mostCells) return [];
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      best[row * width + column] =
        old[from + row] === now[fromAfter + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; )
    if (old[from + row] === now[fromAfter + column]) {
      pairs.push([from + row, fromAfter + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  return pairs;
};

/** Takes what both ends of a gap have in common; what is left is the gap between. */
const withoutEnds = (
  old: readonly string[],
  now: readonly string[],
  [from, to, fromAfter, toAfter]: Gap,
  take: (pair: Pair) => void,
): Gap => {
  let [start, end, startAfter, endAfter] = [from, to, fromAfter, toAfter];
  while (start < end && startAfter < endAfter && old[start] === now[startAfter]) {
    take([start, startAfter]);
    start += 1;
    startAfter += 1;
  }
  while (start < end && startAfter < endAfter && old[end - 1] === now[endAfter - 1]) {
    end -= 1;
    endAfter -= 1;
    take([end, endAfter]);
  }
  return [start, end, startAfter, endAfter];
};

const pairsOf = (old: readonly string[], now: readonly string[]): readonly Pair[] => {
  const pairs: Pair[] = [];
  const gaps: Gap[] = [[0, old.length, 0, now.length]];
  for (let next = gaps.pop(); next; next = gaps.pop()) {
    const gap = withoutEnds(old, now, next, (pair) => pairs.push(pair));
    const [from, to, fromAfter, toAfter] = gap;
    if (from === to || fromAfter === toAfter) continue;
    const fixed = byOnlyPlaces(old, now, gap);
    if (fixed.length === 0) {
      pairs.push(...byTable(old, now, gap));
      continue;
    }
    let [last, lastAfter] = [from, fromAfter];
    for (const [at, atAfter] of fixed) {
      gaps.push([last, at, lastAfter, atAfter]);
      pairs.push([at, atAfter]);
      [last, lastAfter] = [at + 1, atAfter + 1];
    }
    gaps.push([last, to, lastAfter, toAfter]);
  }
  return pairs.sort(([a], [b]) => a - b);
};

/**
 * What two texts have in common, in the order of both: words that stand once in each hold the rest in place (the
 * “patience” difference of Bram Cohen), and small stretches between them are compared whole.
 */
export const alignWords = (before: string, after: string): readonly Common[] => {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const commons: { before: number; after: number; length: number }[] = [];
  let [at, offset, atAfter, offsetAfter] = [0, 0, 0, 0];
  for (const [place, placeAfter] of pairsOf(old, now)) {
    for (; at < place; at += 1) offset += old[at]?.length ?? 0;
    for (; atAfter < placeAfter; atAfter += 1) offsetAfter += now[atAfter]?.length ?? 0;
    const length = old[place]?.length ?? 0;
    const last = commons.at(-1);
    if (last && last.before + last.length === offset && last.after + last.length === offsetAfter)
      last.length += length;
    else commons.push({ before: offset, after: offsetAfter, length });
  }
  return commons;
};
