import type { PreviewRevisionQuery, PreviewRevisionQueryVariables } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';

const PreviewRevisionDocument = graphql(`
  query PreviewRevision($input: ReadArticleInput!, $article: ID!) {
    readArticle(input: $input) {
      text
      warnings
      original {
        id
      }
      revising(article: $article) {
        version
        isNewest
        carried
        revision {
          text
        }
        lost {
          reason
          claim {
            id
            field
            subject {
              kind
              caption
            }
          }
          passage {
            start
            end
            exact
          }
        }
      }
    }
  }
`);

const ReviseDocument = graphql(`
  mutation ReviseArticle($input: ReviseArticleInput!) {
    reviseArticle(input: $input) {
      __typename
      ... on Revised {
        carried
        lost {
          reason
        }
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

type Reading = PreviewRevisionQuery['readArticle'];
type Revising = NonNullable<Reading['revising']>;

/** What another text would do to an article, and the text. */
export type Preview = Omit<Reading, 'revising'> & Revising;

/** Reads, and looks what it would change; nothing is stored. */
export const previewRevision = async (
  article: string,
  input: PreviewRevisionQueryVariables['input'],
): Promise<Preview> => {
  const { revising, ...reading } = (await request(PreviewRevisionDocument, { article, input })).readArticle;
  if (!revising) throw new Error(`The article ${article} is gone.`);
  return { ...reading, ...revising };
};

/** Has an article get the text that was looked at. Throws a Refusal. */
export const storeRevision = async (article: string, { version, text, original }: Preview) => {
  const input = {
    article,
    expectedVersion: version,
    content: text,
    mediaType: 'TEXT_PLAIN' as const,
    original: original?.id ?? null,
  };
  return accepted((await request(ReviseDocument, { input })).reviseArticle);
};
