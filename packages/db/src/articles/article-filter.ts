import { NotAllowed, type ReviewState } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { every, some } from '../logic.ts';
import { type DatedColumns, daysIn } from '../records/filter/compared.ts';
import { compileNested, momentIn, partsOf, requireBounded, whether } from '../records/filter/nested.ts';
import type { Path } from '../records/filter/path.ts';
import type { Compared, DateRange, Maybe, MomentRange } from '../records/filter/record-filter.ts';
import { type From, publicFrom } from '../standpoint/conditions.ts';
import { anyMemberOf, rootFrom } from '../standpoint/identity.ts';
import { descriptionFrom } from '../standpoint/then.ts';
import { hasTerms } from '../words/search-articles.ts';
import { readQuery } from '../words/text-query.ts';
import { visibleArticle } from './visible-article.ts';

/** Whether an outlet is known, and which it is. */
export type OutletFilter = {
  readonly known?: Maybe<boolean>;
  /** Ids of organisations; of one that was merged, what stands for it. */
  readonly records?: Maybe<readonly string[]>;
};

/** Ranges of language tags, as in RFC 4647: "en" has "en-GB" in it. */
export type LanguageFilter = {
  readonly known?: Maybe<boolean>;
  readonly in?: Maybe<readonly string[]>;
  readonly notIn?: Maybe<readonly string[]>;
};

/** Which articles a list has. Whatever is null or left out narrows nothing. */
export type ArticleFilter = {
  readonly and?: Maybe<readonly ArticleFilter[]>;
  readonly or?: Maybe<readonly ArticleFilter[]>;
  readonly not?: Maybe<ArticleFilter>;
  readonly ids?: Maybe<readonly string[]>;
  /** As a search of articles: all of the words stand in the headline or the text, as far as the viewer may search it. */
  readonly words?: Maybe<string>;
  readonly outlet?: Maybe<OutletFilter>;
  readonly publishedAt?: Maybe<Compared<DateRange>>;
  readonly language?: Maybe<LanguageFilter>;
  readonly createdAt?: Maybe<MomentRange>;
  /** Ids of accounts. */
  readonly importedBy?: Maybe<readonly string[]>;
  /** There is a review that the viewer may see, or none; in one of these states. */
  readonly reviews?: Maybe<{
    readonly known?: Maybe<boolean>;
    readonly states?: Maybe<readonly ReviewState[]>;
  }>;
  /** It is a copy of an article that the viewer may see; of one of these. */
  readonly copyOf?: Maybe<{
    readonly known?: Maybe<boolean>;
    readonly articles?: Maybe<readonly string[]>;
  }>;
  /** Whether an article that the viewer may see is a copy of it. */
  readonly hasCopies?: Maybe<boolean>;
};

/** Whether a filter asks for what is for who has signed in: reviews, and who imported. */
export const asksOffice = (filter: ArticleFilter): boolean =>
  filter.importedBy != null || filter.reviews != null || partsOf<ArticleFilter>(filter).some(asksOffice);

type Walk = { readonly viewer: Viewer; readonly from: From };

// An outlet that is a draft is no business of the public.
const seenOutlet = ({ viewer, from }: Walk): Prisma.Sql => {
  if (from)
    return Prisma.sql`exists (select 1 from record r ${publicFrom(from)} where r.id = ${rootFrom(Prisma.sql`d.outlet_id`, from)})`;
  return viewer === null
    ? Prisma.sql`exists (select 1 from record r where r.id = ${rootFrom(Prisma.sql`d.outlet_id`, from)} and r.standing = 'PUBLISHED')`
    : Prisma.sql`d.outlet_id is not null`;
};

const outlet = (walk: Walk, { known, records }: OutletFilter): readonly Prisma.Sql[] => {
  const seen = seenOutlet(walk);
  return [
    ...whether(seen, known),
    ...(records ? [every([Prisma.sql`d.outlet_id = ${anyMemberOf(uuids(records), walk.from)}`, seen])] : []),
  ];
};

const dated: DatedColumns = {
  from: Prisma.sql`p.compared_from`,
  until: Prisma.sql`p.compared_until`,
  known: Prisma.sql`d.published_at is not null`,
};

