/** Numbers from 0 to 1 that follow from a seed: the same at every run. */
export type Chance = () => number;

/** mulberry32. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number from `least` to `most`, both included. */
export const whole = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

/** One of a list. Throws where it is empty. */
export const oneOf = <Item>(chance: Chance, items: readonly Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

/** An id in the form of UUID 7: ordered by its number, and the same at every run. */
export const idOf = (room: number, at: number): string => {
  const time = (0x0195_0000_0000 + at).toString(16).padStart(12, '0');
  const mixed = (Math.imul(at + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${room.toString(16).padStart(3, '0')}-8000-0000${mixed}`;
};
