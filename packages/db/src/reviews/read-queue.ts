import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Order } from '../keyset.ts';
import type { Page, PageArguments } from '../page.ts';
import { pageOfReviews, reviewsWhere } from './list-reviews.ts';
import type { ReviewRow } from './read-reviews.ts';

/** Whose reviews of the queue: the actor's, nobody's, or everybody's. */
export const queueParts = ['MINE', 'UNASSIGNED', 'ALL'] as const;
export type QueuePart = (typeof queueParts)[number];

// Who has waited longest stands first.
const order: Order = {
  name: 'reviews.queue',
  parts: [
    { sql: Prisma.sql`review.submitted_at`, part: 'timestamp' },
    { sql: Prisma.sql`review.id`, part: 'uuid' },
  ],
};

const matching = (actor: Actor, part: QueuePart): Prisma.Sql => {
  const assigned = {
    MINE: Prisma.sql`review.assignee_id = ${actor.id}`,
    UNASSIGNED: Prisma.sql`review.assignee_id is null`,
    ALL: Prisma.sql`true`,
  };
  return Prisma.sql`review.state = 'SUBMITTED' and review.article_id is not null and ${assigned[part]}`;
};

/** The reviews that wait for a decision, the longest waiting first. */
export const listQueue = async (
  db: Database,
  actor: Actor,
  { part, ...asked }: PageArguments & { readonly part: QueuePart },
): Promise<Page<ReviewRow>> => pageOfReviews(db, matching(actor, part), order, asked);

export const countQueue = async (db: Database, actor: Actor, part: QueuePart): Promise<number> =>
  reviewsWhere(db, matching(actor, part));
