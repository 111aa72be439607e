import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ClaimsOfSourceQuery,
  ClaimsOfSourceQueryVariables,
  RetractInput,
  RetractionKind,
  RetractionPartsFragment,
  RetractionsQuery,
  TotalsThenQuery,
  WouldFallQuery,
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
        ...RetractionParts
      }
    }
  }

  fragment RetractionParts on Retraction {
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
    holds
    isTakenBack
    claimCount
    at
    by {
      name
    }
    firstBy {
      name
    }
  }
`);

// Less than a record's page asks for: claims are chosen one by one, and each choice is another preview.
graphql(`
  fragment HeldAround on FieldValue {
    key
    realisation
    validFrom
    origins
    value {
      ...ValueWords
    }
    claims {
      id
      validTime {
        earliest
        printed
      }
    }
    denials {
      id
    }
  }
`);

const WouldFallDocument = graphql(`
  query WouldFall(
    $kind: RetractionKind!
    $article: ID
    $outlet: ID
    $claims: [ID!]
    $retraction: ID
    $first: Int!
    $after: String
  ) {
    retractionPreview(
      kind: $kind
      article: $article
      outlet: $outlet
      claims: $claims
      retraction: $retraction
    ) {
      kind
      state
      takesBack {
        id
        kind
        reason
        at
      }
      claimCount
      heldCount
      recordCount
      allRecords(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
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
            beforeAlternatives {
              ...HeldAround
            }
            after {
              ...HeldAround
            }
            afterAlternatives {
              ...HeldAround
            }
          }
        }
      }
    }
  }
`);

const TotalsThenDocument = graphql(`
  query TotalsThen(
    $kind: RetractionKind!
    $article: ID
    $outlet: ID
    $claims: [ID!]
    $retraction: ID
    $after: String
  ) {
    retractionPreview(
      kind: $kind
      article: $article
      outlet: $outlet
      claims: $claims
      retraction: $retraction
    ) {
      allTotals(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
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
  }
`);

const ClaimsOfSourceDocument = graphql(`
  query ClaimsOfSource($article: ID, $outlet: ID, $after: String) {
    retractionPreview(kind: RETRACTION, article: $article, outlet: $outlet) {
      allClaims(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          field
          snak
          subject {
            id
            kind
            caption
          }
          value {
            ...ValueWords
          }
          passage {
            exact
          }
        }
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
/** What was retracted, corrected or reinstated. */
export type RetractionEntry = RetractionPartsFragment;
type Page = WouldFallQuery['retractionPreview'];
/** What would come of a retraction, with as many of its records as were asked for. */
export type Preview = Omit<Page, 'allRecords'> & { readonly records: Page['allRecords']['nodes'] };
export type LinkTotals = TotalsThenQuery['retractionPreview']['allTotals']['nodes'];
/** A claim that may be corrected. */
export type SourceClaim = ClaimsOfSourceQuery['retractionPreview']['allClaims']['nodes'][number];

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
      ... on Organisation {
        retractions {
          ...RetractionParts
        }
      }
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
  /** What a reinstatement takes back; null for the newest. */
  readonly retraction: string | null;
};

const ofSource = (source: Source): Pick<ClaimsOfSourceQueryVariables, 'article' | 'outlet'> =>
  'article' in source ? { article: source.article } : { outlet: source.outlet };
const variablesOf = ({ kind, source, claims, retraction }: Asked) => ({
  kind,
  retraction,
  ...ofSource(source),
  claims: claims && [...claims],
});
const nothing: Asked = { kind: 'RETRACTION', source: { article: '' }, claims: null, retraction: null };

type Paged = { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
const nextOf = ({ pageInfo: { hasNextPage, endCursor } }: Paged) => (hasNextPage ? endCursor : null);
const fromStart = null as string | null;

// Few at first, as each choice is another preview; more once they are looked through.
const sizeAfter = (after: string | null): number => (after === null ? 5 : 20);

/**
 * Looks at a retraction before it is entered, a page of its records at a time; it is thrown away with its page, as it would
 * soon be old.
 */
export const useRetractionPreview = (asked: Asked | null) =>
  useInfiniteQuery({
    queryKey: [previewKey, asked],
    queryFn: async ({ pageParam: after }) =>
      (
        await request(WouldFallDocument, {
          ...variablesOf(asked ?? nothing),
          first: sizeAfter(after),
          after,
        })
      ).retractionPreview,
    initialPageParam: fromStart,
    getNextPageParam: ({ allRecords }) => nextOf(allRecords),
    select: ({ pages }): Preview | null => {
      const [first] = pages;
      return first ? { ...first, records: pages.flatMap(({ allRecords }) => allRecords.nodes) } : null;
    },
    enabled: asked !== null,
    placeholderData: (before) => before,
    gcTime: 0,
  });

/** The counts of links that would change, a page at a time. */
export const useLinkTotals = (asked: Asked) =>
  useInfiniteQuery({
    queryKey: [previewKey, 'totals', asked],
    queryFn: async ({ pageParam: after }) =>
      (await request(TotalsThenDocument, { ...variablesOf(asked), after })).retractionPreview.allTotals,
    initialPageParam: fromStart,
    getNextPageParam: nextOf,
    placeholderData: (before) => before,
    gcTime: 0,
  });

/** The claims of a source that may be corrected, a page at a time. */
export const useClaimsOfSource = (source: Source, isWanted: boolean) =>
  useInfiniteQuery({
    queryKey: [previewKey, 'claims', source],
    queryFn: async ({ pageParam: after }) =>
      (await request(ClaimsOfSourceDocument, { ...ofSource(source), after })).retractionPreview.allClaims,
    initialPageParam: fromStart,
    getNextPageParam: nextOf,
    enabled: isWanted,
    gcTime: 0,
  });

/** Whether it was refused since something has changed after the preview. */
export const hasMoved = (error: unknown): boolean =>
  error instanceof Refusal && error.issues.some(({ path }) => path[0] === 'expectedState');

/**
 * Enters a retraction; throws a Refusal. All that is shown is read anew once it is, but for the preview, which is left; after a
 * refusal the preview too.
 */
export function useRetract() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: RetractInput) => accepted((await request(RetractDocument, { input })).retract),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== previewKey });
    },
    onError: () => client.invalidateQueries(),
  });
}
