import { addComment, changeComment, removeComment, restoreComment, settleComment } from '@chancery/db';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { answered, found, given, resultOf } from './commands.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { exactly, rangeEnd, rangeStart } from './range-input.ts';
import { Comment } from './refs.ts';

const saysText = 'What it says, 1 to 5000 characters.';
const callsText = 'The ids of the accounts that it calls, 20 at most: see `colleagues`.';
const onComment = 'The id of the comment.';
const asSeen = 'The version that the command is based on; `Stale` where it is not the newest.';

const CommentedRange = builder.inputType('CommentedRange', {
  description: 'The words that a comment is about.',
  fields: (t) => ({
    start: t.int({ required: true, description: rangeStart }),
    end: t.int({ required: true, description: rangeEnd }),
    exact: t.string({ required: true, description: exactly }),
  }),
});
const AddCommentInput = builder.inputType('AddCommentInput', {
  description:
    'What to say, and of what: a claim, a passage, or in answer; of the whole article where none of them is given.',
  fields: (t) => ({
    ...idempotencyKey(t),
    article: t.id({ required: true, description: 'The id of the article.' }),
    claim: t.id({ description: 'The id of a claim from that article.' }),
    passage: t.field({ type: CommentedRange, description: 'Words of the article’s newest text.' }),
    answers: t.id({ description: 'The id of a comment on that article: the answer is about the same.' }),
    text: t.string({ required: true, description: saysText }),
    mentions: t.idList({ description: callsText }),
  }),
});
const ChangeCommentInput = builder.inputType('ChangeCommentInput', {
  description: 'What the caller’s own comment is to say instead.',
  fields: (t) => ({
    ...idempotencyKey(t),
    comment: t.id({ required: true, description: onComment }),
    expectedVersion: t.int({ required: true, description: asSeen }),
    text: t.string({ required: true, description: saysText }),
    mentions: t.idList({ description: callsText }),
  }),
});
const RemoveCommentInput = builder.inputType('RemoveCommentInput', {
  description: 'Which comment of the caller’s own to take back.',
  fields: (t) => ({
    ...idempotencyKey(t),
    comment: t.id({ required: true, description: onComment }),
    expectedVersion: t.int({ required: true, description: asSeen }),
  }),
});
const RestoreCommentInput = builder.inputType('RestoreCommentInput', {
  description: 'Which comment of the caller’s own is to stand again, that was taken back.',
  fields: (t) => ({
    ...idempotencyKey(t),
    comment: t.id({ required: true, description: onComment }),
    expectedVersion: t.int({ required: true, description: asSeen }),
  }),
});
const SettleCommentInput = builder.inputType('SettleCommentInput', {
  description: 'Which comment to settle, or to take up again.',
  fields: (t) => ({
    ...idempotencyKey(t),
    comment: t.id({ required: true, description: 'The id of a comment that answers none.' }),
    settled: t.boolean({ required: true, description: 'Whether it is settled from now on.' }),
  }),
});

const comment = async ({ loaders }: Context, id: string) => found(await loaders.comment.load(id));
const changed = ['Invalid', 'NotAllowed', 'NotFound', 'Stale'] as const;
const refused = ['Invalid', 'NotAllowed', 'NotFound'] as const;
const AddCommentResult = resultOf('AddComment', 'Comment', [Comment], refused);
const ChangeCommentResult = resultOf('ChangeComment', 'Comment', [Comment], changed);
const RemoveCommentResult = resultOf('RemoveComment', 'Comment', [Comment], changed);
const RestoreCommentResult = resultOf('RestoreComment', 'Comment', [Comment], changed);
const SettleCommentResult = resultOf('SettleComment', 'Comment', [Comment], refused);

builder.mutationFields((t) => ({
  addComment: t.field({
    type: AddCommentResult,
    description: 'Says something to colleagues. For editors.',
    args: { input: t.arg({ type: AddCommentInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => addComment(db, actor, input), comment),
  }),
  changeComment: t.field({
    type: ChangeCommentResult,
    description: 'Words the caller’s own comment anew; what it said before stays in the books.',
    args: { input: t.arg({ type: ChangeCommentInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => changeComment(db, actor, input), comment),
  }),
  removeComment: t.field({
    type: RemoveCommentResult,
    description: 'Takes the caller’s own comment back; its answers stay.',
    args: { input: t.arg({ type: RemoveCommentInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => removeComment(db, actor, input), comment),
  }),
  restoreComment: t.field({
    type: RestoreCommentResult,
    description:
      'Has the caller’s own comment say again what it said, and to whom, before it was taken back.',
    args: { input: t.arg({ type: RestoreCommentInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => restoreComment(db, actor, input), comment),
  }),
  settleComment: t.field({
    type: SettleCommentResult,
    description: 'Settles a comment with its answers, or takes it up again.',
    args: { input: t.arg({ type: SettleCommentInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => settleComment(db, actor, input), comment),
  }),
}));
