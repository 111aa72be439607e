/** A list in parts of some entries each, in its order; the last may have fewer. */
export const inParts = <Entry>(all: readonly Entry[], size: number): readonly (readonly Entry[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
