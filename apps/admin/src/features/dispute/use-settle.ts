import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { JudgeDocument } from '../review/review-document.ts';
import { enterSettlement } from './enter-settlement.ts';
import type { Step } from './settlement.ts';
import { disputesKey } from './use-disputes.ts';

const RecordVersionDocument = graphql(`
  query RecordVersion($id: ID!) {
    record(id: $id) {
      id
      version
    }
  }
`);

async function versionOf(id: string): Promise<number | null> {
  const { record } = await request(RecordVersionDocument, { id });
  return record?.id === id ? record.version : null; // one that was merged answers as another
}

/** What a judgement may have changed, besides the disputes. */
const alsoChanged = ['record', 'record-history', 'said-of', 'words', 'sources', 'review', 'queue'];

type Settlement = {
  /** The record as it was seen: nothing is decided where it holds something else by now. */
  readonly record: { readonly id: string; readonly version: number };
  readonly steps: readonly Step[];
};

/**
 * Enters the judgements of a settlement, one review after the other, and reads the disputes anew before it answers. Where
 * a review is refused the ones before it stand: it fails as SettledInPart.
 */
export function useSettle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ record: { id, version }, steps }: Settlement) =>
      enterSettlement({ id, version }, steps, {
        versionOf,
        judge: async ({ review, judgements }, expected) => {
          const of = { review: review.id, expectedVersion: review.version, expectedRecords: [expected] };
          const input = { ...of, judgements: [...judgements] };
          accepted((await request(JudgeDocument, { input })).judgeClaims);
        },
      }),
    onSettled: async () => {
      for (const key of alsoChanged) void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: disputesKey });
    },
  });
}
