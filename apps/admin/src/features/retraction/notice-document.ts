import { useQuery } from '@tanstack/react-query';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const NoticePlacesDocument = graphql(`
  query NoticePlaces($text: String!) {
    articleSearch(text: $text, first: 20) {
      nodes {
        article {
          id
          headline
          revision {
            id
          }
        }
        passages {
          start
          end
          exact
          revision {
            id
          }
        }
      }
    }
  }
`);

/** Where words stand in the newest text of an article. */
export type NoticePlace = {
  readonly article: string;
  readonly headline: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** Where words stand, in this order, in the newest texts of articles; nothing is asked for no words. */
export const useNoticePlaces = (words: string) =>
  useQuery({
    queryKey: ['notice-places', words],
    queryFn: async (): Promise<readonly NoticePlace[]> => {
      const text = `"${words.replaceAll('"', ' ')}"`;
      const { nodes } = (await request(NoticePlacesDocument, { text })).articleSearch;
      return nodes.flatMap(({ article, passages }) =>
        passages
          .filter(({ revision }) => revision.id === article.revision.id)
          .map(({ start, end, exact }) => ({
            article: article.id,
            headline: article.headline,
            ...{ start, end, exact },
          })),
      );
    },
    enabled: words !== '',
  });
