import type { KindName } from '@chancery/domain';
import type { RecordListRowFragment } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { asList } from './list-source.ts';

graphql(`
  fragment RecordListRow on Record {
    id
    version
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

const documents = {
  State: StateListDocument,
  Organisation: OrganisationListDocument,
  Person: PersonListDocument,
  Deal: DealListDocument,
  Sanction: SanctionListDocument,
} as const satisfies Readonly<Record<KindName, unknown>>;

/** What lists records of a kind. Filters and orders are made from the kind's fields, as the contract's are. */
export const kindDocument = (kind: KindName) => asList<RecordRow>(documents[kind]);
