import { countReviews, listReviews, type ProposalRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { type Context, signedIn } from '../context.ts';
import { connectionOf } from './connection.ts';
import { ReviewState } from './enums.ts';
import { Node } from './node.ts';
import { Account, Article, Claim, Review } from './refs.ts';

const accountBy = async ({ loaders }: Context, id: string) => {
  const account = await loaders.account.load(id);
  if (!account) throw new Error(`The account ${id} is named but cannot be read.`);
  return account;
};

const Proposal = builder.objectRef<ProposalRow>('Proposal').implement({
  description: 'A claim that an editor put into a review.',
  fields: (t) => ({
    claim: t.field({
      type: Claim,
      resolve: async ({ claimId }, _, { loaders }) => {
        const claim = await loaders.claim.load(claimId);
        if (!claim) throw new Error(`The claim ${claimId} is proposed but cannot be read.`);
        return claim;
      },
    }),
    by: t.field({ type: Account, resolve: ({ byId }, _, context) => accountBy(context, byId) }),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

Review.implement({
  description: 'The claims from one article that one editor submits and another decides.',
  interfaces: [Node],
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Commands name it as `expectedVersion`.' }),
    state: t.expose('state', { type: ReviewState }),
    article: t.field({
      type: Article,
      resolve: async ({ articleId }, _, { loaders }) => {
        const article = await loaders.article.load(articleId);
        if (!article) throw new Error(`The article ${articleId} is under review but cannot be read.`);
        return article;
      },
    }),
    editor: t.field({ type: Account, resolve: ({ editorId }, _, context) => accountBy(context, editorId) }),
    reviewer: t.field({
      type: Account,
      nullable: true,
      resolve: ({ reviewerId }, _, { loaders }) =>
        reviewerId === null ? null : loaders.account.load(reviewerId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    proposals: t.field({
      type: [Proposal],
      description: 'Those that were not withdrawn, in the order of their passages.',
      resolve: async ({ id }, _, { loaders }) => [...(await loaders.proposalsOf.load(id))],
    }),
  }),
});

const ReviewConnection = connectionOf('Review', Review);

builder.queryFields((t) => ({
  review: t.field({
    type: Review,
    nullable: true,
    description: 'Only for who has signed in.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, context) => {
      signedIn(context);
      return context.loaders.review.load(id);
    },
  }),
  reviews: t.field({
    type: ReviewConnection,
    description: 'Newest first; drafts of other editors are left out. Only for who has signed in.',
    args: {
      first: t.arg.int({ defaultValue: 20 }),
      after: t.arg.string(),
      states: t.arg({ type: [ReviewState] }),
      mine: t.arg.boolean({ defaultValue: false }),
    },
    resolve: async (_, { first, after, states, mine }, context) => {
      const actor = signedIn(context);
      const filter = { states: states ?? null, mine: mine ?? false };
      const page = await listReviews(context.db, actor, {
        ...filter,
        first: first ?? 20,
        after: after ?? null,
      });
      return { page, isFirst: after == null, total: () => countReviews(context.db, actor, filter) };
    },
  }),
}));
