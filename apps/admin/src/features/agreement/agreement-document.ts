import { useQuery } from '@tanstack/react-query';
import type { AgreementQuery, ReadersQuery } from '../../generated/graphql.ts';
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
      disagreements {
        layer
        one {
          ...DisagreedClaim
        }
        other {
          ...DisagreedClaim
        }
      }
      unplaced {
        ...DisagreedClaim
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
export type Agreement = AgreementQuery['agreement'];

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
