import type { CreateRecordInput, Kind } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';
import { request } from '../lib/graphql.ts';
import type { Option } from './picker-options.ts';

graphql(`
  fragment TellingField on FieldValues {
    name
    values {
      value {
        __typename
        printed
        ... on Identifier {
          code: value
        }
      }
    }
  }
`);

// Of each kind the fields that it has: a name that is no field of a record's kind is refused.
graphql(`
  fragment FoundRecord on Record {
    id
    kind
    caption
    ... on State {
      fields(names: ["identifiers", "status"]) {
        ...TellingField
      }
    }
    ... on Organisation {
      fields(names: ["jurisdiction", "identifiers", "type"]) {
        ...TellingField
      }
    }
    ... on Person {
      fields(names: ["positions", "nationality", "birthDate"]) {
        ...TellingField
      }
    }
    ... on Deal {
      fields(names: ["type", "status"]) {
        ...TellingField
      }
    }
    ... on Sanction {
      fields(names: ["measures", "status"]) {
        ...TellingField
      }
    }
  }
`);

const FindRecordsDocument = graphql(`
  query FindRecords($text: String!, $kinds: [Kind!], $first: Int!) {
    search(text: $text, kinds: $kinds, first: $first) {
      matchedName
      match
      score
      record {
        ...FoundRecord
      }
    }
  }
`);

const ReadRecordsDocument = graphql(`
  query ReadRecords($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Record {
        withdrawnAt
      }
      ...FoundRecord
    }
  }
`);

const StandingDocument = graphql(`
  query StandingRecords($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Record {
        id
        withdrawnAt
      }
    }
  }
`);

const CreateRecordDocument = graphql(`
  mutation CreateRecord($input: CreateRecordInput!) {
    createRecord(input: $input) {
      __typename
      ... on Record {
        id
        kind
        caption
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** Records of some kinds whose names are like the words, best first. */
export const findRecords = async (
  text: string,
  kinds: readonly Kind[],
  first: number,
  signal?: AbortSignal,
) =>
  (await request(FindRecordsDocument, { text, kinds: [...kinds], first }, signal ? { signal } : {})).search;

/** Records by their ids and in that order, as a picker offers them; those that are gone are left out. */
export const readRecords = async (ids: readonly string[]): Promise<readonly Option[]> => {
  const { nodes } = await request(ReadRecordsDocument, { ids: [...ids] });
  return nodes.flatMap((node) =>
    node && 'caption' in node && node.withdrawnAt === null
      ? [{ matchedName: node.caption, record: node }]
      : [],
  );
};

/** Those of some ids, 100 at most, whose records are not there: they were withdrawn, as by undoing that they were made. */
export const goneOf = async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const { nodes } = await request(StandingDocument, { ids: [...ids] });
  return new Set(
    ids.filter((_, at) => {
      const node = nodes[at];
      return !node || ('withdrawnAt' in node && node.withdrawnAt !== null);
    }),
  );
};

/** Makes a record under a working name; or answers with why not. */
export const createRecord = async (input: Pick<CreateRecordInput, 'kind' | 'label' | 'article'>) =>
  (await request(CreateRecordDocument, { input })).createRecord;
