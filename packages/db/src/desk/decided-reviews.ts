import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Order } from '../keyset.ts';
import type { Page, PageArguments } from '../page.ts';
import { pageOfReviews, reviewsWhere } from '../reviews/list-reviews.ts';
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
  db: Database,
  actor: Actor,
  asked: PageArguments,
): Promise<Page<ReviewRow>> => pageOfReviews(db, unseen(actor), order, asked);

export const countDecidedReviews = async (db: Database, actor: Actor): Promise<number> =>
  reviewsWhere(db, unseen(actor));
