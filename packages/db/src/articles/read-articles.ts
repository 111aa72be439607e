import { codePointLength } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import type { From } from '../standpoint/conditions.ts';
import { descriptionFrom } from '../standpoint/then.ts';
import { type ArticleRow, readExclusions, withWords } from './article-row.ts';
import { fuzzyDateOf } from './describe.ts';
import { describedBy } from './revisions.ts';
import { decidedArticle, visibleArticle } from './visible-article.ts';

export type ArticleColumns = Omit<ArticleRow, 'publishedAt' | 'excluded'> & {
  readonly publishedAt: string | null;
  readonly excluded: unknown;
  readonly text: string;
};

/** What is read of the articles of `fromArticles`. */
export const articleColumns: Prisma.Sql = Prisma.sql`article.id, d.version, d.headline, d.authors,
  d.published_at as "publishedAt", d.outlet_id as "outletId", d.url, d.copy_of_id as "copyOfId", d.language,
  article.created_at as "createdAt", d.revision_id as "revisionId", d.excluded, r.text, (
    select i.described_by_id from article_description i where i.article_id = article.id and i.version = 1
  ) as "importedById"`;

/** The articles `article` with what is known of each there, `d`, its text `r`, and the days `p` that its date may mean. */
export const fromArticles = (from: From): Prisma.Sql => Prisma.sql`
  from article ${descriptionFrom(from)} join revision r on r.id = d.revision_id
  left join published_date p on p.words = d.published_at`;

export const toArticle = ({ publishedAt, excluded, text, ...row }: ArticleColumns): ArticleRow => ({
  ...row,
  publishedAt: fuzzyDateOf(publishedAt),
  excluded: withWords(text, readExclusions(excluded)),
});

const readSeen = async (
  { prisma }: Database,
  ids: readonly string[],
  seen: Prisma.Sql,
  from: From,
): Promise<ReadonlyMap<string, ArticleRow>> => {
  const rows = await prisma.$queryRaw<ArticleColumns[]>`
    select ${articleColumns} ${fromArticles(from)} where article.id = any(${uuids(ids)}::uuid[]) and ${seen}`;
  return new Map(rows.map((row) => [row.id, toArticle(row)]));
};

/** Articles by id, those that the viewer may see; in one statement. */
export const readArticles = async (
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, ArticleRow>> => readSeen(db, ids, visibleArticle(viewer, from), from);

/** As readArticles, of those of which something was decided on there, accepted or not: for who has signed in. */
export const readDecidedArticles = async (
  db: Database,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, ArticleRow>> => readSeen(db, ids, decidedArticle(from), from);

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
    where r.id = any(${uuids(ids)}::uuid[]) and ${visibleArticle(viewer, from)}
      and exists (select from article_description d where d.article_id = r.article_id and d.revision_id = r.id
        and ${describedBy(from)})`;
  return new Map(
    rows.map(({ text, ...row }) => [
      row.id,
      { ...row, length: codePointLength(text), text: viewer === null ? null : text },
    ]),
  );
};
