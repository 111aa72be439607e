import { type ActRow, countReviews, listReviews, type ProposalRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { accountBy, articleBy, claimBy, signedIn } from '../context.ts';
import { Judgement } from './claim.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { ActKind, ReviewState } from './enums.ts';
import { Node } from './node.ts';
import { Account, Article, Claim, Review } from './refs.ts';
import { ReviewFilter, ReviewOrder } from './review-filter.ts';

const Proposal = builder.objectRef<ProposalRow>('Proposal').implement({
  description: 'A claim that an editor put into a review.',
  fields: (t) => ({
    claim: t.field({
      type: Claim,
      description: 'The claim.',
      resolve: ({ claimId }, _, context) => claimBy(context, claimId),
    }),
    by: t.field({
      type: Account,
      description: 'The editor who put it there.',
      resolve: ({ byId }, _, context) => accountBy(context, byId),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was put there.' }),
    judgement: t.field({
      type: Judgement,
      nullable: true,
      description:
        'What was decided on it in this review, the newest; null while nothing was, also where the claim is decided in another one: see `Claim.judgement`.',
      resolve: async ({ reviewId, claimId }, _, { loaders }) =>
        (await loaders.judgementsIn.load(reviewId))?.get(claimId) ?? null,
    }),
  }),
});

const Act = builder.objectRef<ActRow>('Act').implement({
  description: 'Something an editor did to a draft review at one time.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActKind, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    added: t.int({ description: 'How many claims it put in.', resolve: ({ added }) => added.length }),
    removed: t.int({ description: 'How many claims it took out.', resolve: ({ removed }) => removed.length }),
  }),
});

Review.implement({
  description: 'The claims from one article that one editor submits and another decides.',
  interfaces: [Node],
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Grows with every change of it; commands name it as `expectedVersion`.',
    }),
    state: t.expose('state', { type: ReviewState, description: 'Where it stands.' }),
    article: t.field({
      type: Article,
      description: 'The article whose claims it holds.',
      resolve: ({ articleId }, _, context) => articleBy(context, articleId),
    }),
    editor: t.field({
      type: Account,
      description: 'Who opened it.',
      resolve: ({ editorId }, _, context) => accountBy(context, editorId),
    }),
    reviewer: t.field({
      type: Account,
      nullable: true,
      description: 'Who judged the last claim in it; null while it is not DECIDED.',
      resolve: ({ reviewerId }, _, { loaders }) =>
        reviewerId === null ? null : loaders.account.load(reviewerId),
    }),
    assignee: t.field({
      type: Account,
      nullable: true,
      description: 'Who is to decide it, while it is SUBMITTED; null for nobody.',
      resolve: ({ state, assigneeId }, _, { loaders }) =>
        state !== 'SUBMITTED' || assigneeId === null ? null : loaders.account.load(assigneeId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was opened.' }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted; null while it is a draft.',
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When no claim was left undecided; null before.',
    }),
    undoable: t.field({
      type: Act,
      nullable: true,
      description: 'What `undoAct` would undo; null where there is nothing, or it is no draft.',
      resolve: async ({ id }, _, { loaders }) => (await loaders.nextActs.load(id))?.undo ?? null,
    }),
    redoable: t.field({
      type: Act,
      nullable: true,
      description: 'What `redoAct` would do again; null where there is nothing, or it is no draft.',
      resolve: async ({ id }, _, { loaders }) => (await loaders.nextActs.load(id))?.redo ?? null,
    }),
    proposals: t.field({
      type: [Proposal],
      description: 'The claims in it that were not withdrawn, in the order of their passages.',
      resolve: async ({ id }, _, { loaders }) => [...(await loaders.proposalsOf.load(id))],
    }),
  }),
});

export const ReviewConnection = connectionOf('Review', Review);

builder.queryFields((t) => ({
  review: t.field({
    type: Review,
    nullable: true,
    description:
      'A review by its id; null when there is none or it may not be seen. Only for who has signed in.',
    args: { id: t.arg.id({ required: true, description: 'The review’s id.' }) },
    resolve: (_, { id }, context) => {
      signedIn(context);
      return context.loaders.review.load(id);
    },
  }),
  reviews: t.field({
    type: ReviewConnection,
    description:
      'Reviews, newest first where no other order is asked for; drafts of other editors are left out. Only for who has signed in.',
    args: {
      ...pageArguments,
      states: t.arg({
        type: [ReviewState],
        description: 'Only those in one of these states; all where it is left out.',
      }),
      mine: t.arg.boolean({ defaultValue: false, description: 'Only those that the caller opened.' }),
      filter: t.arg({ type: ReviewFilter, description: 'Keeps those for which all of it holds.' }),
      orderBy: t.arg({
        type: ReviewOrder,
        description: 'The order; those opened last first where it is left out.',
      }),
    },
    resolve: async (_, { states, mine, filter, ...asked }, context) => {
      const actor = signedIn(context);
      const choice = { states: states ?? null, mine: mine ?? false, filter: filter ?? null };
      const page = await listReviews(context.db, actor, { ...choice, ...asked });
      return { page, total: () => countReviews(context.db, actor, choice) };
    },
  }),
}));
