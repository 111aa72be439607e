import type { KindName } from '@chancery/domain';
import type { RecordListRowFragment, TypedDocumentString } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

graphql(`
  fragment RecordListRow on Record {
    id
    kind
    caption
    standing
    fields(names: $columns) {
      name
      values {
        key
        value {
          __typename
          printed
          ... on Identifier {
            code: value
          }
          ... on Link {
            target {
              caption
            }
          }
        }
      }
    }
  }
`);

const StateListDocument = graphql(`
  query StateList(
    $first: Int!
    $after: String
    $name: String
    $filter: StateFilter
    $orderBy: StateOrder
    $columns: [String!]
  ) {
    list: states(first: $first, after: $after, name: $name, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RecordListRow
      }
    }
  }
`);

const OrganisationListDocument = graphql(`
  query OrganisationList(
    $first: Int!
    $after: String
    $name: String
    $filter: OrganisationFilter
    $orderBy: OrganisationOrder
    $columns: [String!]
  ) {
    list: organisations(first: $first, after: $after, name: $name, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RecordListRow
      }
    }
  }
`);

const PersonListDocument = graphql(`
  query PersonList(
    $first: Int!
    $after: String
    $name: String
    $filter: PersonFilter
    $orderBy: PersonOrder
    $columns: [String!]
  ) {
    list: people(first: $first, after: $after, name: $name, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RecordListRow
      }
    }
  }
`);

const DealListDocument = graphql(`
  query DealList(
    $first: Int!
    $after: String
    $name: String
    $filter: DealFilter
    $orderBy: DealOrder
    $columns: [String!]
  ) {
    list: deals(first: $first, after: $after, name: $name, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RecordListRow
      }
    }
  }
`);

const SanctionListDocument = graphql(`
  query SanctionList(
    $first: Int!
    $after: String
    $name: String
    $filter: SanctionFilter
    $orderBy: SanctionOrder
    $columns: [String!]
  ) {
    list: sanctions(first: $first, after: $after, name: $name, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RecordListRow
      }
    }
  }
`);

/** A record as a list shows it. */
export type RecordRow = RecordListRowFragment;

type Asked = {
  readonly first: number;
  readonly after: string | null;
  readonly name: string | null;
  readonly filter: Readonly<Record<string, unknown>> | null;
  readonly orderBy: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
  readonly columns: readonly string[];
};
type Answer = {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly RecordRow[];
  };
};

const documents = {
  State: StateListDocument,
  Organisation: OrganisationListDocument,
  Person: PersonListDocument,
  Deal: DealListDocument,
  Sanction: SanctionListDocument,
} as const satisfies Readonly<Record<KindName, unknown>>;

/** What lists records of a kind. Filters and orders are made from the kind's fields, as the contract's are. */
export const kindDocument = (kind: KindName): TypedDocumentString<Answer, Asked> =>
  documents[kind] as unknown as TypedDocumentString<Answer, Asked>; // one shape: they differ in the filter's type
