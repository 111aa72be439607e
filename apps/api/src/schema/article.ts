import { countArticles, type ExclusionRow, listArticles } from '@chancery/db';
import { nameKinds } from '@chancery/domain';
import type { Mention as MentionShape } from '@chancery/reader';
import { builder } from '../builder.ts';
import { type Context, maybeRecord, recordBy, signedIn } from '../context.ts';
import { ClaimConnection } from './claim.ts';
import { connectionOf } from './connection.ts';
import { ExclusionReason, NameKind } from './enums.ts';
import { Node } from './node.ts';
import { Article, Record, Review, Revision } from './refs.ts';

import { typedRecord } from './typed-records.ts';
import { dateOf, FuzzyDate } from './values.ts';

Revision.implement({
  description: 'The immutable canonical text of an article: NFC, no-break spaces to spaces, line ends to LF.',
  interfaces: [Node],
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'Hex digest of the canonical text in UTF-8.' }),
    normaliser: t.exposeString('normaliser', { description: 'The rules that made it, and their version.' }),
    length: t.exposeInt('length', { description: 'In Unicode code points.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'Null for who has not signed in: the text belongs to its publisher.',
    }),
    article: t.field({
      type: Article,
      resolve: async ({ articleId }, _, { loaders }) => {
        const article = await loaders.article.load(articleId);
        if (!article) throw new Error(`The article ${articleId} has a revision but cannot be read.`);
        return article;
      },
    }),
  }),
});

const Exclusion = builder.objectRef<ExclusionRow>('Exclusion').implement({
  description: 'A range that is not the article’s own words, in Unicode code points, half open.',
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    exact: t.string({
      nullable: true,
      description:
        'The words that stand there; null for who has not signed in: they belong to their publisher.',
      resolve: ({ exact }, _, { viewer }) => (viewer ? exact : null),
    }),
    reason: t.expose('reason', { type: ExclusionReason }),
    why: t.exposeString('why', { nullable: true, description: 'Why it was detected, in one sentence.' }),
  }),
});

type Candidate = MentionShape['candidates'][number];
const nameKindOf = ({ nameKind }: Candidate) => nameKinds.find((kind) => kind === nameKind) ?? 'ALIAS';

const MentionCandidate = builder.objectRef<Candidate>('MentionCandidate').implement({
  description: 'A record that a mention may mean.',
  fields: (t) => ({
    record: t.field({ type: Record, resolve: ({ record }, _, context) => recordBy(context, record) }),
    name: t.exposeString('name'),
    nameKind: t.field({ type: NameKind, resolve: nameKindOf }),
  }),
});

const Mention = builder.objectRef<MentionShape>('Mention').implement({
  description:
    'A known name in the text: a proposal, never a fact. Offsets in Unicode code points, half open.',
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    exact: t.exposeString('exact'),
    why: t.exposeString('why'),
    candidates: t.field({ type: [MentionCandidate], resolve: ({ candidates }) => [...candidates] }),
  }),
});

Article.implement({
  description: 'A published text (schema.org NewsArticle). Seen by all once an accepted claim cites it.',
  interfaces: [Node],
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'The number of its newest description; commands name it as `expectedVersion`.',
    }),
    headline: t.exposeString('headline'),
    authors: t.stringList({ resolve: ({ authors }) => [...authors] }),
    publishedAt: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'Null when unknown.',
      resolve: ({ publishedAt }) => dateOf(publishedAt),
    }),
    outlet: t.field({
      type: typedRecord('Organisation'),
      nullable: true,
      resolve: ({ outletId }, _, context) => maybeRecord(context, outletId),
    }),
    url: t.exposeString('url', { nullable: true }),
    language: t.exposeString('language', { nullable: true, description: 'BCP 47.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    revision: t.field({
      type: Revision,
      resolve: async ({ revisionId }, _, { loaders }) => {
        const revision = await loaders.revision.load(revisionId);
        if (!revision) throw new Error(`The revision ${revisionId} cannot be read.`);
        return revision;
      },
    }),
    excluded: t.field({
      type: [Exclusion],
      description: 'Ranges that are not the article’s own words.',
      resolve: ({ excluded }) => [...excluded],
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Known names found in the text outside of excluded ranges. Only for who has signed in.',
      resolve: async (article, _, context) => {
        signedIn(context);
        return [...(await context.loaders.mentions.load(article))];
      },
    }),
    reviews: t.field({
      type: [Review],
      description: 'Only for who has signed in.',
      resolve: async ({ id }, _, context) => {
        signedIn(context);
        return [...(await context.loaders.reviewsOf.load(id))];
      },
    }),
    claims: t.field({
      type: ClaimConnection,
      description:
        'Claims that cite it: accepted ones for all; every one that stands in a review for who has signed in.',
      args: { first: t.arg.int({ defaultValue: 100 }), after: t.arg.string() },
      resolve: async ({ id }, { first, after }, context) => {
        const request = { article: id, first: first ?? 100, after: after ?? null };
        const page = await context.loaders.claimsCiting.load(request);
        const rows = await Promise.all(page.items.map(({ row }) => context.loaders.claim.load(row)));
        const items = page.items.flatMap(({ cursor }, at) => {
          const row = rows[at];
          return row ? [{ cursor, row }] : [];
        });
        const total = () => context.loaders.claimsCitingCount.load({ article: id });
        return { page: { items, hasNext: page.hasNext }, isFirst: after == null, total };
      },
    }),
  }),
});

const ArticleConnection = connectionOf('Article', Article);

const articlesPage = async (context: Context, first: number, after: string | null) => ({
  page: await listArticles(context.db, context.viewer, { first, after }),
  isFirst: after === null,
  total: () => countArticles(context.db, context.viewer),
});

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => loaders.article.load(id),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'Newest first.',
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: (_, { first, after }, context) => articlesPage(context, first ?? 20, after ?? null),
  }),
}));
