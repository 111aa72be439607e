import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import type { From } from '../standpoint/conditions.ts';

/** A text that an article had, or has now. */
export type ArticleRevisionRow = {
  readonly articleId: string;
  readonly revisionId: string;
  /** When it became the article's text. */
  readonly at: Date;
  /** Who stored it. */
  readonly byId: string;
};

/** Whether the description `d` was there at the moment that a standpoint asks for. */
export const describedBy = (from: From): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`d.at <= ${from.knownAt}` : Prisma.sql`true`;

/**
 * The texts that articles had, by article: the newest one first, then those before in the order in which they were that
 * last, as of the moment asked for. In one statement. Asks for nobody's rights.
 */
export const revisionsOf = async (
  { prisma }: Database,
  articles: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, readonly ArticleRevisionRow[]>> => {
  const rows = await prisma.$queryRaw<ArticleRevisionRow[]>`
    select "articleId", "revisionId", at, "byId" from (
      select distinct on (d.revision_id) d.article_id as "articleId", d.revision_id as "revisionId", d.at,
        d.described_by_id as "byId", max(d.version) over (partition by d.revision_id) as version
      from article_description d where d.article_id = any(${uuids(articles)}::uuid[]) and ${describedBy(from)}
      order by d.revision_id, d.version
    ) first order by "articleId", version desc`;
  const found = new Map<string, ArticleRevisionRow[]>(articles.map((id) => [id, []]));
  for (const row of rows) found.get(row.articleId)?.push(row);
  return found;
};
