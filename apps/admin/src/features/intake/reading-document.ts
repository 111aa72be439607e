import type { ReadArticleQuery, ReadArticleQueryVariables } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const ReadArticleDocument = graphql(`
  query ReadArticle($input: ReadArticleInput!) {
    readArticle(input: $input) {
      title
      authors
      language
      publishedAt
      publishedAsWritten
      url
      outlet {
        outlet {
          id
          caption
        }
      }
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

/** The articles of the office that are the same as a text. */
export const sameArticles = async (input: Input) =>
  (await request(SameArticlesDocument, { input })).readArticle.same;
