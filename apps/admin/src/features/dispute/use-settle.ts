import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { JudgeDocument } from '../review/review-document.ts';
import type { Step } from './settlement.ts';
import { disputesKey } from './use-disputes.ts';

/** What a judgement may have changed, besides the disputes. */
const alsoChanged = ['record', 'record-history', 'said-of', 'words', 'sources', 'review', 'queue'];

type Settlement = {
  /** The record as it was seen: nothing is decided where it holds something else by now. */
  readonly record: { readonly id: string; readonly version: number };
  readonly steps: readonly Step[];
};

/**
 * Enters the judgements of a settlement, one review after the other, and reads the disputes anew before it answers. Where
 * a review is refused the ones before it stand, and are seen to.
 */
export function useSettle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ record, steps }: Settlement) => {
      for (const [at, { review, judgements }] of steps.entries()) {
        // The first step changes the record for those after it.
        const expectedRecords = at === 0 ? [{ id: record.id, version: record.version }] : null;
        const { id, version: expectedVersion } = review;
        const input = { review: id, expectedVersion, expectedRecords, judgements: [...judgements] };
        accepted((await request(JudgeDocument, { input })).judgeClaims);
      }
    },
    onSettled: async () => {
      for (const key of alsoChanged) void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: disputesKey });
    },
  });
}
