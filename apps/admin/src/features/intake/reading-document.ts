import type {
  ReadArticleQuery,
  ReadArticleQueryVariables,
  SaidByPageFragment,
} from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

graphql(`
  fragment SaidByPage on ArticleReading {
    siteName
    publishedAt
    publishedAsWritten
    outlet {
      by
      outlet {
        id
        caption
      }
    }
  }
`);

const ReadArticleDocument = graphql(`
  query ReadArticle($input: ReadArticleInput!) {
    readArticle(input: $input) {
      title
      authors
      language
      ...SaidByPage
      url
      text
      words
      warnings
      original {
        id
      }
    }
  }
`);

const SameArticlesDocument = graphql(`
  query SameArticles($input: ReadArticleInput!) {
    readArticle(input: $input) {
      ...SaidByPage
      same {
        by
        shared
        article {
          id
          headline
          outlet {
            caption
          }
        }
      }
    }
  }
`);

type Input = ReadArticleQueryVariables['input'];

/** What was read out of a page or a file. */
export type Reading = ReadArticleQuery['readArticle'];

export const readArticle = async (input: Input): Promise<Reading> =>
  (await request(ReadArticleDocument, { input })).readArticle;

/** What a page says of itself, and who may have published it: proposals, which nothing fills in unasked but a reading. */
export type Said = SaidByPageFragment;

/** The articles of the office that are the same as a text, and what it says of itself. */
export const sameArticles = async (input: Input) =>
  (await request(SameArticlesDocument, { input })).readArticle;
