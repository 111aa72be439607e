import { kinds } from '@chancery/domain';
import { useQuery } from '@tanstack/react-query';
import type {
  Kind,
  TimelineQuery,
  TimelineSaidQuery,
  TimelineSaidQueryVariables,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { everyPage } from '../../lib/every-page.ts';
import { kindName } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';
import type { ReadFrom } from '../past/standpoint.ts';

graphql(`
  fragment TimelineEntry on FieldValue {
    key
    validFrom
    realisation
    certainty
    value {
      ...ValueParts
    }
    claims {
      id
    }
  }
`);

const TimelineDocument = graphql(`
  query Timeline($id: ID!, $asOf: AsOf, $accordingTo: AccordingTo) {
    record(id: $id, asOf: $asOf, accordingTo: $accordingTo) {
      id
      fields {
        name
        holds
        type
        values {
          ...TimelineEntry
        }
        alternatives {
          ...TimelineEntry
        }
      }
    }
  }
`);

const TimelineSaidDocument = graphql(`
  query TimelineSaid($id: ID!, $history: String!, $after: String, $asOf: AsOf, $accordingTo: AccordingTo) {
    record(id: $id, asOf: $asOf, accordingTo: $accordingTo) {
      id
      claims(field: $history, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          field
          polarity
          realisation
          certainty
          value {
            ...ValueParts
          }
          validTime {
            printed
            earliest
          }
          judgement {
            verdict
            rank
          }
        }
      }
    }
  }
`);

export type TimelineFields = NonNullable<TimelineQuery['record']>['fields'];
/** A claim about a history of the record. */
export type TimelineSaid = NonNullable<TimelineSaidQuery['record']>['claims']['nodes'][number];

type Asked = Omit<TimelineSaidQueryVariables, 'after'>;

/** All claims about a history. */
const everythingSaid = async (asked: Asked): Promise<readonly TimelineSaid[]> =>
  everyPage(async (after) => (await request(TimelineSaidDocument, { ...asked, after })).record?.claims);

/** The field that holds what became of records of a kind; null where it has none. */
export const historyOf = (kind: Kind): string | null => {
  const { fields } = kinds[kindName(kind)];
  return Object.entries(fields).find(([, { holds }]) => holds === 'HISTORY')?.[0] ?? null;
};

/**
 * What a timeline is made of, from where one looks. Of a day a history holds one entry: it is asked for whole, as it was
 * known then.
 */
export const useTimeline = (id: string, history: string | null, from: ReadFrom | null) => {
  const knownAt = from?.asOf?.knownAt ?? null;
  const there = { asOf: knownAt === null ? null : { knownAt }, accordingTo: from?.accordingTo ?? null };
  return useQuery({
    queryKey: ['record', id, 'timeline', there],
    queryFn: async () => {
      if (history === null) return null;
      const { record } = await request(TimelineDocument, { id, ...there });
      return record && { fields: record.fields, said: await everythingSaid({ id, history, ...there }) };
    },
  });
};
