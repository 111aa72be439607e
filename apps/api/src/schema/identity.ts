import {
  type IdentityRow,
  judgeIdentity,
  type MergedField as MergedFieldShape,
  type MergedRow,
  type MergePreview as MergePreviewShape,
  type MergeWarning as MergeWarningShape,
  mostIdentityJudgements,
  previewMerge,
  type RecordRow,
  type RestingRecord as RestingRecordShape,
  restingThen,
  type IdentityVerdict as Verdict,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { recordBy, signedIn } from '../context.ts';
import { answered, found, given, resultOf } from './commands.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { FieldValue, type HeldOf } from './held-values.ts';
import { HistoryDifference } from './history-difference.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { paged } from './paged.ts';
import { Account, Record } from './refs.ts';
import { typedRecords } from './typed-records.ts';

const IdentityVerdict = builder.enumType('IdentityVerdict', {
  description: 'Whether two records are of one and the same thing.',
  values: {
    SAME: { description: 'They are one: the first is merged into the other, which stands for both.' },
    NOT_SAME: { description: 'They are two, however alike: this is remembered.' },
    UNDECIDED: { description: 'Nobody knows: an earlier judgement is taken back.' },
  } satisfies Readonly<Record<Verdict, object>>,
});

export const IdentityJudgement = builder.objectRef<IdentityRow>('IdentityJudgement').implement({
  description:
    'What a reviewer judged of two records. The newest of a pair holds, and none is ever rewritten: a record that was merged is parted again by another one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its number in the books of the office: a later one is higher.' }),
    recordId: t.exposeID('recordId', {
      description:
        'The id of the record that was judged; where they are the same, of the one that was merged.',
    }),
    otherId: t.exposeID('otherId', {
      description: 'The id of the other one; where they are the same, of the one that stands for both.',
    }),
    recordLabel: t.exposeString('recordLabel', {
      description: 'The editors’ working name of the record that was judged.',
    }),
    otherLabel: t.exposeString('otherLabel', { description: 'That of the other one.' }),
    verdict: t.expose('verdict', { type: IdentityVerdict, description: 'What was judged.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, in words.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who judged; null for who has not signed in.',
      resolve: ({ byId }, _, { viewer, loaders }) => (viewer ? loaders.account.load(byId) : null),
    }),
  }),
});

const MergedRecord = builder.objectRef<MergedRow>('MergedRecord').implement({
  description: 'A record that was merged into another one, which answers to its id.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id that it had, which leads to the one that stands for it.' }),
    label: t.exposeString('label', { description: 'The editors’ working name of it.' }),
    version: t.exposeInt('version', { description: 'Its version, for `judgeIdentity`.' }),
    judgement: t.field({
      type: IdentityJudgement,
      description: 'The judgement that merged it; `otherId` is what it was merged into directly.',
      resolve: ({ judgement }) => judgement,
    }),
  }),
});

builder.interfaceFields(Record, (t) => ({
  merged: t.field({
    type: [MergedRecord],
    description:
      'The records that were merged into it and are one with it today, in the order in which that was judged.',
    resolve: async ({ id }, _, { loaders }) => [...(await loaders.mergedInto.load(id))],
  }),
  identityJudgements: t.field({
    type: [IdentityJudgement],
    ...volatile,
    description: `What was judged of it, and of what was merged into it, beside other records: newest first, at most ${mostIdentityJudgements}. Only for who has signed in.`,
    resolve: async ({ id }, _, context) => {
      signedIn(context);
      return [...(await context.loaders.identityJudgementsOf.load(id))];
    },
  }),
}));

type Field = MergedFieldShape & { readonly of: MergePreviewShape };
const heldOf = (record: RecordRow, field: string, values: MergedFieldShape['together']): HeldOf[] =>
  values.map((value) => ({ ...value, record, field }));

const MergedField = builder.objectRef<Field>('MergedField').implement({
  description: 'A field of two records, beside what it would hold if they were one.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field: see `kinds { fields { name } }`.' }),
    ofRecord: t.field({
      type: [FieldValue],
      description: 'What the record that is merged holds today, best first, with the claims behind each.',
      resolve: ({ of, field, ofRecord }) => heldOf(of.record, field, ofRecord),
    }),
    ofOther: t.field({
      type: [FieldValue],
      description: 'What the record that would stand for both holds today.',
      resolve: ({ of, field, ofOther }) => heldOf(of.other, field, ofOther),
    }),
    together: t.field({
      type: [FieldValue],
      description: 'What it would hold.',
      resolve: ({ of, field, together }) => heldOf(of.other, field, together),
    }),
    alternatives: t.field({
      type: [FieldValue],
      description: 'What others would say instead, where it holds one value.',
      resolve: ({ of, field, alternatives }) => heldOf(of.other, field, alternatives),
    }),
    disagrees: t.exposeBoolean('disagrees', {
      description: 'Whether they hold different values where a record holds one.',
    }),
  }),
});

const MergeWarningCode = builder.enumType('MergeWarningCode', {
  description: 'Why one should look twice before two records are made one.',
  values: {
    CONTRADICTING_IDENTIFIERS: {
      description: 'A register gives them different codes: `about` is its scheme.',
    },
    JUDGED_NOT_SAME: { description: 'They were judged to be two: `about` is the reason.' },
    LINKED_TO_EACH_OTHER: {
      description: 'One is linked to the other, and would be to itself: `about` is the field.',
    },
    WRONG_DIRECTION: {
      description: 'The one that would stand for both is a draft, or less is claimed about it.',
    },
  } satisfies Readonly<Record<MergeWarningShape['code'], object>>,
});
const MergeWarning = builder.objectRef<MergeWarningShape>('MergeWarning').implement({
  description: 'What speaks against making two records one.',
  fields: (t) => ({
    code: t.expose('code', { type: MergeWarningCode, description: 'What it is.' }),
    about: t.exposeString('about', { nullable: true, description: 'What it is about: see `code`.' }),
  }),
});

