import { useQuery } from '@tanstack/react-query';
import type { RecordQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import type { ReadFrom } from '../past/standpoint.ts';

graphql(`
  fragment HeldValue on FieldValue {
    key
    certainty
    realisation
    rank
    origins
    validFrom
    validity
    value {
      __typename
      ...ValueParts
      ... on Name {
        language
        script
      }
      ... on FuzzyDate {
        earliest
      }
    }
    claims {
      id
      article {
        id
      }
      validTime {
        earliest
        latest
        printed
      }
    }
    denials {
      id
    }
  }
`);

const RecordDocument = graphql(`
  query Record($id: ID!, $asOf: AsOf, $accordingTo: AccordingTo) {
    record(id: $id, asOf: $asOf, accordingTo: $accordingTo) {
      id
      kind
      caption
      label
      standing
      withdrawnAt
      updatedAt
      version
      missing
      merged {
        id
        label
        version
        judgement {
          otherId
          reason
          at
          by {
            name
          }
        }
      }
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

/** A record by its id, now or as of a time; null where there is none then, or it may not be seen. */
export const useRecord = (id: string, from: ReadFrom | null = null) =>
  useQuery({
    queryKey: ['record', id, from],
    queryFn: async () => (await request(RecordDocument, { id, ...from })).record ?? null,
  });
