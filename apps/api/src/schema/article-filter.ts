import { type ArticleFilter as ArticleFilterShape, articleOrders } from '@chancery/db';
import { builder } from '../builder.ts';
import { ReviewState } from './enums.ts';
import { DateFilter, MomentRange } from './filter-inputs.ts';
import { filterBounds, nestedTexts } from './kind-filter.ts';
import { orderOf } from './kind-order.ts';

const signedInOnly = 'Only for who has signed in: others are answered UNAUTHENTICATED.';

export const OutletFilter = builder.inputType('OutletFilter', {
  description: 'Narrows by who published an article. All that is given holds at once.',
  fields: (t) => ({
    known: t.boolean({ description: 'Whether the outlet is known.' }),
    records: t.idList({ description: 'It is one of these organisations.' }),
  }),
});

const LanguageFilter = builder.inputType('LanguageFilter', {
  description:
    'Narrows by language, by ranges of tags (BCP 47, RFC 4647): "en" has "en-GB" in it. All that is given holds at once.',
  fields: (t) => ({
    known: t.boolean({ description: 'Whether the language is known.' }),
    in: t.stringList({ description: 'It is in one of these ranges.' }),
    notIn: t.stringList({ description: 'It is known, and in none of these ranges.' }),
  }),
});

const ReviewsFilter = builder.inputType('ReviewsFilter', {
  description: 'Narrows by the reviews of an article, those that the viewer may see.',
  fields: (t) => ({
    known: t.boolean({ description: 'Whether there is any.' }),
    states: t.field({ type: [ReviewState], description: 'There is one in one of these states.' }),
  }),
});

const CopyFilter = builder.inputType('CopyFilter', {
  description: 'Narrows by the article of which another is a copy, where the viewer may see it.',
  fields: (t) => ({
    known: t.boolean({ description: 'Whether it is a copy of one.' }),
    articles: t.idList({ description: 'It is a copy of one of these.' }),
  }),
});

const ref = builder.inputRef<ArticleFilterShape>('ArticleFilter');

/** What lists of articles are narrowed by. */
export const ArticleFilter = ref.implement({
  description: `Narrows a list of articles. ${filterBounds}`,
  fields: (t) => ({
    and: t.field({ type: [ref], description: nestedTexts.and }),
    or: t.field({ type: [ref], description: nestedTexts.or }),
    not: t.field({ type: ref, description: nestedTexts.not }),
    ids: t.idList({ description: 'One of these articles.' }),
    words: t.string({
      description:
        'As `articleSearch`: words, "phrases" and begun wor*, of which all stand in its headline or text; for who has not signed in, in its headline or in what accepted claims cite. As it is found today, also `asOf` another time.',
    }),
    outlet: t.field({ type: OutletFilter, description: 'By who published it.' }),
    publishedAt: t.field({ type: DateFilter, description: 'By when it was published.' }),
    language: t.field({ type: LanguageFilter, description: 'By the language it is written in.' }),
    createdAt: t.field({ type: MomentRange, description: 'When it was imported.' }),
    importedBy: t.idList({ description: `One of these accounts imported it. ${signedInOnly}` }),
    reviews: t.field({
      type: ReviewsFilter,
      description: `By the reviews of its claims, as they are today. ${signedInOnly}`,
    }),
    copyOf: t.field({ type: CopyFilter, description: 'By the article of which it is a copy.' }),
    hasCopies: t.boolean({ description: 'Whether an article that the viewer may see is a copy of it.' }),
  }),
});

const texts: Readonly<Record<(typeof articleOrders)[number], string>> = {
  CREATED_AT: 'By when it was imported.',
  PUBLISHED_AT: 'By when it was published: its first day, or its last where the first is open.',
  HEADLINE: 'By headline, as its letters are numbered (Unicode).',
};

/** The order of lists of articles. */
export const ArticleOrder = orderOf(
  'Article',
  articleOrders.map((value) => [value, { value, description: texts[value] }] as const),
);
