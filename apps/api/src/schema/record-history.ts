import type { HistoryRow, RecordRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { claimBy, signedIn } from '../context.ts';
import { Judgement } from './claim.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { FieldValue, type HeldOf } from './held-values.ts';
import { Claim, Record } from './refs.ts';

type Entry = HistoryRow & { readonly of: RecordRow };

const heldOf = ({ of: record, field }: Entry, values: HistoryRow['before']): HeldOf[] =>
  values.map((value) => ({ ...value, record, field }));

const HistoryEntry = builder.objectRef<Entry>('HistoryEntry').implement({
  description: 'A decision on a claim about a record, and what it did to what the record holds.',
  fields: (t) => ({
    sequence: t.field({
      type: 'Decimal',
      description: 'Its number in the books of the office: a later decision has a higher one.',
      resolve: ({ sequence }) => String(sequence),
    }),
    judgement: t.field({
      type: Judgement,
      description: 'What was decided, by whom and when.',
      resolve: (entry) => entry,
    }),
    claim: t.field({
      type: Claim,
      description: 'The claim that it is about.',
      resolve: ({ claim }, _, context) => claimBy(context, claim),
    }),
    field: t.exposeString('field', { description: 'The field that the claim is about.' }),
    before: t.field({
      type: [FieldValue],
      description: 'What the field held before it, best first, with the claims behind each value.',
      resolve: (entry) => heldOf(entry, entry.before),
    }),
    after: t.field({
      type: [FieldValue],
      description: 'What the field held after it.',
      resolve: (entry) => heldOf(entry, entry.after),
    }),
    changes: t.exposeBoolean('changes', {
      description: 'Whether other values came into force; else only what stands behind them changed.',
    }),
  }),
});

const HistoryEntryConnection = connectionOf('HistoryEntry', HistoryEntry);

builder.interfaceField(Record, 'history', (t) =>
  t.field({
    type: HistoryEntryConnection,
    ...volatile,
    description:
      'Every decision on a claim about the record, newest first. Relative dates are resolved by what is known of their articles today. Only for who has signed in.',
    args: pageArguments,
    resolve: async (of, asked, context) => {
      signedIn(context);
      const { history, historyCount } = context.loaders;
      const page = await history.load({ record: of.id, ...asked });
      return {
        page: { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: { ...row, of } })) },
        total: () => historyCount.load({ record: of.id }),
      };
    },
  }),
);
