import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ClaimRelationKind,
  ClaimsToRelateQuery,
  RelateClaimsInput,
  RelationsInReviewQuery,
  RelationsOfQuery,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted, Refusal } from '../../lib/refusal.ts';

graphql(`
  fragment RelatedClaim on Claim {
    id
    field
    polarity
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
    article {
      id
      headline
    }
  }
`);

graphql(`
  fragment MaybeRelated on ProposedRelation {
    relation
    shared
    claim {
      ...RelatedClaim
    }
    other {
      ...RelatedClaim
    }
  }

  fragment DecidedOfTwo on ClaimRelation {
    id
    relation
    reason
    by {
      name
    }
    claim {
      ...RelatedClaim
    }
    other {
      ...RelatedClaim
    }
  }
`);

const RelationsOfDocument = graphql(`
  query RelationsOf($record: ID!) {
    record(id: $record) {
      id
      caption
      proposedRelations {
        ...MaybeRelated
      }
      claimRelations {
        ...DecidedOfTwo
      }
    }
  }
`);

const ClaimsToRelateDocument = graphql(`
  query ClaimsToRelate($record: ID!, $after: String) {
    record(id: $record) {
      id
      claims(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...RelatedClaim
          judgement {
            verdict
          }
        }
      }
    }
  }
`);

const RelationsInReviewDocument = graphql(`
  query RelationsInReview($id: ID!) {
    review(id: $id) {
      id
      proposals {
        claim {
          id
          subject {
            id
          }
          judgement {
            verdict
          }
          proposedRelations {
            ...MaybeRelated
          }
          relations {
            ...DecidedOfTwo
          }
        }
      }
    }
  }
`);

const RelateTwoDocument = graphql(`
  mutation RelateTwo($input: RelateClaimsInput!) {
    relateClaims(input: $input) {
      __typename
      ... on Claim {
        id
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

export type Relations = NonNullable<RelationsOfQuery['record']>;
type InReview = NonNullable<RelationsInReviewQuery['review']>;
/** What a claim of a review is and may be to others. */
export type ClaimRelations = InReview['proposals'][number]['claim'];
export type Proposed = Relations['proposedRelations'][number];
export type Decided = Relations['claimRelations'][number];
export type RelatedClaim = Proposed['claim'];
export type { ClaimRelationKind };

/** What is decided and proposed between the claims about a record; null where there is no such record. */
export const useRelations = (record: string) =>
  useQuery({
    queryKey: ['relations', record],
    queryFn: async () => (await request(RelationsOfDocument, { record })).record ?? null,
  });

/** Not below the review itself, whose decisions do not wait for it. */
export const relationsInReviewKey = (review: string) => ['relations-in-review', review] as const;

/** What the claims of a review are and may be to others, by claim; those that are nothing to others are left out. */
export const useRelationsInReview = (review: string) =>
  useQuery({
    queryKey: relationsInReviewKey(review),
    queryFn: async () => (await request(RelationsInReviewDocument, { id: review })).review?.proposals ?? [],
    select: (proposals): ReadonlyMap<string, ClaimRelations> =>
      new Map(
        proposals.flatMap(({ claim }) =>
          claim.relations.length + claim.proposedRelations.length > 0 ? [[claim.id, claim]] : [],
        ),
      ),
  });

const toRelateKey = 'claims-to-relate';

/** The claims about a record, oldest first, a page at a time. */
export const useClaimsToRelate = (record: string) =>
  useInfiniteQuery({
    queryKey: [toRelateKey, record],
    queryFn: async ({ pageParam: after }) =>
      (await request(ClaimsToRelateDocument, { record, after })).record?.claims ?? null,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });

type ToRelate = NonNullable<NonNullable<ClaimsToRelateQuery['record']>['claims']>['nodes'][number];

/** Those of some claims that are accepted. */
export const acceptedIn = (claims: readonly ToRelate[]): readonly RelatedClaim[] =>
  claims.filter(({ judgement }) => judgement?.verdict === 'ACCEPTED');

/** What is decided of two claims, whichever is named first; null for nothing. */
export const relationBetween = (
  decided: readonly Decided[],
  one: string,
  other: string,
): ClaimRelationKind | null =>
  decided.find(
    ({ claim, other: second }) =>
      (claim.id === one && second.id === other) || (claim.id === other && second.id === one),
  )?.relation ?? null;

/** Whether it was refused since somebody else was first. */
export const wasDecided = (error: unknown): boolean =>
  error instanceof Refusal && error.issues.some(({ path }) => path[0] === 'expectedRelation');

/**
 * Decides what two claims are to each other; throws a Refusal. All that is shown is read anew, but for the claims that may be
 * chosen: no relation changes them.
 */
export function useRelate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: RelateClaimsInput) =>
      accepted((await request(RelateTwoDocument, { input })).relateClaims),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== toRelateKey }),
  });
}
