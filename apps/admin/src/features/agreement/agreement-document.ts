import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  AgreementQuery,
  DisagreementsQuery,
  ReadersQuery,
  UnplacedQuery,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const ReadersDocument = graphql(`
  query Readers($article: ID!) {
    article(id: $article) {
      id
      headline
      reviews {
        state
        editor {
          id
          name
        }
      }
    }
  }
`);

const AgreementDocument = graphql(`
  query Agreement($article: ID!, $between: [ID!]!) {
    agreement(article: $article, between: $between) {
      layers {
        layer
        one
        other
        agreed
        score
        kappa
        alpha
      }
    }
  }
`);

const DisagreementsDocument = graphql(`
  query Disagreements($article: ID!, $between: [ID!]!, $after: String) {
    agreement(article: $article, between: $between) {
      allDisagreements(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          layer
          one {
            ...DisagreedClaim
          }
          other {
            ...DisagreedClaim
          }
        }
      }
    }
  }
`);

const UnplacedDocument = graphql(`
  query Unplaced($article: ID!, $between: [ID!]!, $after: String) {
    agreement(article: $article, between: $between) {
      allUnplaced(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...DisagreedClaim
        }
      }
    }
  }
`);

graphql(`
  fragment DisagreedClaim on Claim {
    id
    field
    snak
    polarity
    realisation
    certainty
    origin
    subject {
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
`);

export type Readers = NonNullable<ReadersQuery['article']>;
export type Layers = AgreementQuery['agreement']['layers'];
export type Disagreement = DisagreementsQuery['agreement']['allDisagreements']['nodes'][number];
export type UnplacedClaim = UnplacedQuery['agreement']['allUnplaced']['nodes'][number];

type Pair = { readonly article: string; readonly between: readonly string[] };

/** An article, and who has submitted claims from it. */
export const useReaders = (article: string) =>
  useQuery({
    queryKey: ['readers', article],
    queryFn: async () => (await request(ReadersDocument, { article })).article ?? null,
  });

/** How far two editors agree on an article. */
export const useAgreement = (article: string, between: readonly string[]) =>
  useQuery({
    queryKey: ['agreement', article, ...between],
    queryFn: async () => (await request(AgreementDocument, { article, between: [...between] })).agreement,
  });

type Paged = { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
const nextOf = ({ pageInfo }: Paged): string | null => (pageInfo.hasNextPage ? pageInfo.endCursor : null);

/** Where two editors differ on an article, page by page. */
export const useDisagreements = ({ article, between }: Pair) =>
  useInfiniteQuery({
    queryKey: ['disagreements', article, ...between],
    queryFn: async ({ pageParam: after }) =>
      (await request(DisagreementsDocument, { article, between: [...between], after })).agreement
        .allDisagreements,
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });

/** The claims of two editors that are compared with none, page by page. */
export const useUnplaced = ({ article, between }: Pair) =>
  useInfiniteQuery({
    queryKey: ['unplaced', article, ...between],
    queryFn: async ({ pageParam: after }) =>
      (await request(UnplacedDocument, { article, between: [...between], after })).agreement.allUnplaced,
    initialPageParam: null as string | null,
    getNextPageParam: nextOf,
  });