const published = (filter: Compared<DateRange>, path: Path): readonly Prisma.Sql[] => [
  ...whether(dated.known, filter.known),
  ...(['certainly', 'possibly'] as const).flatMap((how) => {
    const range = filter[how];
    return range ? [daysIn(dated, range, how, [...path, how])] : [];
  }),
];

const inRange = (ranges: readonly string[]): Prisma.Sql =>
  some(
    ranges.map(
      (range) =>
        Prisma.sql`(lower(d.language) = ${range.toLowerCase()} or starts_with(lower(d.language), ${`${range.toLowerCase()}-`}))`,
    ),
  );

const language = ({ known, in: among, notIn }: LanguageFilter): readonly Prisma.Sql[] => [
  ...whether(Prisma.sql`d.language is not null`, known),
  ...(among ? [inRange(among)] : []),
  ...(notIn ? [Prisma.sql`(d.language is not null and not ${inRange(notIn)})`] : []),
];

// Another editor's draft is told by no filter.
const reviews = (
  { viewer }: Walk,
  { known, states }: NonNullable<ArticleFilter['reviews']>,
): readonly Prisma.Sql[] => {
  const found = (more: Prisma.Sql) => Prisma.sql`exists (
    select 1 from review v where v.article_id = article.id
      and (v.state <> 'DRAFT' or v.editor_id = ${viewer?.id ?? null}) and ${more})`;
  return [
    ...whether(found(Prisma.sql`true`), known),
    ...(states ? [found(Prisma.sql`v.state::text = any(${[...states]})`)] : []),
  ];
};

const copyOf = (
  { viewer, from }: Walk,
  { known, articles }: NonNullable<ArticleFilter['copyOf']>,
): readonly Prisma.Sql[] => {
  const seen = Prisma.sql`exists (select 1 from article where article.id = d.copy_of_id and ${visibleArticle(viewer, from)})`;
  return [
    ...whether(seen, known),
    ...(articles ? [every([Prisma.sql`d.copy_of_id = any(${uuids(articles)}::uuid[])`, seen])] : []),
  ];
};

const copied = ({ viewer, from }: Walk): Prisma.Sql => Prisma.sql`article.id in (
  select d.copy_of_id from article ${descriptionFrom(from)}
  where d.copy_of_id is not null and ${visibleArticle(viewer, from)})`;

const ownConditions =
  (walk: Walk) =>
  (filter: ArticleFilter, path: Path): readonly Prisma.Sql[] => [
    ...(filter.ids ? [Prisma.sql`article.id = any(${uuids(filter.ids)}::uuid[])`] : []),
    ...(filter.words == null ? [] : [hasTerms(walk.viewer, readQuery(filter.words, [...path, 'words']))]),
    ...(filter.outlet ? outlet(walk, filter.outlet) : []),
    ...(filter.publishedAt ? published(filter.publishedAt, [...path, 'publishedAt']) : []),
    ...(filter.language ? language(filter.language) : []),
    ...(filter.createdAt ? momentIn(Prisma.sql`article.created_at`, filter.createdAt) : []),
    ...(filter.importedBy
      ? [
          Prisma.sql`exists (select 1 from article_description i
              where i.article_id = article.id and i.version = 1 and i.described_by_id = any(${[...filter.importedBy]}))`,
        ]
      : []),
    ...(filter.reviews ? reviews(walk, filter.reviews) : []),
    ...(filter.copyOf ? copyOf(walk, filter.copyOf) : []),
    ...whether(copied(walk), filter.hasCopies),
  ];

/** As articleCondition, of a filter that stands in another one, whose bounds hold for both. */
export const articleWithin = (viewer: Viewer, filter: ArticleFilter, from: From, path: Path): Prisma.Sql =>
  compileNested<ArticleFilter>(filter, ownConditions({ viewer, from }), path);

/**
 * The condition of a filter on the article `article` with its description `d` and the days `p` of its date. Throws
 * Invalid, with the place in the filter, and NotAllowed where who has not signed in asks for what is the office's own.
 */
export const articleCondition = (viewer: Viewer, filter: ArticleFilter | null, from: From): Prisma.Sql => {
  if (filter === null) return Prisma.sql`true`;
  requireBounded<ArticleFilter>(filter);
  if (viewer === null && asksOffice(filter))
    throw new NotAllowed('Who imported an article, and its reviews, are for who has signed in.');
  return articleWithin(viewer, filter, from, ['filter']);
};
