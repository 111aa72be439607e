import { assignReview, countQueue, listQueue } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { signedIn } from '../context.ts';
import { answered, given, resultOf, review } from './commands.ts';
import { pageArguments } from './connection.ts';
import { QueuePart } from './enums.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Review } from './refs.ts';
import { ReviewConnection } from './review.ts';

builder.queryField('reviewQueue', (t) =>
  t.field({
    type: ReviewConnection,
    ...volatile,
    description: 'Reviews that wait for a decision, the longest waiting first. Only for who has signed in.',
    args: {
      ...pageArguments,
      part: t.arg({ type: QueuePart, defaultValue: 'ALL', description: 'Which of them.' }),
    },
    resolve: async (_, { part: asked, ...page }, context) => {
      const actor = signedIn(context);
      const part = asked ?? 'ALL';
      return {
        page: await listQueue(context.db, actor, { part, ...page }),
        total: () => countQueue(context.db, actor, part),
      };
    },
  }),
);

const AssignReviewInput = builder.inputType('AssignReviewInput', {
  description: 'Who is to decide which review.',
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ required: true, description: 'The id of a SUBMITTED review.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that the command is based on; `Stale` where it is not the newest.',
    }),
    assignee: t.id({
      description: 'The id of an account that may judge claims; nobody where it is left out.',
    }),
  }),
});

const AssignReviewResult = resultOf(
  'AssignReview',
  'Review',
  [Review],
  ['Invalid', 'NotAllowed', 'NotFound', 'Stale'],
);

builder.mutationField('assignReview', (t) =>
  t.field({
    type: AssignReviewResult,
    description: 'Says who is to decide a review, or nobody. For reviewers.',
    args: { input: t.arg({ type: AssignReviewInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => assignReview(db, actor, input), review),
  }),
);
