import type { RecordRow, HistoryDifference as Shape } from '@chancery/db';
import { builder } from '../builder.ts';
import { FieldValue, type HeldOf } from './held-values.ts';

type Difference = Shape & { readonly of: RecordRow };

const heldOf = ({ of: record, field }: Difference, values: Shape['before']['values']): HeldOf[] =>
  values.map((value) => ({ ...value, record, field }));

export const HistoryDifference = builder.objectRef<Difference>('HistoryDifference').implement({
  description: 'What a field held before a decision, and after it.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field: see `kinds { fields { name } }`.' }),
    before: t.field({
      type: [FieldValue],
      description: 'What it held before, best first, with the claims behind each value.',
      resolve: (difference) => heldOf(difference, difference.before.values),
    }),
    beforeAlternatives: t.field({
      type: [FieldValue],
      description: 'What others said instead before, where it holds one value.',
      resolve: (difference) => heldOf(difference, difference.before.alternatives),
    }),
    after: t.field({
      type: [FieldValue],
      description: 'What it held after.',
      resolve: (difference) => heldOf(difference, difference.after.values),
    }),
    afterAlternatives: t.field({
      type: [FieldValue],
      description: 'What others said instead after.',
      resolve: (difference) => heldOf(difference, difference.after.alternatives),
    }),
  }),
});
