import { type ActivityRow, activityKinds, countActivity, listActivity } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { signedIn } from '../context.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { Account, Article, Record, Review } from './refs.ts';

const ActivityKind = enumOf('ActivityKind', activityKinds, 'What somebody did.', {
  ARTICLE_IMPORTED: 'Pasted an article.',
  ARTICLE_DESCRIBED: 'Described an article anew, or set what of it is not its own words.',
  ARTICLE_REVISED: 'Gave an article another text, or the one before again.',
  CLAIMS_PROPOSED: 'Put claims into a draft.',
  CLAIMS_CHANGED: 'Put claims in the place of others.',
  CLAIMS_WITHDRAWN: 'Took claims out of a review.',
  CLAIMS_SUBMITTED: 'Submitted a review.',
  CLAIMS_TAKEN_BACK: 'Made a submitted review a draft again.',
  CLAIMS_ACCEPTED_FIRST: 'Accepted claims as the first of two.',
  CLAIMS_ACCEPTED: 'Accepted claims of a review.',
  CLAIMS_REJECTED: 'Rejected claims of a review.',
  CLAIMS_RETRACTED: 'Retracted claims, or what an article or outlet says.',
  CLAIMS_CORRECTED: 'Entered that a source corrected claims.',
  CLAIMS_REINSTATED: 'Had retracted claims count again.',
  CLAIMS_RELATED: 'Decided what two claims are to each other.',
  CLAIMS_UNRELATED:
    'Decided that two claims have nothing to do with each other, or took back what they were.',
  SUGGESTIONS_DECIDED: 'Decided suggestions of an article.',
  WORDS_NEVER_SUGGESTED: 'Put words on the list of what is never suggested.',
  WORDS_SUGGESTED_AGAIN: 'Took words off the list of what is never suggested.',
  ACT_UNDONE: 'Undid an act at the desk of an article.',
  ACT_REDONE: 'Did an act again that was undone at the desk of an article.',
  RECORD_MADE: 'Made a record.',
  RECORDS_MERGED: 'Judged two records to be one.',
  RECORDS_TOLD_APART: 'Judged two records to be two.',
  RECORDS_UNDECIDED: 'Took back whether two records are one: those that were merged are two again.',
  REVIEW_ASSIGNED: 'Said who is to decide a review, or nobody.',
  COMMENTED: 'Said something to colleagues.',
  COMMENT_CHANGED: 'Said something to colleagues in other words.',
  COMMENT_REMOVED: 'Took back what was said to colleagues.',
  COMMENT_SETTLED: 'Settled what was said to colleagues.',
  COMMENT_REOPENED: 'Took up again what was settled.',
  ACCOUNT_MADE: 'An account was made.',
  ROLE_SET: 'Gave an account another role.',
  RULE_SET: 'Set who has to accept claims.',
  TOKEN_MADE: 'Made an API token.',
  TOKEN_REVOKED: 'An API token was ended.',
});

const Activity = builder.objectRef<ActivityRow>('Activity').implement({
  description: 'Something that was done in the office. Never changed.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Tells it from every other entry.' }),
    kind: t.expose('kind', { type: ActivityKind, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who did it; null where the books do not keep that.',
      resolve: ({ byId }, _, { loaders }) => (byId === null ? null : loaders.account.load(byId)),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article that it is about; null where it is about none.',
      resolve: ({ articleId }, _, { loaders }) =>
        articleId === null ? null : loaders.article.load(articleId),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description: 'The review that it is about; null where it is about none.',
      resolve: ({ reviewId }, _, { loaders }) => (reviewId === null ? null : loaders.review.load(reviewId)),
    }),
    account: t.field({
      type: Account,
      nullable: true,
      description: 'The account that was made or got a role, or that has the token, or the assignee.',
      resolve: ({ accountId }, _, { loaders }) =>
        accountId === null ? null : loaders.account.load(accountId),
    }),
    record: t.field({
      type: Record,
      nullable: true,
      description:
        'The record that was made, or that the claims are about; of two that were judged the one that was judged, or merged, where it was merged what stands for it. Null where it is about none.',
      resolve: ({ recordId }, _, { loaders }) => (recordId === null ? null : loaders.record.load(recordId)),
    }),
    other: t.field({
      type: Record,
      nullable: true,
      description: 'The other of two records that were judged, or what stands for it.',
      resolve: ({ otherId }, _, { loaders }) => (otherId === null ? null : loaders.record.load(otherId)),
    }),
    labels: t.field({
      type: ['String'],
      description:
        'The editors’ working names of `record` and `other`, each its own, also where one was merged into the other.',
      resolve: ({ labels }) => [...labels],
    }),
    what: t.exposeString('what', {
      nullable: true,
      description:
        'The role or the rule that was set, as `Role` and `FourEyes` name it, or the words that are suggested no more, or again; null where it is about none.',
    }),
    claims: t.exposeInt('claims', {
      nullable: true,
      description: 'How many claims; null where it is about none.',
    }),
  }),
});

const ActivityConnection = connectionOf('Activity', Activity);

builder.queryField('activity', (t) =>
  t.field({
    type: ActivityConnection,
    ...volatile,
    description:
      'What was done in the office, newest first. Reviewers see all but the drafts of others; others do not see accounts and tokens that are not theirs. Only for who has signed in.',
    args: {
      ...pageArguments,
      by: t.arg.id({ description: 'Only what this account did.' }),
      kinds: t.arg({ type: [ActivityKind], description: 'Only these kinds of acts.' }),
      since: t.arg({ type: 'DateTime', description: 'Only what was done at this moment or later.' }),
    },
    resolve: async (_, { by, kinds, since, ...page }, context) => {
      const actor = signedIn(context);
      const filter = { by: by ?? null, kinds: kinds ?? null, since: since ?? null };
      return {
        page: await listActivity(context.db, actor, { ...filter, ...page }),
        total: () => countActivity(context.db, actor, filter),
      };
    },
  }),
);
