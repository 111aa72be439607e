import {
  type LinkTotal as LinkTotalShape,
  previewRetraction,
  type RecordRow,
  type RetractedField as RetractedFieldShape,
  type RetractedRecord as RetractedRecordShape,
  type RetractionPreview as RetractionPreviewShape,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { recordBy, signedIn } from '../context.ts';
import { ClaimConnection } from './claim.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { FieldValue, type HeldOf } from './held-values.ts';
import { paged } from './paged.ts';
import { Claim, Record, Retraction } from './refs.ts';
import {
  claimsPaged,
  ofArticle,
  ofClaims,
  ofOutlet,
  ofRetraction,
  RetractionKind,
  shown,
  someClaims,
} from './retraction.ts';

type Field = RetractedFieldShape & { readonly of: RecordRow };
const heldOf = ({ of: record, field }: Field, values: RetractedFieldShape['before']['values']): HeldOf[] =>
  values.map((value) => ({ ...value, record, field }));

const RetractedField = builder.objectRef<Field>('RetractedField').implement({
  description: 'A field of a record, before and after a retraction. Links are fields too.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field: see `kinds { fields { name } }`.' }),
    before: t.field({
      type: [FieldValue],
      description: 'What it holds today, best first, with the claims behind each value.',
      resolve: (field) => heldOf(field, field.before.values),
    }),
    beforeAlternatives: t.field({
      type: [FieldValue],
      description: 'What others say instead today, where it holds one value.',
      resolve: (field) => heldOf(field, field.before.alternatives),
    }),
    after: t.field({
      type: [FieldValue],
      description: 'What it would hold, with the claims that still hold each value up.',
      resolve: (field) => heldOf(field, field.after.values),
    }),
    afterAlternatives: t.field({
      type: [FieldValue],
      description: 'What others would say instead.',
      resolve: (field) => heldOf(field, field.after.alternatives),
    }),
    claims: t.field({
      type: [Claim],
      description: `The claims of the retraction that are about it, the first ${shown}.`,
      resolve: ({ claims }, _, context) => someClaims(context, claims),
    }),
    changes: t.exposeBoolean('changes', {
      description: 'Whether other values come into force; else only what stands behind them changes.',
    }),
  }),
});

const RetractedRecord = builder.objectRef<RetractedRecordShape>('RetractedRecord').implement({
  description: 'A record that rests on claims of a retraction.',
  fields: (t) => ({
    record: t.field({ type: Record, description: 'The record, as it is.', resolve: ({ record }) => record }),
    caption: t.exposeString('caption', { description: 'What it would be called.' }),
    fields: t.field({
      type: [RetractedField],
      description:
        'Every field that would change, have fewer or more claims behind it, or be denied by others, in the order of the kind. None where the claims supposed something, or denied what nothing holds.',
      resolve: ({ record, fields }) => fields.map((field) => ({ ...field, of: record })),
    }),
    claimCount: t.int({
      description: 'How many claims of the retraction are about it.',
      resolve: ({ claims }) => claims.length,
    }),
  }),
});

const LinkTotal = builder.objectRef<LinkTotalShape>('LinkTotal').implement({
  description: 'How many links lead to a record by one name, before and after a retraction.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      description: 'The record that they lead to.',
      resolve: ({ record }, _, context) => recordBy(context, record),
    }),
    name: t.exposeString('name', { description: 'The name of the way back, as in `linksBack(name:)`.' }),
    before: t.exposeInt('before', { description: 'How many there are today.' }),
    after: t.exposeInt('after', { description: 'How many there would be.' }),
  }),
});

const RetractedRecordConnection = connectionOf('RetractedRecord', RetractedRecord);
const LinkTotalConnection = connectionOf('LinkTotal', LinkTotal);

const RetractionPreview = builder.objectRef<RetractionPreviewShape>('RetractionPreview').implement({
  description: 'What would come of a retraction, a correction or a reinstatement. Nothing is stored.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RetractionKind, description: 'Which of them.' }),
    state: t.exposeString('state', {
      description:
        'Give it back as `RetractInput.expectedState`: it is refused where a claim was judged since, or a record has changed.',
    }),
    takesBack: t.field({
      type: Retraction,
      nullable: true,
      description:
        'The retraction or correction that a reinstatement takes back; null for others, and where there is none.',
      resolve: ({ takesBack }, _, { loaders }) =>
        takesBack === null ? null : loaders.retraction.load(takesBack),
    }),
    claimCount: t.int({
      description: 'How many claims it is of.',
      resolve: ({ claims }) => claims.length,
    }),
    heldCount: t.exposeInt('held', {
      description:
        'How many of them another retraction or correction holds down before and after it, so that their standing does not change.',
    }),
    claims: t.field({
      type: [Claim],
      description: `The first ${shown} of them, in the order of their ids.`,
      resolve: ({ claims }, _, context) => someClaims(context, claims),
    }),
    recordCount: t.int({
      description: 'How many records rest on them.',
      resolve: ({ records }) => records.length,
    }),
    records: t.field({
      type: [RetractedRecord],
      description: `The first ${shown} of them, in the order in which they were made.`,
      resolve: ({ records }) => records.slice(0, shown),
    }),
    totals: t.field({
      type: [LinkTotal],
      description: `The counts of links that would change, the first ${shown}.`,
      resolve: ({ totals }) => totals.slice(0, shown),
    }),
    allClaims: t.field({
      type: ClaimConnection,
      description: 'All the claims that it is of, in the order of their ids.',
      args: { ...pageArguments },
      resolve: ({ claims }, page, context) => claimsPaged(context, claims, page),
    }),
    allRecords: t.field({
      type: RetractedRecordConnection,
      description: 'All the records that rest on them, in the order in which they were made.',
      args: { ...pageArguments },
      resolve: ({ records }, page) => paged('retracted records', records, ({ record }) => record.id, page),
    }),
    allTotals: t.field({
      type: LinkTotalConnection,
      description: 'All the counts of links that would change.',
      args: { ...pageArguments },
      resolve: ({ totals }, page) =>
        paged('retracted totals', totals, ({ record, name }) => `${record} ${name}`, page),
    }),
  }),
});

const costOfPreview = 500;

builder.queryField('retractionPreview', (t) =>
  t.field({
    type: RetractionPreview,
    ...volatile,
    description:
      'What would come of a retraction, correction or reinstatement: every field, link and count that rests on its claims, before and after. Only for reviewers.',
    args: {
      kind: t.arg({ type: RetractionKind, required: true, description: 'Which of them.' }),
      article: t.arg.id({ description: ofArticle }),
      outlet: t.arg.id({ description: ofOutlet }),
      claims: t.arg.idList({ description: ofClaims }),
      retraction: t.arg.id({ description: ofRetraction }),
    },
    resolve: (_, asked, context) => {
      const viewer = signedIn(context);
      context.spend(costOfPreview);
      return previewRetraction(context.db, viewer, asked);
    },
  }),
);
