import type { HistoryRow, RecordRow, HistoryDifference as Shape } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { claimBy, signedIn } from '../context.ts';
import { Judgement } from './claim.ts';
import { ClaimRelation } from './claim-relation.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { FieldValue, type HeldOf } from './held-values.ts';
import { IdentityJudgement } from './identity.ts';
import { Claim, Record } from './refs.ts';

type Entry = HistoryRow & { readonly of: RecordRow };
type Difference = Shape & { readonly of: RecordRow };

const heldOf = ({ of: record, field }: Difference, values: Shape['before']): HeldOf[] =>
  values.map((value) => ({ ...value, record, field }));

const HistoryDifference = builder.objectRef<Difference>('HistoryDifference').implement({
  description: 'What a field held before a decision, and after it.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field: see `kinds { fields { name } }`.' }),
    before: t.field({
      type: [FieldValue],
      description: 'What it held before, best first, with the claims behind each value.',
      resolve: (difference) => heldOf(difference, difference.before),
    }),
    after: t.field({
      type: [FieldValue],
      description: 'What it held after.',
      resolve: (difference) => heldOf(difference, difference.after),
    }),
  }),
});

const HistoryEntry = builder.objectRef<Entry>('HistoryEntry').implement({
  description:
    'A decision about a record, and what it did to what the record holds: on a claim (`judgement`, `claim`), on whether it is one with another record (`identity`), or on whether two claims are of one report (`relation`).',
  fields: (t) => ({
    sequence: t.field({
      type: 'Decimal',
      description:
        'The number of the decision: a later one on a claim has a higher one; those on records, and on two claims, are numbered apart.',
      resolve: ({ sequence }) => String(sequence),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was decided.' }),
    judgement: t.field({
      type: Judgement,
      nullable: true,
      description: 'What was decided of a claim, by whom and why.',
      resolve: ({ claim }) => claim?.judgement ?? null,
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim that it is about.',
      resolve: ({ claim }, _, context) => (claim ? claimBy(context, claim.id) : null),
    }),
    identity: t.field({
      type: IdentityJudgement,
      nullable: true,
      description: 'What was judged of two records: a merge, its undoing, or that they are not the same.',
      resolve: ({ identity }) => identity,
    }),
    relation: t.field({
      type: ClaimRelation,
      nullable: true,
      description:
        'What was decided of two claims: that they are of one report (`SAME_REPORT_AS`), or are no longer. Other relations change nothing of what is held, and stand in `Record.claimRelations` alone.',
      resolve: ({ relation }) => relation,
    }),
    differences: t.field({
      type: [HistoryDifference],
      description:
        'Of a claim its field, also where it holds the same; of records the fields that hold other values by it; of two claims those, and the ones whose values have another number of `origins` by it.',
      resolve: ({ differences, of }) => differences.map((difference) => ({ ...difference, of })),
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
      'Every decision on a claim about the record or what is one with it, on whether it is one with others, and on whether two of its claims are of one report, newest first. Relative dates are resolved by what is known of their articles today. Only for who has signed in.',
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
