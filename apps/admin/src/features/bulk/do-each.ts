import { Refusal } from '../../lib/refusal.ts';

/** What came of an act: what it was done to, by id, and why not to others. */
export type BulkOutcome = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
};

/**
 * Does one thing to several, one after the other, each a command of its own: a refusal of one leaves the others done,
 * and is told. Any other failure ends it.
 */
export const doEach = async <Item extends { readonly id: string }>(
  items: readonly Item[],
  doOne: (item: Item) => Promise<unknown>,
): Promise<BulkOutcome> => {
  const done: string[] = [];
  const refused: { id: string; why: string }[] = [];
  for (const item of items)
    try {
      await doOne(item);
      done.push(item.id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ id: item.id, why: error.issues[0]?.message ?? error.message });
    }
  return { done, refused };
};
