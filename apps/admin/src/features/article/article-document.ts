import { useQuery } from '@tanstack/react-query';
import type { ArticleDeskQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const ArticleDocument = graphql(`
  query ArticleDesk($id: ID!) {
    article(id: $id) {
      id
      version
      headline
      authors
      publishedAt {
        asStated
      }
      outlet {
        id
        caption
      }
      url
      language
      copyOf {
        id
        headline
      }
      revision {
        id
        text
        original {
          url
          at
          size
          path
          isTextAsRead
        }
      }
      revisions {
        revision {
          id
        }
      }
      excluded {
        start
        end
        exact
        reason
      }
      mentions {
        start
        end
        exact
        why
        candidates {
          name
          record {
            id
            kind
            caption
          }
        }
      }
      reviews {
        id
        version
        state
        editor {
          id
          name
        }
        proposals {
          claim {
            ...ClaimOnDesk
          }
          judgement {
            verdict
            by {
              name
            }
          }
        }
      }
    }
  }
`);

/** An article as it lies on the desk. */
export type DeskArticle = NonNullable<ArticleDeskQuery['article']>;
export type DeskReview = DeskArticle['reviews'][number];
export type DeskProposal = DeskReview['proposals'][number];

export const articleKey = (id: string) => ['article', id] as const;

/** Asks for an article with its text, its mentions and its reviews. */
export const useArticle = (id: string) =>
  useQuery({
    queryKey: articleKey(id),
    queryFn: async () => (await request(ArticleDocument, { id })).article ?? null,
  });
