import { codePointLength } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { judgementInForce } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { type Page, type PageArguments, startOf, toPage } from '../page.ts';
import { type ArticleRow, readExclusions, withWords } from './article-row.ts';
import { fuzzyDateOf } from './describe.ts';

type Row = Omit<ArticleRow, 'publishedAt' | 'excluded'> & {
  readonly publishedAt: string | null;
  readonly excluded: unknown;
  readonly text: string;
  readonly created: string;
};

// The public sees an article once an accepted claim cites it.
const visible = (viewer: Viewer): Prisma.Sql =>
  viewer === null
    ? Prisma.sql`exists (select 1 from revision v join claim c on c.revision_id = v.id ${judgementInForce}
        where v.article_id = a.id and j.verdict = 'ACCEPTED')`
    : Prisma.sql`true`;

const columns = Prisma.sql`a.id, d.version, d.headline, d.authors, d.published_at as "publishedAt",
  d.outlet_id as "outletId", d.url, d.language, a.created_at as "createdAt", a.created_at::text as created,
  d.revision_id as "revisionId", d.excluded, r.text
  from article a join article_description d on d.article_id = a.id and d.version = a.version
  join revision r on r.id = d.revision_id`;

const toArticle = ({ publishedAt, excluded, text, created: _, ...row }: Row): ArticleRow => ({
  ...row,
  publishedAt: fuzzyDateOf(publishedAt),
  excluded: withWords(text, readExclusions(excluded)),
});

/** Articles by id, those that the viewer may see; in one statement. */
export const readArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleRow>> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select ${columns} where a.id = any(${uuids(ids)}::uuid[]) and ${visible(viewer)}`;
  return new Map(rows.map((row) => [row.id, toArticle(row)]));
};

/** A page of articles, newest first. */
export const listArticles = async (
  { prisma }: Database,
  viewer: Viewer,
  request: PageArguments,
): Promise<Page<ArticleRow>> => {
  const start = startOf(request, ['timestamp', 'uuid']);
  const after = start
    ? Prisma.sql`and (a.created_at, a.id) < (${start[0]}::timestamptz, ${start[1]}::uuid)`
    : Prisma.empty;
  const rows = await prisma.$queryRaw<Row[]>`
    select ${columns} where ${visible(viewer)} ${after}
    order by a.created_at desc, a.id desc limit ${request.first + 1}`;
  const page = toPage(rows, request.first, ({ created, id }) => [created, id]);
  return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: toArticle(row) })) };
};

export const countArticles = async ({ prisma }: Database, viewer: Viewer): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from article a where ${visible(viewer)}`;
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
): Promise<ReadonlyMap<string, RevisionRow>> => {
  const rows = await prisma.$queryRaw<(Omit<RevisionRow, 'length' | 'text'> & { readonly text: string })[]>`
    select r.id, r.article_id as "articleId", r.sha256, r.normaliser, r.text
    from revision r join article a on a.id = r.article_id
    where r.id = any(${uuids(ids)}::uuid[]) and ${visible(viewer)}`;
  return new Map(
    rows.map(({ text, ...row }) => [
      row.id,
      { ...row, length: codePointLength(text), text: viewer === null ? null : text },
    ]),
  );
};
