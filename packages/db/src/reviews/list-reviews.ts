import type { ReviewState } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, type KeyColumn, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { listNameOf, type OrderBy } from '../order-by.ts';
import { type Key, type Page, type PageArguments, rangeOf } from '../page.ts';
import type { ReviewRow } from './read-reviews.ts';
import { listedReview, type ReviewFilter, reviewCondition } from './review-filter.ts';

/** By what lists of reviews may be ordered. */
export const reviewOrders = ['CREATED_AT', 'SUBMITTED_AT', 'DECIDED_AT'] as const;
export type ReviewOrder = OrderBy<(typeof reviewOrders)[number]>;

const id = { sql: Prisma.sql`review.id`, part: 'uuid' } as const;
const columns: Readonly<Record<(typeof reviewOrders)[number], readonly KeyColumn[]>> = {
  CREATED_AT: [id], // UUIDs of version 7: their order is that of their making
  SUBMITTED_AT: [{ sql: Prisma.sql`review.submitted_at`, part: 'timestamp', nullable: true }, id],
  DECIDED_AT: [{ sql: Prisma.sql`review.decided_at`, part: 'timestamp', nullable: true }, id],
};

export type ReviewChoice = {
  /** Null for all. */
  readonly states: readonly ReviewState[] | null;
  /** Those that the actor opened. */
  readonly mine: boolean;
  readonly filter?: ReviewFilter | null | undefined;
};

const orderOf = (orderBy: ReviewOrder | null, { states, mine, filter }: ReviewChoice): Order => {
  const { field, direction } = orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  const descending = direction === 'DESC';
  const name = field === 'CREATED_AT' && descending ? 'reviews' : `reviews ${field} ${direction}`;
  return {
    // What was narrowed before there were filters keeps its cursors.
    name: filter ? listNameOf(name, { states, mine: mine || null, filter }) : name,
    parts: columns[field].map((column) => ({ ...column, descending })),
  };
};

const matching = (actor: Actor, { states, mine, filter }: ReviewChoice): Prisma.Sql =>
  every([
    listedReview(actor),
    ...(states === null ? [] : [Prisma.sql`review.state::text = any(${[...states]})`]),
    ...(mine ? [Prisma.sql`review.editor_id = ${actor.id}`] : []),
    reviewCondition(actor, filter ?? null),
  ]);

/** A page of the reviews for which a condition holds, in an order; in one statement. */
export const pageOfReviews = async (
  { prisma }: Database,
  condition: Prisma.Sql,
  order: Order,
  asked: PageArguments,
): Promise<Page<ReviewRow>> => {
  const range = rangeOf(asked, order);
  const rows = await prisma.$queryRaw<(ReviewRow & { readonly place: Key })[]>`
    select review.id, review.article_id as "articleId", review.version, review.state, review.editor_id as "editorId",
      review.reviewer_id as "reviewerId", review.assignee_id as "assigneeId", review.created_at as "createdAt",
      review.submitted_at as "submittedAt", review.taken_back_at as "takenBackAt",
      review.decided_at as "decidedAt", ${keyed(order)}
    from review where ${condition} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

/** How many reviews there are for which a condition holds. */
export const reviewsWhere = async ({ prisma }: Database, condition: Prisma.Sql): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from review where ${condition}`;
  return row?.count ?? 0;
};

/** A page of reviews, those opened last first where no other order is asked for. */
export const listReviews = async (
  db: Database,
  actor: Actor,
  {
    orderBy = null,
    ...asked
  }: ReviewChoice & PageArguments & { readonly orderBy?: ReviewOrder | null | undefined },
): Promise<Page<ReviewRow>> => pageOfReviews(db, matching(actor, asked), orderOf(orderBy, asked), asked);

export const countReviews = async (db: Database, actor: Actor, choice: ReviewChoice): Promise<number> =>
  reviewsWhere(db, matching(actor, choice));
