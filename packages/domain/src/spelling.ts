type Letters = readonly number[];

/** The code points of a text. Not by its iterator: that is most of the cost of comparing two words. */
const lettersOf = (text: string): Letters => {
  const letters: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.codePointAt(at) ?? 0;
    letters.push(letter);
    if (letter > 0xffff) at += 1;
  }
  return letters;
};

const none = 0xffff; // more than any distance
/** Three rows of a table, taken again for the next: comparing is done a thousand times for one search. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [0, 0, 0].map(
  () => new Uint16Array(256),
) as unknown as typeof rows; // three, as the list is
const rowsFor = (width: number): typeof rows => {
  if (rows[0].length < width)
    rows = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
  return rows;
};

/** What is left of two words without the letters that both begin with, and those that both end with. */
const apart = (one: Letters, other: Letters): readonly [Letters, Letters] => {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
};

/**
 * How many letters one has to add, leave out, change or swap with their neighbour to get from one word to another
 * (optimal string alignment). Only ways of so many are looked at: what is further is `none`.
 */
const distance = (whole: Letters, otherWhole: Letters, most: number): number => {
  const [one, other] = apart(whole, otherWhole);
  if (Math.abs(one.length - other.length) > most) return none;
  if (one.length === 0 || other.length === 0) return Math.max(one.length, other.length);
  const width = other.length + 1;
  let [before, last, row] = rowsFor(width + 1);
  let nearest = 0;
  for (let place = 0; place < width; place += 1) last[place] = place <= most ? place : none;
  last[width] = none;
  for (let at = 1; at <= one.length; at += 1) {
    const letter = one[at - 1];
    const from = Math.max(1, at - most);
    const to = Math.min(other.length, at + most);
    const nearestBefore = nearest;
    // What is left and right of the band is further away than is looked at.
    let left = from === 1 && at <= most ? at : none;
    row[from - 1] = left;
    nearest = left;
    for (let place = from; place <= to; place += 1) {
      const against = other[place - 1];
      let least =
        Math.min(last[place] ?? none, left, letter === against ? none : (last[place - 1] ?? none)) + 1;
      if (letter === against) least = Math.min(least, last[place - 1] ?? none);
      if (at > 1 && place > 1 && letter === other[place - 2] && one[at - 2] === against)
        least = Math.min(least, (before[place - 2] ?? none) + 1);
      left = Math.min(least, none);
      row[place] = left;
      if (left < nearest) nearest = left;
    }
    row[to + 1] = none;
    if (nearest > most && nearestBefore > most) return none;
    [before, last, row] = [last, row, before];
  }
  return last[other.length] ?? none;
};

// Words of very different lengths are not alike, whatever their letters: most are told apart by that.
const wholes = (one: Letters, other: Letters, least: number): number => {
  const length = Math.max(one.length, other.length);
  if (length === 0 || Math.min(one.length, other.length) / length < least) return 0;
  const most = Math.min(length, Math.ceil((1 - least) * length));
  const far = distance(one, other, most);
  return far > most ? 0 : 1 - far / length;
};

/** How alike two spellings are as wholes, 0 to 1; 0 where it is less than the least that is asked for. */
export const alikeAsWholes = (one: string, other: string, least: number): number => {
  const alike = wholes(lettersOf(one), lettersOf(other), least);
  return alike < least ? 0 : alike;
};

/** What counts that is not alike as it stands: a word of several, or the words in another order. */
const wordWeight = 0.95;

const inOrder = (words: string): string => words.split(' ').sort().join(' ');

/**
 * How alike two spellings are, 0 to 1: as wholes; a little less, with the words of both in the order of their letters, or
 * a word of the name and the words. 0 where it is less than the least that is asked for.
 */
export const alike = (words: string, name: string, least: number): number => {
  const letters = lettersOf(words);
  let best = wholes(letters, lettersOf(name), least);
  // What is no better than what was found need not be compared to its end.
  const compare = (one: Letters, other: string): void => {
    const enough = Math.max(best, least) / wordWeight;
    if (enough > 1 || other.length < enough * one.length) return;
    best = Math.max(best, wordWeight * wholes(one, lettersOf(other), enough));
  };
  const parts = name.split(' ');
  if (words.includes(' ') && parts.length > 1) compare(lettersOf(inOrder(words)), inOrder(name));
  for (const part of parts) compare(letters, part);
  return best < least ? 0 : best;
};
