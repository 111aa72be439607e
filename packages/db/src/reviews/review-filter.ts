import type { ReviewState } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import { type ArticleFilter, articleWithin } from '../articles/article-filter.ts';
import { fromArticles } from '../articles/read-articles.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { compileNested, momentIn, partsOf, requireBounded, whether } from '../records/filter/nested.ts';
import type { Path } from '../records/filter/path.ts';
import type { Maybe, MomentRange } from '../records/filter/record-filter.ts';

/** Which reviews a list has. Whatever is null or left out narrows nothing. */
export type ReviewFilter = {
  readonly and?: Maybe<readonly ReviewFilter[]>;
  readonly or?: Maybe<readonly ReviewFilter[]>;
  readonly not?: Maybe<ReviewFilter>;
  readonly ids?: Maybe<readonly string[]>;
  readonly states?: Maybe<readonly ReviewState[]>;
  /** Ids of the accounts that opened them. */
  readonly editors?: Maybe<readonly string[]>;
  /** Who is to decide it: whether anybody, and one of which accounts. */
  readonly assignee?: Maybe<{
    readonly known?: Maybe<boolean>;
    readonly accounts?: Maybe<readonly string[]>;
  }>;
  /** Ids of the accounts that judged the last claim in them. */
  readonly reviewers?: Maybe<readonly string[]>;
  readonly createdAt?: Maybe<MomentRange>;
  readonly submittedAt?: Maybe<MomentRange>;
  readonly decidedAt?: Maybe<MomentRange>;
  /** Of the article whose claims they hold. */
  readonly article?: Maybe<ArticleFilter>;
};

const hasClaims = (review: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select 1 from proposal p where p.review_id = ${review}.id and p.withdrawn_at is null)`;

// A review that lost its last claim is a draft as well, for its claims to come back to it. Where its editor has another
// draft of the article, the next claim goes into that one: `draftFor` chooses as this does.
const isSpare = Prisma.sql`review.state = 'DRAFT' and not ${hasClaims(Prisma.sql`review`)} and exists (
  select 1 from review other where other.article_id = review.article_id and other.editor_id = review.editor_id
    and other.state = 'DRAFT' and other.id <> review.id
    and (${hasClaims(Prisma.sql`other`)} or (other.created_at, other.id) < (review.created_at, review.id)))`;

/**
 * Other editors’ drafts are their own business until they are submitted; of one’s own drafts of an article no empty one
 * is listed beside the one that goes on.
 */
export const listedReview = (actor: Actor): Prisma.Sql =>
  Prisma.sql`review.article_id is not null and (review.state <> 'DRAFT' or review.editor_id = ${actor.id})
    and not (${isSpare})`;

const among = (column: Prisma.Sql, given: Maybe<readonly string[]>): readonly Prisma.Sql[] =>
  given ? [Prisma.sql`${column} = any(${[...given]})`] : [];

const assigned = ({ known, accounts }: NonNullable<ReviewFilter['assignee']>): readonly Prisma.Sql[] => [
  ...whether(Prisma.sql`review.assignee_id is not null`, known),
  ...among(Prisma.sql`review.assignee_id`, accounts),
];

const ownConditions =
  (actor: Actor) =>
  (filter: ReviewFilter, path: Path): readonly Prisma.Sql[] => [
    ...(filter.ids ? [Prisma.sql`review.id = any(${uuids(filter.ids)}::uuid[])`] : []),
    ...among(Prisma.sql`review.state::text`, filter.states),
    ...among(Prisma.sql`review.editor_id`, filter.editors),
    ...(filter.assignee ? assigned(filter.assignee) : []),
    ...among(Prisma.sql`review.reviewer_id`, filter.reviewers),
    ...(filter.createdAt ? momentIn(Prisma.sql`review.created_at`, filter.createdAt) : []),
    ...(filter.submittedAt ? momentIn(Prisma.sql`review.submitted_at`, filter.submittedAt) : []),
    ...(filter.decidedAt ? momentIn(Prisma.sql`review.decided_at`, filter.decidedAt) : []),
    ...(filter.article
      ? [
          Prisma.sql`review.article_id in (select article.id ${fromArticles(null)}
              where ${articleWithin(actor, filter.article, null, [...path, 'article'])})`,
        ]
      : []),
  ];

const levelsOf = (filter: ReviewFilter): readonly object[] => [
  ...partsOf(filter),
  ...(filter.article ? [filter.article] : []),
];

/** The condition of a filter on the review `review`. Throws Invalid, with the place in the filter. */
export const reviewCondition = (actor: Actor, filter: ReviewFilter | null): Prisma.Sql => {
  if (filter === null) return Prisma.sql`true`;
  requireBounded(filter, levelsOf);
  return compileNested<ReviewFilter>(filter, ownConditions(actor));
};
