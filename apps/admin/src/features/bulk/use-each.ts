import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { newId } from '../../lib/new-id.ts';
import { type BulkOutcome, doEach } from './do-each.ts';

/** What is to be done to one of several: sent again under the same key it is not done twice. */
export type Prepared<Item> = Item & { readonly idempotencyKey: string };

type Run<Item> = {
  /** What it is done to, as it was seen; found once it is asked for. */
  readonly items: () => Promise<readonly Prepared<Item>[]>;
  readonly before?: BulkOutcome;
};

/** Several done one after the other, what came of it, and the way on where that ended before its time. */
export type Each = {
  readonly busy: boolean;
  /** Why it was not begun. */
  readonly failure: Error | null;
  readonly outcome: BulkOutcome<{ readonly id: string }> | undefined;
  readonly goOn: () => void;
};

/** Does one thing to each of several, and has what stands under the keys read anew; `onEnd` hears of each end. */
export function useEach<Item extends { readonly id: string }>(
  doOne: (item: Prepared<Item>) => Promise<unknown>,
  keys: readonly QueryKey[],
  onEnd: (outcome: BulkOutcome<{ readonly id: string }>) => void,
): Each & { readonly run: (items: () => Promise<readonly Item[]>) => void } {
  const client = useQueryClient();
  const doing = useMutation({
    // It says at once that no answer comes; by itself it would wait in silence for a network.
    networkMode: 'always',
    mutationFn: async ({ items, before }: Run<Item>) => doEach(await items(), doOne, before),
    onSuccess: onEnd,
    onSettled: () => {
      // Not waited for: without a network that would be for ever, and what is left could not be gone on with.
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    },
  });
  const { data: outcome } = doing;
  return {
    busy: doing.isPending,
    failure: doing.error,
    outcome,
    run: (items) =>
      doing.mutate({
        items: async () => (await items()).map((item) => ({ ...item, idempotencyKey: newId() })),
      }),
    goOn: () => {
      if (outcome) doing.mutate({ items: async () => outcome.rest, before: outcome });
    },
  };
}
