import { codePointLength } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { type Page, type PageArguments, rangeOf } from '../page.ts';
import { descriptionFrom, type From, judgementFrom, standsFrom } from '../standpoint/conditions.ts';
import { type ArticleRow, readExclusions, withWords } from './article-row.ts';
import { fuzzyDateOf } from './describe.ts';

type Row = Omit<ArticleRow, 'publishedAt' | 'excluded'> & {
  readonly publishedAt: string | null;
  readonly excluded: unknown;
  readonly text: string;
};

/** Whether `article` may be seen: the public sees it once an accepted claim cites it. */
export const visibleArticle = (viewer: Viewer, from: From = null): Prisma.Sql =>
  viewer === null || from
    ? Prisma.sql`exists (select 1 from revision v join claim c on c.revision_id = v.id ${judgementFrom(from)}
        where v.article_id = article.id and ${standsFrom(from)})`
    : Prisma.sql`true`;

const columns = (
  from: From,
): Prisma.Sql => Prisma.sql`article.id, d.version, d.headline, d.authors, d.published_at as "publishedAt",
  d.outlet_id as "outletId", d.url, d.copy_of_id as "copyOfId", d.language, article.created_at as "createdAt",
  d.revision_id as "revisionId", d.excluded, r.text
  from article ${descriptionFrom(from)} join revision r on r.id = d.revision_id`;

const toArticle = ({ publishedAt, excluded, text, ...row }: Row): ArticleRow => ({
  ...row,
  publishedAt: fuzzyDateOf(publishedAt),
  excluded: withWords(text, readExclusions(excluded)),
});

/** Articles by id, those that the viewer may see; in one statement. */
export const readArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, ArticleRow>> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select ${columns(from)} where article.id = any(${uuids(ids)}::uuid[]) and ${visibleArticle(viewer, from)}`;
  return new Map(rows.map((row) => [row.id, toArticle(row)]));
};

const order: Order = {
  name: 'articles',
  parts: [
    { sql: Prisma.sql`article.created_at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`article.id`, part: 'uuid', descending: true },
  ],
};

/** A page of articles, newest first. */
export const listArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  request: PageArguments,
  from: From = null,
): Promise<Page<ArticleRow>> => {
  const range = rangeOf(request, order);
  const rows = await prisma.$queryRaw<(Row & { readonly place: readonly string[] })[]>`
    select ${keyed(order)}, ${columns(from)} where ${visibleArticle(viewer, from)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  const page = keyedPage(rows, range, order);
  return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: toArticle(row) })) };
};

export const countArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  from: From = null,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from article where ${visibleArticle(viewer, from)}`;
  return row?.count ?? 0;
};

export type RevisionRow = {
  readonly id: string;
  readonly articleId: string;
  readonly sha256: string;
  readonly normaliser: string;
  /** In code points. */
  readonly length: number;
  /** Null for who has not signed in: the text belongs to its publisher. */
  readonly text: string | null;
};

/** Revisions by id, of articles that the viewer may see; in one statement. */
export const readRevisions = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, RevisionRow>> => {
  const rows = await prisma.$queryRaw<(Omit<RevisionRow, 'length' | 'text'> & { readonly text: string })[]>`
    select r.id, r.article_id as "articleId", r.sha256, r.normaliser, r.text
    from revision r join article on article.id = r.article_id
    where r.id = any(${uuids(ids)}::uuid[]) and ${visibleArticle(viewer, from)}`;
  return new Map(
    rows.map(({ text, ...row }) => [
      row.id,
      { ...row, length: codePointLength(text), text: viewer === null ? null : text },
    ]),
  );
};
