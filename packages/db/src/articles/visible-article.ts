import type { Viewer } from '../actor.ts';
import { decidedFrom } from '../claims/visible.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type From, standsFrom } from '../standpoint/conditions.ts';
import { judgementFrom } from '../standpoint/then.ts';

const cited = (from: From, seen: Prisma.Sql): Prisma.Sql => Prisma.sql`exists (
  select 1 from revision v join claim c on c.revision_id = v.id ${judgementFrom(from)}
  where v.article_id = article.id and ${seen})`;

/** Whether `article` may be seen: the public sees it once an accepted claim cites it. */
export const visibleArticle = (viewer: Viewer, from: From = null): Prisma.Sql =>
  viewer === null || from ? cited(from, standsFrom(from)) : Prisma.sql`true`;

/** Whether something in `article` was decided on there, accepted or not: for who has signed in. */
export const decidedArticle = (from: From): Prisma.Sql => cited(from, decidedFrom(from));
