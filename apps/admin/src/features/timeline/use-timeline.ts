import { kinds } from '@chancery/domain';
import { useQuery } from '@tanstack/react-query';
import type { Kind, TimelineQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { kindName } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';
import type { ReadFrom } from '../past/standpoint.ts';

const TimelineDocument = graphql(`
  query Timeline($id: ID!, $history: String!, $asOf: AsOf, $accordingTo: AccordingTo) {
    record(id: $id, asOf: $asOf, accordingTo: $accordingTo) {
      id
      fields {
        name
        holds
        type
        values {
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
      }
      evidence(field: $history, first: 100) {
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
        }
      }
    }
  }
`);

type Answer = TimelineQuery['record'];
export type TimelineFields = NonNullable<Answer>['fields'];
/** A claim about a history of the record. */
export type TimelineSaid = NonNullable<Answer>['evidence'][number];

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
    queryFn: async () =>
      history === null ? null : ((await request(TimelineDocument, { id, history, ...there })).record ?? null),
  });
};
