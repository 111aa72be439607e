import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  RetractInput,
  RetractionKind,
  RetractionsQuery,
  WouldFallQuery,
  WouldFallQueryVariables,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted, Refusal } from '../../lib/refusal.ts';

const RetractionsDocument = graphql(`
  query Retractions($id: ID!) {
    article(id: $id) {
      id
      headline
      retractions {
        id
        kind
        reason
        noticeUrl
        notice {
          exact
          revision {
            article {
              id
              headline
            }
          }
        }
        isInForce
        claimCount
        claims {
          id
        }
        at
        by {
          name
        }
        firstBy {
          name
        }
      }
    }
  }
`);

// Less than a record's page asks for: claims are chosen one by one, and each choice is another preview.
graphql(`
  fragment HeldAround on FieldValue {
    key
    origins
    value {
      ...ValueParts
    }
    claims {
      id
    }
  }
`);

const WouldFallDocument = graphql(`
  query WouldFall($kind: RetractionKind!, $article: ID, $outlet: ID, $claims: [ID!]) {
    retractionPreview(kind: $kind, article: $article, outlet: $outlet, claims: $claims) {
      kind
      state
      claimCount
      claims {
        id
        field
        snak
        subject {
          id
          kind
          caption
        }
        value {
          ...ValueParts
        }
        passage {
          exact
        }
      }
      recordCount
      records {
        record {
          id
          kind
          caption
        }
        caption
        claimCount
        fields {
          field
          changes
          before {
            ...HeldAround
          }
          after {
            ...HeldAround
          }
        }
      }
      totals {
        record {
          id
          caption
        }
        name
        before
        after
      }
    }
  }
`);

const RetractDocument = graphql(`
  mutation RetractIt($input: RetractInput!) {
    retract(input: $input) {
      __typename
      ... on Retraction {
        id
        isInForce
        claimCount
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

/** An article with what was retracted of it. */
export type RetractedArticle = NonNullable<RetractionsQuery['article']>;
export type RetractionEntry = RetractedArticle['retractions'][number];
/** What would come of a retraction. */
export type Preview = WouldFallQuery['retractionPreview'];

export const useRetractions = (id: string) =>
  useQuery({
    queryKey: ['retractions', id],
    queryFn: async () => (await request(RetractionsDocument, { id })).article ?? null,
  });

const previewKey = 'retraction-preview';

const OutletDocument = graphql(`
  query RetractedOutlet($id: ID!) {
    record(id: $id) {
      __typename
      id
      caption
    }
  }
`);

/** The organisation that is an outlet; null where there is none, or a record of another kind. */
export const useOutlet = (id: string) =>
  useQuery({
    queryKey: ['retracted-outlet', id],
    queryFn: async () => {
      const { record } = await request(OutletDocument, { id });
      return record?.__typename === 'Organisation' ? record : null;
    },
  });

/** Who takes it back: an article, or an outlet with all that it said. */
export type Source = { readonly article: string } | { readonly outlet: string };

/** What is retracted: of a source all its claims, or where some are named these. */
export type Asked = {
  readonly kind: RetractionKind;
  readonly source: Source;
  readonly claims: readonly string[] | null;
};

/** Looks at a retraction before it is entered; it is thrown away with its page, as it would soon be old. */
export const useRetractionPreview = (asked: Asked | null) =>
  useQuery({
    queryKey: [previewKey, asked],
    queryFn: async () => {
      const { kind, source, claims } = asked ?? { kind: 'RETRACTION', source: { article: '' }, claims: null };
      const of = 'article' in source ? { article: source.article } : { outlet: source.outlet };
      const variables: WouldFallQueryVariables = { kind, ...of, claims: claims && [...claims] };
      return (await request(WouldFallDocument, variables)).retractionPreview;
    },
    enabled: asked !== null,
    placeholderData: (before: Preview | undefined) => before,
    gcTime: 0,
  });

/** Whether it was refused since something has changed after the preview. */
export const hasMoved = (error: unknown): boolean =>
  error instanceof Refusal && error.issues.some(({ path }) => path[0] === 'expectedState');

/** Enters a retraction; throws a Refusal. All that is shown is read anew, also the preview of one that was refused. */
export function useRetract() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: RetractInput) => accepted((await request(RetractDocument, { input })).retract),
    onSettled: () => client.invalidateQueries(),
  });
}
