import { Prisma } from '../generated/prisma/client.ts';

/** A moment of recorded time, or an expression of one; null for now. */
export type Then = { readonly knownAt: Date | Prisma.Sql | null } | null;

const upTo = (from: Then): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`and at <= ${from.knownAt}` : Prisma.empty;

/** The judgement of the claim `c` that is in force there, as `j`; to be joined. */
export const judgementFrom = (from: Then): Prisma.Sql => Prisma.sql`
  left join lateral (
    select id, verdict, rank, reason, confidence, at, by_id, review_id, retraction_id from judgement
    where claim_id = c.id ${upTo(from)} order by id desc limit 1
  ) j on true`;

/** What is known there of the article `article`, as `d`; to be joined. */
export const descriptionFrom = (from: Then): Prisma.Sql =>
  from?.knownAt
    ? Prisma.sql`join lateral (
        select * from article_description where article_id = article.id ${upTo(from)} order by version desc limit 1
      ) d on true`
    : Prisma.sql`join article_description d on d.article_id = article.id and d.version = article.version`;
