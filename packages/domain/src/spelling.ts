type Letters = readonly string[];

/**
 * How many letters one has to add, leave out, change or swap with their neighbour to get from one word to another
 * (optimal string alignment).
 */
const distance = (one: Letters, other: Letters): number => {
  const width = other.length + 1;
  let [before, last, row] = [new Uint16Array(width), new Uint16Array(width), new Uint16Array(width)];
  for (let place = 0; place < width; place += 1) last[place] = place;
  for (let at = 1; at <= one.length; at += 1) {
    const letter = one[at - 1];
    let left = at;
    row[0] = at;
    for (let place = 1; place < width; place += 1) {
      const against = other[place - 1];
      const corner = (last[place - 1] ?? 0) + (letter === against ? 0 : 1);
      let least = Math.min((last[place] ?? 0) + 1, left + 1, corner);
      if (at > 1 && place > 1 && letter === other[place - 2] && one[at - 2] === against)
        least = Math.min(least, (before[place - 2] ?? 0) + 1);
      row[place] = least;
      left = least;
    }
    [before, last, row] = [last, row, before];
  }
  return last[width - 1] ?? 0;
};

// Words of very different lengths are not alike, whatever their letters: most are told apart by that.
const wholes = (one: Letters, other: Letters, least: number): number => {
  const length = Math.max(one.length, other.length);
  if (length === 0 || Math.min(one.length, other.length) / length < least) return 0;
  return 1 - distance(one, other) / length;
};

/** How alike two spellings are as wholes, 0 to 1; 0 where it is less than the least that is asked for. */
export const alikeAsWholes = (one: string, other: string, least: number): number => {
  const alike = wholes([...one], [...other], least);
  return alike < least ? 0 : alike;
};

const wordWeight = 0.95;

/**
 * How alike two spellings are, 0 to 1: as wholes, or a word of the name and the words, which counts a little less; 0
 * where it is less than the least that is asked for.
 */
export const alike = (words: string, name: string, least: number): number => {
  const letters = [...words];
  const found = name.split(' ').map((word) => wordWeight * wholes(letters, [...word], least / wordWeight));
  const best = Math.max(wholes(letters, [...name], least), ...found);
  return best < least ? 0 : best;
};
