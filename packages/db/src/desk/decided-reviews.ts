import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { type Key, type Page, type PageArguments, rangeOf } from '../page.ts';
import type { ReviewRow } from '../reviews/read-reviews.ts';

const order: Order = {
  name: 'reviews.decided',
  parts: [
    { sql: Prisma.sql`review.decided_at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`review.id`, part: 'uuid', descending: true },
  ],
};

// What one has decided oneself is no news.
const unseen = (actor: Actor): Prisma.Sql => Prisma.sql`review.editor_id = ${actor.id}
  and review.state = 'DECIDED' and review.article_id is not null
  and review.reviewer_id is distinct from ${actor.id}
  and review.decided_at > coalesce(
    (select decisions_seen_at from desk_note where account_id = ${actor.id}), '-infinity'::timestamptz)`;

/** The actor's own reviews that others have decided since the actor looked, the newest decision first. */
export const listDecidedReviews = async (
  { prisma }: Database,
  actor: Actor,
  asked: PageArguments,
): Promise<Page<ReviewRow>> => {
  const range = rangeOf(asked, order);
  const rows = await prisma.$queryRaw<(ReviewRow & { readonly place: Key })[]>`
    select review.id, review.article_id as "articleId", review.version, review.state, review.editor_id as "editorId",
      review.reviewer_id as "reviewerId", review.assignee_id as "assigneeId", review.created_at as "createdAt",
      review.submitted_at as "submittedAt", review.decided_at as "decidedAt", ${keyed(order)}
    from review where ${unseen(actor)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

export const countDecidedReviews = async ({ prisma }: Database, actor: Actor): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from review where ${unseen(actor)}`;
  return row?.count ?? 0;
};
