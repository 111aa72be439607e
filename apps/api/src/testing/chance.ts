/** Chance that comes out the same for one seed, so that what it found can be found again. */
export type Chance = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly under: (below: number) => number;
  /** Whether something of this share of all happens. */
  readonly happens: (share: number) => boolean;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
  /** Some of them, at least one, in their order. */
  readonly some: <Item>(items: readonly Item[], most: number) => readonly Item[];
};

// The generator known as mulberry32: 32 bits of state are enough to pick fields.
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const makeChance = (seed: number): Chance => {
  const next = numbers(seed);
  const under = (below: number) => Math.floor(next() * below);
  return {
    under,
    happens: (share) => next() < share,
    oneOf: (items) => {
      const item = items[under(items.length)];
      if (item === undefined) throw new Error('There is nothing to choose from.');
      return item;
    },
    some: (items, most) => {
      const wanted = new Set(Array.from({ length: 1 + under(most) }, () => under(items.length)));
      return items.filter((_, at) => wanted.has(at));
    },
  };
};
