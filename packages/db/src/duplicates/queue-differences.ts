import type { Difference } from '../projection/differences.ts';
import type { QueueMoves } from './refresh-duplicates.ts';

type Of = { readonly record: string };
type Moves<Item> = { readonly gone: readonly Item[]; readonly fresh: readonly Item[] };

const byRecord = <Item extends Of>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const own = found.get(item.record);
    if (own) own.push(item);
    else found.set(item.record, [item]);
  }
  return found;
};

const told = <Item extends Of>(
  place: string,
  { gone, fresh }: Moves<Item>,
  text: (items: readonly Item[]) => string,
): readonly Difference[] => {
  const [is, shouldBe] = [byRecord(gone), byRecord(fresh)];
  return [...new Set([...is.keys(), ...shouldBe.keys()])].map((record) => ({
    record,
    place,
    is: text(is.get(record) ?? []),
    shouldBe: text(shouldBe.get(record) ?? []),
  }));
};

/** What was not as it should be in the queue of possible duplicates, by record; what was right is left out. */
export const queueDifferences = ({ keys, pairs }: QueueMoves): readonly Difference[] => [
  ...told('blocking keys', keys, (some) => JSON.stringify(some.map(({ key, most }) => [key, most]))),
  ...told('possible duplicates', pairs, (some) =>
    JSON.stringify(some.map(({ other, score }) => [other, score])),
  ),
];
