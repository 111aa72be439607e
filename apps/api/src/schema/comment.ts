import { type CommentRow, countComments, listComments } from '@chancery/db';
import { builder } from '../builder.ts';
import { type Context, signedIn } from '../context.ts';
import { found } from './commands.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { Node } from './node.ts';
import { rangeEnd, rangeStart } from './range-input.ts';
import { Account, Article, Claim, Comment, Revision } from './refs.ts';

const CommentedPassage = builder.objectRef<NonNullable<CommentRow['passage']>>('CommentedPassage').implement({
  description: 'The words that a comment is about; offsets in Unicode code points, end exclusive.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.exposeString('exact', { description: 'The words that stand there.' }),
    revision: t.field({
      type: Revision,
      description: 'The text that they are of.',
      resolve: async ({ revisionId }, _, { loaders }) => found(await loaders.revision.load(revisionId)),
    }),
  }),
});

const accountBy = async ({ loaders }: Context, id: string) => found(await loaders.account.load(id));

Comment.implement({
  description:
    'What somebody says to colleagues about a claim, a passage or a whole article. Only for who has signed in.',
  interfaces: [Node],
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article that it is about.',
      resolve: async ({ articleId }, _, { loaders }) => found(await loaders.article.load(articleId)),
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim that it is about; null where it is about none.',
      resolve: ({ claimId }, _, { loaders }) => (claimId === null ? null : loaders.claim.load(claimId)),
    }),
    passage: t.field({
      type: CommentedPassage,
      nullable: true,
      description: 'The passage that it is about; null where it is about a claim or the whole article.',
      resolve: ({ passage }) => passage,
    }),
    passageNow: t.field({
      type: CommentedPassage,
      nullable: true,
      description:
        'Where that passage stands in the newest text of the article, as in `Citation.passageNow`; null where it is about none, or has no sure place there.',
      resolve: ({ passage }, _, { loaders }) =>
        // Those that are of the newest text come back as they are: nobody asks for what stands around them.
        passage && loaders.passageNow.load({ ...passage, prefix: '', suffix: '' }),
    }),
    answers: t.field({
      type: Comment,
      nullable: true,
      description: 'The comment that it answers, which answers none itself; null where it begins a talk.',
      resolve: ({ answersId }, _, { loaders }) =>
        answersId === null ? null : loaders.comment.load(answersId),
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change of its words; commands name it as `expectedVersion`.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What it says now; null once its author took it back.',
    }),
    mentions: t.field({
      type: [Account],
      description: 'The accounts that it calls, as they were named when it was written.',
      resolve: async ({ mentions }, _, context) =>
        Promise.all(mentions.map(async (id) => accountBy(context, id))),
    }),
    settledBy: t.field({
      type: Account,
      nullable: true,
      description: 'Who settled it, or what it answers; null while it is open.',
      resolve: ({ settledById }, _, { loaders }) =>
        settledById === null ? null : loaders.account.load(settledById),
    }),
    by: t.field({
      type: Account,
      description: 'Who wrote it.',
      resolve: async ({ byId }, _, context) => accountBy(context, byId),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written first.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it got the words it has now.' }),
  }),
});

const CommentConnection = connectionOf('Comment', Comment);

builder.queryFields((t) => ({
  comments: t.field({
    type: CommentConnection,
    description:
      'Comments on an article, its passages and its claims, oldest first; those on drafts of other editors are left out. Only for who has signed in.',
    args: {
      ...pageArguments,
      article: t.arg.id({ required: true, description: 'The article’s id.' }),
      claim: t.arg.id({ description: 'Only those about this claim.' }),
      open: t.arg.boolean({ description: 'Only those that are open, or only those that are settled.' }),
    },
    resolve: async (_, { article, claim, open, ...page }, context) => {
      const actor = signedIn(context);
      const filter = { article, claim, open };
      return {
        page: await listComments(context.db, actor, { ...filter, ...page }),
        total: () => countComments(context.db, actor, filter),
      };
    },
  }),
  mentions: t.field({
    type: CommentConnection,
    description: 'Comments that call the viewer, newest first. Only for who has signed in.',
    args: {
      ...pageArguments,
      open: t.arg.boolean({ description: 'Only those that are open, or only those that are settled.' }),
    },
    resolve: async (_, { open, ...page }, context) => {
      const actor = signedIn(context);
      const filter = { calling: actor.id, open };
      return {
        page: await listComments(context.db, actor, { ...filter, ...page }),
        total: () => countComments(context.db, actor, filter),
      };
    },
  }),
}));
