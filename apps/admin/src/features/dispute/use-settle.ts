import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReviewJudgementsInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { disputesKey } from './use-disputes.ts';

const SettleDocument = graphql(`
  mutation Settle($input: JudgeReviewsInput!) {
    judgeReviews(input: $input) {
      __typename
      ... on Failure {
        message
        path
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
    }
  }
`);

/** What a judgement may have changed, besides the disputes. */
const alsoChanged = ['record', 'record-history', 'said-of', 'words', 'sources', 'review', 'queue'];

type Settlement = {
  /** The record as it was seen: nothing is decided where it holds something else by now. */
  readonly record: { readonly id: string; readonly version: number };
  readonly reviews: ReviewJudgementsInput[];
};

/** Enters the judgements of a settlement, all or none, and reads the disputes anew before it answers. */
export function useSettle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ record: { id, version }, reviews }: Settlement) => {
      const input = { reviews, expectedRecords: [{ id, version }] };
      accepted((await request(SettleDocument, { input })).judgeReviews);
    },
    onSettled: async () => {
      for (const key of alsoChanged) void client.invalidateQueries({ queryKey: [key] });
      await client.invalidateQueries({ queryKey: disputesKey });
    },
  });
}
