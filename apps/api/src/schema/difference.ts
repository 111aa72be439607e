import type { FieldDifference as FieldShape, RecordRow, RecordDifference as RecordShape } from '@chancery/db';
import { builder } from '../builder.ts';
import { claimsBy, recordBy } from '../context.ts';
import { FieldValue, type HeldOf } from './held-values.ts';
import { Claim, Record, Review } from './refs.ts';

type Field = FieldShape & { readonly record: RecordRow };
const heldOf = ({ record, field }: Field, values: FieldShape['before']): HeldOf[] =>
  values.map((value) => ({ ...value, record, field }));

const FieldDifference = builder.objectRef<Field>('FieldDifference').implement({
  description: 'What a review would change of one field of a record.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The field of the record: see `kinds { fields { name } }`.',
    }),
    before: t.field({
      type: [FieldValue],
      description: 'The values in force today, best first, with the claims behind each.',
      resolve: (parent) => heldOf(parent, parent.before),
    }),
    after: t.field({
      type: [FieldValue],
      description: 'Those that would be in force if all undecided claims of the review were accepted.',
      resolve: (parent) => heldOf(parent, parent.after),
    }),
    changes: t.exposeBoolean('changes', {
      description: 'Whether other values would be in force; else only what stands behind them would change.',
    }),
    claims: t.field({
      type: [Claim],
      description: 'The undecided claims of the review about the field.',
      resolve: ({ claims }, _, context) => claimsBy(context, claims),
    }),
    silent: t.field({
      type: [Claim],
      description: 'Those among them that deny or suppose: they are kept as evidence, and change no value.',
      resolve: ({ silent }, _, context) => claimsBy(context, silent),
    }),
    alsoProposed: t.field({
      type: [Claim],
      description:
        'Undecided claims about the same field in other submitted reviews, or in the viewer’s own.',
      resolve: ({ alsoProposed }, _, context) => claimsBy(context, alsoProposed),
    }),
  }),
});

const RecordDifference = builder.objectRef<RecordShape>('RecordDifference').implement({
  description: 'What a review would change of one record.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      description: 'The record, as it is today.',
      resolve: ({ record }, _, context) => recordBy(context, record),
    }),
    fields: t.field({
      type: [FieldDifference],
      description: 'Every field that an undecided claim of the review is about.',
      resolve: async ({ record: id, fields }, _, context) => {
        const record = await recordBy(context, id);
        return fields.map((each) => ({ ...each, record }));
      },
    }),
  }),
});

builder.objectField(Review, 'difference', (t) =>
  t.field({
    type: [RecordDifference],
    description:
      'What its undecided claims would change of today’s records if all of them were accepted. Empty when none is undecided.',
    resolve: async ({ id }, _, { loaders }) => [...(await loaders.differenceOf.load(id))],
  }),
);
