/** Two of several. */
export type Pair<Item> = { readonly id: string; readonly one: Item; readonly other: Item };

/** Each two of some, once. */
export const pairsOf = <Item extends { readonly id: string }>(
  items: readonly Item[],
): readonly Pair<Item>[] =>
  items.flatMap((one, at) =>
    items.slice(at + 1).map((other) => ({ id: `${one.id} ${other.id}`, one, other })),
  );
