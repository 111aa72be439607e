import type { ReviewState } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import type { Review } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';

export type ReviewRow = {
  readonly id: string;
  readonly articleId: string;
  readonly version: number;
  readonly state: ReviewState;
  readonly editorId: string;
  readonly reviewerId: string | null;
  readonly assigneeId: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  /** When its editor took it back from the reviewers; null where it was not, or is submitted again. */
  readonly takenBackAt: Date | null;
  readonly decidedAt: Date | null;
};

const reviewRow = (review: Review): ReviewRow => {
  if (review.articleId === null) throw new Error(`The review ${review.id} is of no article.`);
  return { ...review, articleId: review.articleId };
};

// Other editors' drafts are their own business until they are submitted.
const seenBy = (viewer: Viewer) => ({
  OR: [{ state: { not: 'DRAFT' as const } }, ...(viewer ? [{ editorId: viewer.id }] : [])],
});

/** Reviews by id, those that the viewer may see. */
export const readReviews = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReviewRow>> => {
  const rows = await prisma.review.findMany({ where: { id: { in: uuids(ids) }, ...seenBy(viewer) } });
  return new Map(rows.map((row) => [row.id, reviewRow(row)]));
};

const byKey = <Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string) =>
  new Map(keys.map((key) => [key, rows.filter((row) => keyOf(row) === key)]));

/** The reviews of articles that the viewer may see, oldest first, by article. */
export const reviewsOf = async (
  { prisma }: Database,
  viewer: Viewer,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewRow[]>> => {
  const rows = await prisma.review.findMany({
    where: { articleId: { in: uuids(articles) }, ...seenBy(viewer) },
    orderBy: { id: 'asc' },
  });
  return byKey(articles, rows.map(reviewRow), ({ articleId }) => articleId);
};

export type ProposalRow = {
  readonly reviewId: string;
  readonly claimId: string;
  readonly byId: string;
  readonly at: Date;
};

/** The claims in reviews that were not withdrawn, in the order of their passages, by review. */
export const proposalsOf = async (
  { prisma }: Database,
  reviews: readonly string[],
): Promise<ReadonlyMap<string, readonly ProposalRow[]>> => {
  const rows = await prisma.$queryRaw<ProposalRow[]>`
    select p.review_id as "reviewId", p.claim_id as "claimId", p.by_id as "byId", p.at
    from proposal p
    join citation t on t.claim_id = p.claim_id and t.ordinal = 0
    where p.review_id = any(${uuids(reviews)}::uuid[]) and p.withdrawn_at is null
    order by t.start, t."end", p.at, p.claim_id`;
  return byKey(reviews, rows, ({ reviewId }) => reviewId);
};
