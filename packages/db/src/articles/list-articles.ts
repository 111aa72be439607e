import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, type KeyColumn, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { listNameOf, type OrderBy } from '../order-by.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import type { From } from '../standpoint/conditions.ts';
import { type ArticleFilter, articleCondition } from './article-filter.ts';
import type { ArticleRow } from './article-row.ts';
import { type ArticleColumns, articleColumns, fromArticles, toArticle } from './read-articles.ts';
import { visibleArticle } from './visible-article.ts';

/** By what lists of articles may be ordered. */
export const articleOrders = ['CREATED_AT', 'PUBLISHED_AT', 'HEADLINE'] as const;
export type ArticleOrder = OrderBy<(typeof articleOrders)[number]>;

const ofArticle = { sql: Prisma.sql`article.id`, part: 'uuid' } as const;

// By the first day, as records are; an index has it as of now, where `published_day` is the same.
const day = (from: From): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`coalesce(p.earliest, p.latest)` : Prisma.sql`article.published_day`;

// With its second column each has an index, which is of one table: see the test.
const columns: Readonly<
  Record<(typeof articleOrders)[number], (from: From) => readonly Omit<KeyColumn, 'descending'>[]>
> = {
  CREATED_AT: () => [{ sql: Prisma.sql`article.created_at`, part: 'timestamp' }, ofArticle],
  PUBLISHED_AT: (from) => [{ sql: day(from), part: 'day', nullable: true }, ofArticle],
  HEADLINE: () => [
    { sql: Prisma.sql`d.headline`, part: 'text' },
    { sql: Prisma.sql`d.article_id`, part: 'uuid' },
  ],
};

/** How a list of articles is ordered, and from a standpoint. */
export const articleOrder = (
  orderBy: ArticleOrder | null,
  filter: ArticleFilter | null = null,
  from: From = null,
): Order => {
  const { field, direction } = orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  const descending = direction === 'DESC';
  const name = field === 'CREATED_AT' && descending ? 'articles' : `articles ${field} ${direction}`;
  return {
    name: listNameOf(name, filter),
    parts: columns[field](from).map((column) => ({ ...column, descending })),
  };
};

const matching = (viewer: Viewer, filter: ArticleFilter | null, from: From): Prisma.Sql =>
  Prisma.sql`${visibleArticle(viewer, from)} and ${articleCondition(viewer, filter, from)}`;

type Asked = PageArguments & {
  readonly filter?: ArticleFilter | null | undefined;
  readonly orderBy?: ArticleOrder | null | undefined;
};

/** A page of articles, newest import first where no other order is asked for; in one statement. */
export const listArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  { filter = null, orderBy = null, ...asked }: Asked,
  from: From = null,
): Promise<Page<ArticleRow>> => {
  const condition = matching(viewer, filter, from);
  const order = articleOrder(orderBy, filter, from);
  const range = rangeOf(asked, order);
  const rows = await prisma.$queryRaw<(ArticleColumns & { readonly place: readonly string[] })[]>`
    select ${keyed(order)}, ${articleColumns} ${fromArticles(from)}
    where ${condition} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  const page = keyedPage(rows, range, order);
  return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: toArticle(row) })) };
};

export const countArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  filter: ArticleFilter | null = null,
  from: From = null,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count ${filter === null ? Prisma.sql`from article` : fromArticles(from)}
    where ${matching(viewer, filter, from)}`;
  return row?.count ?? 0;
};
