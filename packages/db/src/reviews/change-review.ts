import { NotFound, Stale } from '@chancery/domain';
import type { Prisma, Review } from '../generated/prisma/client.ts';
import { isUuid } from '../issues.ts';
import type { Sql } from '../transaction.ts';

/** A review as a command found it, before its own change. */
export type ReviewBefore = Review & { readonly articleId: string };

/**
 * Takes the next version of a review, so that nobody else can until the command ends. Throws Stale or NotFound; what
 * the state must be is the caller's to check.
 */
export const takeReview = async (sql: Sql, review: string, expected: number): Promise<ReviewBefore> => {
  if (!isUuid(review)) throw new NotFound(['review'], review);
  const { count } = await sql.review.updateMany({
    where: { id: review, version: expected },
    data: { version: { increment: 1 } },
  });
  const found = await sql.review.findUnique({ where: { id: review } });
  if (!found) throw new NotFound(['review'], review);
  if (count === 0) throw new Stale(expected, found.version);
  if (found.articleId === null) throw new Error(`The review ${review} is of no article.`);
  return { ...found, articleId: found.articleId };
};

export const setReview = async (
  sql: Sql,
  review: string,
  data: Prisma.ReviewUncheckedUpdateInput,
): Promise<void> => {
  await sql.review.update({ where: { id: review }, data, select: { id: true } });
};
