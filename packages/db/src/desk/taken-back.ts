import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Order } from '../keyset.ts';
import type { Page, PageArguments } from '../page.ts';
import { pageOfReviews, reviewsWhere } from '../reviews/list-reviews.ts';
import type { ReviewRow } from '../reviews/read-reviews.ts';

const order: Order = {
  name: 'reviews.takenBack',
  parts: [
    { sql: Prisma.sql`review.taken_back_at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`review.id`, part: 'uuid', descending: true },
  ],
};

// What one has taken back oneself is no news.
const unseen = (actor: Actor): Prisma.Sql => Prisma.sql`review.assignee_id = ${actor.id}
  and review.state = 'DRAFT' and review.article_id is not null and review.editor_id <> ${actor.id}
  and review.taken_back_at > coalesce(
    (select taken_back_seen_at from desk_note where account_id = ${actor.id}), '-infinity'::timestamptz)`;

/**
 * The reviews that the actor was to decide and that their editors have taken back since the actor looked, the last first.
 * They are other editors' drafts: what is in them is not the actor's to see.
 */
export const listTakenBack = async (
  db: Database,
  actor: Actor,
  asked: PageArguments,
): Promise<Page<ReviewRow>> => pageOfReviews(db, unseen(actor), order, asked);

export const countTakenBack = async (db: Database, actor: Actor): Promise<number> =>
  reviewsWhere(db, unseen(actor));
