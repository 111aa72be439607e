import type { DescribedRow, HistoryRow, KnownDetails as KnownDetailsShape, RecordRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { accountBy, articleBy, claimBy, signedIn } from '../context.ts';
import { Judgement } from './claim.ts';
import { ClaimRelation } from './claim-relation.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { HistoryDifference } from './history-difference.ts';
import { IdentityJudgement } from './identity.ts';
import { Account, Article, Claim, Record } from './refs.ts';

type Entry = HistoryRow & { readonly of: RecordRow };

const KnownDetails = builder.objectRef<KnownDetailsShape>('KnownDetails').implement({
  description: 'What was known of an article at one time, of that on which values hang.',
  fields: (t) => ({
    publishedAt: t.exposeString('publishedAt', {
      nullable: true,
      description: 'Its date, in the words in which it was given; null when unknown.',
    }),
    outlet: t.exposeString('outlet', {
      nullable: true,
      description: 'The editors’ working name of its outlet; null when unknown.',
    }),
    copyOf: t.exposeString('copyOf', {
      nullable: true,
      description: 'The headline of the article of which it is a copy; null where none is known.',
    }),
  }),
});

const DescribedArticle = builder.objectRef<DescribedRow>('DescribedArticle').implement({
  description:
    'That something became known of an article: its date, its outlet, or that it is a copy of another one.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article that speaks of the record, or of which that is a copy.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
    by: t.field({
      type: Account,
      description: 'Who entered it.',
      resolve: ({ byId }, _, context) => accountBy(context, byId),
    }),
    before: t.field({
      type: KnownDetails,
      description: 'What was known before.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: KnownDetails,
      description: 'What was known after.',
      resolve: ({ after }) => after,
    }),
  }),
});

const HistoryEntry = builder.objectRef<Entry>('HistoryEntry').implement({
  description:
    'Something that was entered about a record, and what it did to what the record holds: a decision on a claim (`judgement`, `claim`), on whether it is one with another record (`identity`), or on what two claims are to each other (`relation`); or what became known of an article that speaks of it (`described`).',
  fields: (t) => ({
    sequence: t.field({
      type: 'Decimal',
      description:
        'Its number among those of its sort: a later judgement on a claim has a higher one; those on records and on two claims, and the descriptions of each article, are numbered apart.',
      resolve: ({ sequence }) => String(sequence),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was entered.' }),
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
        'What was decided of two claims. Only that they are of one report (`SAME_REPORT_AS`), or are no longer, may change what is held or how many origins that has.',
      resolve: ({ relation }) => relation,
    }),
    described: t.field({
      type: DescribedArticle,
      nullable: true,
      description: 'What became known of an article.',
      resolve: ({ described }) => described,
    }),
    differences: t.field({
      type: [HistoryDifference],
      description:
        'Of a claim its field, also where it holds the same; of records the fields that hold other values by it; of two claims those, and the ones whose values have another number of `origins` by it; of an article these, and the ones of other days.',
      resolve: ({ differences, of }) => differences.map((difference) => ({ ...difference, of })),
    }),
    changes: t.exposeBoolean('changes', {
      description:
        'Whether other values came into force; or, by what was decided of two claims, other counts of `origins`, and by what became known of an article other days or counts. Else only what stands behind them changed.',
    }),
  }),
});

const HistoryEntryConnection = connectionOf('HistoryEntry', HistoryEntry);

builder.interfaceField(Record, 'history', (t) =>
  t.field({
    type: HistoryEntryConnection,
    ...volatile,
    description:
      'Every decision on a claim about the record or what is one with it, on whether it is one with others, and on whether two of its claims are of one report, and what became known of the articles that speak of it, newest first. As of a moment it ends there; according to some it has the claims that they tell; whatever day is asked for, it tells of all days. Only for who has signed in.',
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