const RestingRecord = builder.objectRef<RestingRecordShape>('RestingRecord').implement({
  description: 'A record that would hold something else if two others were one.',
  fields: (t) => ({
    record: t.field({ type: Record, description: 'The record, as it is.', resolve: ({ record }) => record }),
    differences: t.field({
      type: [HistoryDifference],
      description:
        'Every field that would hold something else, of which others would say something else instead, whose values would have another number of origins, or be denied by others, in the order of the kind.',
      resolve: ({ record, fields }) => fields.map((field) => ({ ...field, of: record })),
    }),
  }),
});
const RestingRecordConnection = connectionOf('RestingRecord', RestingRecord);

/** How many of the records that would change are shown. */
const shown = 50;

const MergePreview = builder.objectRef<MergePreviewShape>('MergePreview').implement({
  description: 'What would come of two records if one of them were merged into the other. Nothing is stored.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      description: 'The record that would be merged.',
      resolve: ({ record }) => record,
    }),
    other: t.field({
      type: Record,
      description: 'The record that would stand for both.',
      resolve: ({ other }) => other,
    }),
    caption: t.exposeString('caption', { description: 'What both would be called.' }),
    fields: t.field({
      type: [MergedField],
      description: 'Every field that either holds, in the order of the kind.',
      resolve: (of) => of.fields.map((field) => ({ ...field, of })),
    }),
    warnings: t.field({
      type: [MergeWarning],
      description: 'What speaks against it.',
      resolve: ({ warnings }) => [...warnings],
    }),
    claims: t.exposeInt('claims', {
      description:
        'The accepted claims about the record that would be merged. They keep it as their subject.',
    }),
    restingCount: t.int({
      description:
        'How many other records would hold something else: their links would lead elsewhere, what both say would count as of one origin, or be denied by other claims.',
      resolve: ({ resting }) => resting.length,
    }),
    resting: t.field({
      type: [Record],
      description: `The first ${shown} of them.`,
      resolve: ({ resting }, _, context) =>
        Promise.all(resting.slice(0, shown).map((id) => recordBy(context, id))),
    }),
    allResting: t.field({
      type: RestingRecordConnection,
      description: 'All of them, in the order of their ids, with what would be different.',
      args: { ...pageArguments },
      resolve: async ({ record, other, resting }, asked, context) => {
        const rows = resting.map((id) => ({ id }));
        const { page, total } = paged('resting records', rows, ({ id }) => id, asked);
        const ids = page.items.map(({ row }) => row.id);
        const two = { record: record.id, other: other.id };
        const then = await restingThen(context.db, signedIn(context), two, ids);
        const items = page.items.flatMap(({ cursor, row }) => {
          const found = then.get(row.id);
          return found ? [{ cursor, row: found }] : [];
        });
        return { page: { ...page, items }, total };
      },
    }),
  }),
});

const costOfPreview = 500;

builder.queryField('mergePreview', (t) =>
  t.field({
    type: MergePreview,
    ...volatile,
    description:
      'What would come of two records if the first were merged into the other. Only for reviewers.',
    args: {
      record: t.arg.id({ required: true, description: 'The id of the record that would be merged.' }),
      other: t.arg.id({ required: true, description: 'The id of the record that would stand for both.' }),
    },
    resolve: (_, asked, context) => {
      const viewer = signedIn(context);
      context.spend(costOfPreview);
      return previewMerge(context.db, viewer, asked);
    },
  }),
);

const seen = 'The version of it that was seen; `Stale` where it is not the newest.';

const JudgeIdentityInput = builder.inputType('JudgeIdentityInput', {
  description: 'What is judged of two records.',
  fields: (t) => ({
    ...idempotencyKey(t),
    record: t.id({
      required: true,
      description: 'The id of a record; where they are the same, of the one that is merged.',
    }),
    recordVersion: t.int({ required: true, description: seen }),
    other: t.id({
      required: true,
      description: 'The id of another of its kind; where they are the same, of the one that stands for both.',
    }),
    otherVersion: t.int({ required: true, description: seen }),
    verdict: t.field({ type: IdentityVerdict, required: true, description: 'What is judged.' }),
    reason: t.string({
      description: 'Why, at most 1,000 characters; needed for all that is not SAME.',
    }),
  }),
});

const JudgeIdentityResult = resultOf('JudgeIdentity', null, typedRecords(), [
  'Invalid',
  'NotAllowed',
  'NotFound',
  'Stale',
]);

builder.mutationField('judgeIdentity', (t) =>
  t.field({
    type: JudgeIdentityResult,
    description:
      'Enters that two records are one, that they are two, or that nobody knows. Claims keep the record that they were made about; what stands for them is computed, and old ids lead to it. Answers with what stands for the first from then on. Only for reviewers.',
    args: { input: t.arg({ type: JudgeIdentityInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => judgeIdentity(db, actor, input),
        async ({ loaders }, id) => found(await loaders.record.load(id)),
      ),
  }),
);
