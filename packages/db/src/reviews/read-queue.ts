import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { type Key, type Page, type PageArguments, rangeOf } from '../page.ts';
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
  { prisma }: Database,
  actor: Actor,
  { part, ...asked }: PageArguments & { readonly part: QueuePart },
): Promise<Page<ReviewRow>> => {
  const range = rangeOf(asked, order);
  const rows = await prisma.$queryRaw<(ReviewRow & { readonly place: Key })[]>`
    select review.id, review.article_id as "articleId", review.version, review.state, review.editor_id as "editorId",
      review.reviewer_id as "reviewerId", review.assignee_id as "assigneeId", review.created_at as "createdAt",
      review.submitted_at as "submittedAt", review.decided_at as "decidedAt", ${keyed(order)}
    from review where ${matching(actor, part)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

export const countQueue = async ({ prisma }: Database, actor: Actor, part: QueuePart): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from review where ${matching(actor, part)}`;
  return row?.count ?? 0;
};
