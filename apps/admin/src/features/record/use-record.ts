import { useQuery } from '@tanstack/react-query';
import type { RecordQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

graphql(`
  fragment HeldValue on FieldValue {
    key
    certainty
    realisation
    rank
    origins
    validFrom
    value {
      __typename
      ...ValueParts
      ... on Name {
        language
        script
      }
    }
    claims {
      id
    }
  }
`);

const RecordDocument = graphql(`
  query Record($id: ID!) {
    record(id: $id) {
      id
      kind
      caption
      label
      standing
      updatedAt
      missing
      fields {
        name
        label
        holds
        type
        values {
          ...HeldValue
        }
        alternatives {
          ...HeldValue
        }
      }
    }
  }
`);

/** A record of any kind with everything that it holds. */
export type RecordAnswer = NonNullable<RecordQuery['record']>;
/** A field with what it holds and what others hold instead. */
export type FieldAnswer = RecordAnswer['fields'][number];

/** A record by its id; null where there is none or it may not be seen. */
export const useRecord = (id: string) =>
  useQuery({
    queryKey: ['record', id],
    queryFn: async () => (await request(RecordDocument, { id })).record ?? null,
  });
