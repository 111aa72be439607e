import { useQuery } from '@tanstack/react-query';
import type { MergePreviewQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const MergePreviewDocument = graphql(`
  query MergePreview($record: ID!, $other: ID!) {
    mergePreview(record: $record, other: $other) {
      record {
        id
        kind
        caption
        version
      }
      other {
        id
        kind
        caption
        version
      }
      caption
      claims
      restingCount
      resting {
        id
        kind
        caption
      }
      warnings {
        code
        about
      }
      fields {
        field
        disagrees
        ofRecord {
          ...HeldValue
        }
        ofOther {
          ...HeldValue
        }
        together {
          ...HeldValue
        }
        alternatives {
          ...HeldValue
        }
      }
    }
  }
`);

/** What would come of two records if the first were merged into the other. */
export type Preview = MergePreviewQuery['mergePreview'];

/** Under which previews are kept. */
export const previewKey = ['merge-preview'];

/** Looks at a merge before it is made. It is thrown away with its page: it would soon be old. */
export const usePreview = (record: string, other: string) =>
  useQuery({
    queryKey: [...previewKey, record, other],
    queryFn: async () => (await request(MergePreviewDocument, { record, other })).mergePreview,
    gcTime: 0,
  });
