import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JudgeIdentityInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { previewKey } from './preview-document.ts';

const JudgeIdentityDocument = graphql(`
  mutation JudgeTwo($input: JudgeIdentityInput!) {
    judgeIdentity(input: $input) {
      __typename
      ... on Record {
        id
      }
      ... on Failure {
        message
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

type Judged = Pick<
  JudgeIdentityInput,
  'record' | 'recordVersion' | 'other' | 'otherVersion' | 'verdict' | 'reason' | 'idempotencyKey'
>;

/** Judges whether two records are one, as they were seen; throws a Refusal. */
export const judgeTwo = async (input: Judged) =>
  accepted((await request(JudgeIdentityDocument, { input })).judgeIdentity);

/**
 * Judges whether two records are one; throws a Refusal. All is read anew once it is, but for the preview: two that were
 * made one have none. After a refusal only the preview is.
 */
export function useJudgeIdentity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: judgeTwo,
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== previewKey[0] });
    },
    onError: () => client.invalidateQueries(),
  });
}
