import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../lib/graphql.ts';
import { newId } from '../../lib/new-id.ts';
import { accepted } from '../../lib/refusal.ts';
import { DescribeDocument } from '../article/commands.ts';
import type { ArticleNode } from '../list/article-cells.tsx';
import { doEach } from './do-each.ts';
import { ownBulkKey } from './own-bulk.tsx';

/** What is said of several articles at once; null says that it is not known. */
export type DetailChange =
  | { readonly detail: 'OUTLET'; readonly outlet: string | null }
  | { readonly detail: 'LANGUAGE'; readonly language: string | null }
  | { readonly detail: 'DATE'; readonly publishedAt: string | null };

/** What is known of an article as a list has it, as the command takes it. */
const described = ({ id, version, headline, authors, publishedAt, outlet, url, language }: ArticleNode) => ({
  article: id,
  expectedVersion: version,
  headline,
  authors,
  publishedAt: publishedAt?.asStated ?? null,
  outlet: outlet?.id ?? null,
  url,
  language,
});

/** The description of an article with one detail changed, from what was seen; null where that is so already. */
export const withDetail = (article: ArticleNode, change: DetailChange) => {
  const before = described(article);
  const after = { ...before, ...changed(change) };
  return JSON.stringify(before) === JSON.stringify(after) ? null : after;
};

const changed = (change: DetailChange) => {
  if (change.detail === 'OUTLET') return { outlet: change.outlet };
  return change.detail === 'LANGUAGE' ? { language: change.language } : { publishedAt: change.publishedAt };
};

const describe = async (article: ArticleNode, change: DetailChange, bulk: string): Promise<void> => {
  const input = withDetail(article, change);
  if (input) accepted((await request(DescribeDocument, { input: { ...input, bulk } })).describeArticle);
};

/** Says the same of several articles, each from the version that was seen, and reads the lists anew. */
export const useDescribeSeveral = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      articles,
      change,
    }: {
      readonly articles: readonly ArticleNode[];
      readonly change: DetailChange;
    }) => {
      const bulk = newId();
      return doEach(articles, (article) => describe(article, change, bulk));
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['articles'] });
      await client.invalidateQueries({ queryKey: ['article'] });
      await client.invalidateQueries({ queryKey: ownBulkKey });
    },
  });
};
