import { Refusal } from '../../lib/refusal.ts';

/** What came of an act: what it was done to, by id, and why not to others. */
export type BulkOutcome<Item = unknown> = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly why: string }[];
  /** What it was not done to since it ended before, as it was to be done. The first may have been done without an answer. */
  readonly rest: readonly Item[];
  /** Why it ended before: no answer came. */
  readonly failure: Error | null;
};

const nothing: BulkOutcome<never> = { done: [], refused: [], rest: [], failure: null };

/**
 * Does one thing to several, one after the other, each a command of its own: a refusal of one leaves the others done,
 * and is told. Any other failure ends it, and what is left is told. `before` is what came of those that were done until
 * it ended the last time.
 */
export const doEach = async <Item extends { readonly id: string }>(
  items: readonly Item[],
  doOne: (item: Item) => Promise<unknown>,
  before: BulkOutcome = nothing,
): Promise<BulkOutcome<Item>> => {
  const done = [...before.done];
  const refused = [...before.refused];
  for (const [at, item] of items.entries())
    try {
      await doOne(item);
      done.push(item.id);
    } catch (error) {
      if (!(error instanceof Refusal))
        return {
          done,
          refused,
          rest: items.slice(at),
          failure: error instanceof Error ? error : new Error(String(error)),
        };
      refused.push({ id: item.id, why: error.issues[0]?.message ?? error.message });
    }
  return { done, refused, rest: [], failure: null };
};
