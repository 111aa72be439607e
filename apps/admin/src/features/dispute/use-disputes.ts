import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { DisputesQuery, Kind } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { entryKey } from '../past/differences.ts';
import { inDispute } from './in-dispute.ts';

graphql(`
  fragment DisputedValue on FieldValue {
    key
    snak
    validFrom
    certainty
    realisation
    rank
    origins
    value {
      ...ValueParts
    }
    claims {
      ...Report
      validTime {
        __typename
        earliest
        latest
        approximate
        uncertain
        relative
      }
      judgement {
        rank
        reason
        confidence
        by {
          name
        }
        review {
          id
          version
        }
      }
    }
    denials {
      ...Report
    }
  }
`);

const DisputesDocument = graphql(`
  query Disputes($after: String, $kinds: [Kind!], $decided: Boolean) {
    office {
      fourEyes
    }
    disputes(first: 5, after: $after, kinds: $kinds, decided: $decided) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        record {
          id
          kind
          caption
          version
        }
        fields {
          name
          holds
          values {
            ...DisputedValue
          }
          alternatives {
            ...DisputedValue
          }
        }
      }
    }
  }
`);

const DisputesOfDocument = graphql(`
  query DisputesOf($record: ID!) {
    office {
      fourEyes
    }
    record(id: $record) {
      id
      kind
      caption
      version
      fields {
        name
        holds
        values {
          ...DisputedValue
        }
        alternatives {
          ...DisputedValue
        }
      }
    }
  }
`);

export const parts = ['OPEN', 'DECIDED', 'ALL'] as const;
/** Which disputes are shown: those in which nobody has preferred a value, the others, or both. */
export type Part = (typeof parts)[number];
export type DisputeChoice = { readonly kind: Kind | null; readonly part: Part };

type Page = DisputesQuery['disputes'];
type Field = Page['nodes'][number]['fields'][number];

type Held = Field['values'][number];
/** A value that is held in one field, with those who say so. */
export type DisputedValue = Held & {
  /** What it is among those of its field: a history may hold one value twice. */
  readonly entry: string;
  /** Whether it stands beside what is in force, and not in force itself. */
  readonly isAlternative: boolean;
};

/** A field of which sources disagree, with what is in dispute of it: see inDispute. */
export type DisputedField = {
  readonly record: Page['nodes'][number]['record'];
  readonly name: string;
  readonly holds: Field['holds'];
  readonly values: readonly DisputedValue[];
};

/** Where a field is. */
export const placeOf = ({ record, name }: Pick<DisputedField, 'record' | 'name'>): string =>
  `${record.id} ${name}`;

type Dispute = Page['nodes'][number];

const fieldsIn = ({ record, fields }: Dispute): readonly DisputedField[] =>
  fields.map((field) => {
    const { name, holds, alternatives } = field;
    return {
      ...{ record, name, holds },
      values: inDispute(field).map((value) => ({
        ...value,
        entry: holds === 'HISTORY' ? entryKey(value) : value.key,
        isAlternative: alternatives.includes(value),
      })),
    };
  });

/** The fields of some pages of disputes, in the order of the list. */
export const fieldsOf = (pages: readonly DisputesQuery[]): readonly DisputedField[] =>
  pages.flatMap(({ disputes }) => disputes.nodes.flatMap(fieldsIn));

export const disputesKey = ['disputes'] as const;

/** The fields of which sources disagree, by record: that which changed last first. */
export const useDisputes = ({ kind, part }: DisputeChoice) =>
  useInfiniteQuery({
    queryKey: [...disputesKey, kind, part],
    queryFn: ({ pageParam: after }) =>
      request(DisputesDocument, {
        after,
        kinds: kind && [kind],
        decided: part === 'ALL' ? null : part === 'DECIDED',
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ disputes: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

/** The fields of one record of which sources disagree; null where there is no such record. */
export const useDisputesOf = (id: string) =>
  useQuery({
    queryKey: [...disputesKey, 'of', id],
    queryFn: async () => {
      const { record, office } = await request(DisputesOfDocument, { record: id });
      if (!record) return null;
      const fields = fieldsIn({ record, fields: record.fields });
      return { office, record, fields: fields.filter(({ values }) => values.length > 0) };
    },
  });
