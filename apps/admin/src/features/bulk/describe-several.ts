import { request } from '../../lib/graphql.ts';
import { newId } from '../../lib/new-id.ts';
import { accepted } from '../../lib/refusal.ts';
import { DescribeDocument } from '../article/commands.ts';
import type { ArticleNode } from '../list/article-cells.tsx';
import type { BulkOutcome } from './do-each.ts';
import { ownBulkKey } from './own-bulk.tsx';
import { type Prepared, useEach } from './use-each.ts';

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

type Described = ArticleNode & {
  readonly change: DetailChange;
  /** What they have in common, so that they are undone together. */
  readonly bulk: string;
};

const describe = async ({ change, bulk, idempotencyKey, ...article }: Prepared<Described>): Promise<void> => {
  const input = withDetail(article, change);
  if (!input) return;
  const given = { ...input, bulk, idempotencyKey };
  accepted((await request(DescribeDocument, { input: given })).describeArticle);
};

const lists = [['articles'], ['article'], ownBulkKey];

/** Says the same of several articles, each from the version that was seen, and reads the lists anew. */
export const useDescribeSeveral = (onEnd: (outcome: BulkOutcome<{ readonly id: string }>) => void) => {
  const each = useEach(describe, lists, onEnd);
  return {
    ...each,
    run: (articles: readonly ArticleNode[], change: DetailChange) => {
      const bulk = newId();
      each.run(async () => articles.map((article) => ({ ...article, change, bulk })));
    },
  };
};
