import {
  type ArticleFilter as ArticleFilterShape,
  asksOffice,
  countArticles,
  type ExclusionRow,
  listArticles,
} from '@chancery/db';
import { nameKinds } from '@chancery/domain';
import type { Mention as MentionShape } from '@chancery/reader';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { accountBy, articleBy, maybeRecord, recordBy, revisionBy, signedIn } from '../context.ts';
import { ArticleFilter, ArticleOrder } from './article-filter.ts';
import { ClaimConnection } from './claim.ts';
import { found } from './commands.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { OwnActs } from './desk-act.ts';
import { ExclusionReason, NameKind } from './enums.ts';
import { Node } from './node.ts';
import { rangeEnd, rangeStart } from './range-input.ts';
import { Account, Article, Record, Review, Revision } from './refs.ts';
import { standpointArguments } from './standpoint.ts';
import { dateOf, FuzzyDate } from './time-values.ts';
import { typedRecord } from './typed-records.ts';

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
      description: 'The article whose text it is.',
      resolve: ({ articleId }, _, context) => articleBy(context, articleId),
    }),
  }),
});

const Exclusion = builder.objectRef<ExclusionRow>('Exclusion').implement({
  description: 'A range that is not the article’s own words, in Unicode code points, half open.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.string({
      nullable: true,
      description:
        'The words that stand there; null for who has not signed in: they belong to their publisher.',
      resolve: ({ exact }, _, { viewer }) => (viewer ? exact : null),
    }),
    reason: t.expose('reason', {
      type: ExclusionReason,
      description: 'Why it is not the article’s own words.',
    }),
    why: t.exposeString('why', {
      nullable: true,
      description: 'Why it was detected, in one sentence; null where an editor set it.',
    }),
  }),
});

type Candidate = MentionShape['candidates'][number];
const nameKindOf = ({ nameKind }: Candidate) => nameKinds.find((kind) => kind === nameKind) ?? 'ALIAS';

export const MentionCandidate = builder.objectRef<Candidate>('MentionCandidate').implement({
  description: 'A record that a mention may mean.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      description: 'The record.',
      resolve: ({ record }, _, context) => recordBy(context, record),
    }),
    name: t.exposeString('name', { description: 'Its name that was found.' }),
    nameKind: t.field({
      type: NameKind,
      description: 'What that name is to the record.',
      resolve: nameKindOf,
    }),
  }),
});

const Mention = builder.objectRef<MentionShape>('Mention').implement({
  description:
    'A known name in the text: a proposal, never a fact. Offsets in Unicode code points, half open.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.exposeString('exact', { description: 'The words that stand there.' }),
    why: t.exposeString('why', { description: 'Why it was found, in one sentence.' }),
    candidates: t.field({
      type: [MentionCandidate],
      description: 'The records that it may mean, in no order.',
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
});

Article.implement({
  description: 'A published text (schema.org NewsArticle). Seen by all once an accepted claim cites it.',
  interfaces: [Node],
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'The number of its newest description; commands name it as `expectedVersion`.',
    }),
    headline: t.exposeString('headline', { description: 'Its headline (schema.org headline).' }),
    authors: t.stringList({
      description: 'Who signs it (schema.org author), in the article’s own order.',
      resolve: ({ authors }) => [...authors],
    }),
    publishedAt: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it was published (schema.org datePublished); null when unknown.',
      resolve: ({ publishedAt }) => dateOf(publishedAt),
    }),
    outlet: t.field({
      type: typedRecord('Organisation'),
      nullable: true,
      description: 'Who published it (schema.org publisher); null when unknown.',
      resolve: ({ outletId }, _, context) => maybeRecord(context, outletId),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it stands on the web; null when unknown.',
    }),
    copyOf: t.field({
      type: Article,
      nullable: true,
      description:
        'The article of which it is a copy, such as one that an agency syndicates (schema.org isBasedOn); null where it is none, that is not known, or may not be seen.',
      resolve: ({ copyOfId }, _, { loaders }) => (copyOfId === null ? null : loaders.article.load(copyOfId)),
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'The language it is written in (BCP 47).',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was imported.' }),
    importedBy: t.field({
      type: Account,
      description: 'Who imported it. Only for who has signed in.',
      resolve: ({ importedById }, _, context) => {
        signedIn(context);
        return accountBy(context, importedById);
      },
    }),
    revision: t.field({
      type: Revision,
      description: 'Its text.',
      resolve: ({ revisionId }, _, context) => revisionBy(context, revisionId),
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
      description:
        'The reviews of its claims, oldest first; drafts of other editors are left out. Only for who has signed in.',
      resolve: async ({ id }, _, context) => {
        signedIn(context);
        return [...(await context.loaders.reviewsOf.load(id))];
      },
    }),
    ownActs: t.field({
      type: OwnActs,
      ...volatile,
      description: 'What the caller did at its desk and can undo. Only for who has signed in.',
      resolve: async ({ id }, _, context) => {
        signedIn(context);
        return found(await context.loaders.deskActs.load(id));
      },
    }),
    claims: t.field({
      type: ClaimConnection,
      description:
        'Claims that cite it: accepted ones for all; every one that stands in a review for who has signed in.',
      args: pageArguments,
      resolve: async ({ id }, page, context) => {
        const { claimsCiting, claimsCitingCount } = context.loaders;
        const total = () => claimsCitingCount.load({ article: id });
        return { page: await claimsCiting.load({ article: id, ...page }), total };
      },
    }),
  }),
});

const ArticleConnection = connectionOf('Article', Article);

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'An article by its id; null when there is none or it may not be seen.',
    args: {
      ...standpointArguments,
      id: t.arg.id({ required: true, description: 'The article’s id.' }),
    },
    resolve: (_, { id }, { loaders }) => loaders.article.load(id),
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'The articles that may be seen, newest import first where no other order is asked for.',
    args: {
      ...pageArguments,
      ...standpointArguments,
      filter: t.arg({ type: ArticleFilter, description: 'Keeps those for which all of it holds.' }),
      orderBy: t.arg({
        type: ArticleOrder,
        description: 'The order; newest import first where it is left out.',
      }),
    },
    resolve: async (_, asked, context) => {
      const { db, viewer, from } = context;
      const filter: ArticleFilterShape | null = asked.filter ?? null;
      if (filter && asksOffice(filter)) signedIn(context);
      return {
        page: await listArticles(db, viewer, { ...asked, filter }, from),
        total: () => countArticles(db, viewer, filter, from),
      };
    },
  }),
}));
