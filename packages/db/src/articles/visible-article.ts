import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type From, judgementFrom, standsFrom } from '../standpoint/conditions.ts';

/** Whether `article` may be seen: the public sees it once an accepted claim cites it. */
export const visibleArticle = (viewer: Viewer, from: From = null): Prisma.Sql =>
  viewer === null || from
    ? Prisma.sql`exists (select 1 from revision v join claim c on c.revision_id = v.id ${judgementFrom(from)}
        where v.article_id = article.id and ${standsFrom(from)})`
    : Prisma.sql`true`;
