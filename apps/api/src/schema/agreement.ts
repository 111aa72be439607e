import { type PageArguments, pageWithin, type ReadAgreement, readAgreement } from '@chancery/db';
import {
  agreementLayers,
  type Disagreement as DisagreementShape,
  type LayerAgreement as LayerShape,
} from '@chancery/domain';
import { builder } from '../builder.ts';
import { signedIn } from '../context.ts';
import { ClaimConnection } from './claim.ts';
import { type Connected, connectionOf, pageArguments } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { Claim } from './refs.ts';

const AgreementLayer = enumOf(
  'AgreementLayer',
  agreementLayers,
  'In which respect two readings of one article are compared.',
  {
    PASSAGES_EXACT: 'Which words they marked, to the letter.',
    PASSAGES_OVERLAPPING: 'Which words they marked, where they overlap.',
    RECORDS: 'Which records their claims are about or link to.',
    FIELD: 'Which field they chose, for claims of one record on words that overlap.',
    VALUE: 'Which value, for such claims of one field.',
    POLARITY: 'Whether it is said or denied, for such claims of one field.',
    REALISATION: 'Whether it is done or planned, for such claims of one field.',
    CERTAINTY: 'How sure it is said, for such claims of one field.',
    CHAIN: 'Who said it through whom, for such claims of one field.',
  },
);

const LayerAgreement = builder.objectRef<LayerShape>('LayerAgreement').implement({
  description: 'How far two readings agree in one respect.',
  fields: (t) => ({
    layer: t.expose('layer', { type: AgreementLayer, description: 'The respect.' }),
    one: t.exposeInt('one', {
      description: 'How many things the first has; where pairs of claims are compared, the pairs.',
    }),
    other: t.exposeInt('other', { description: 'How many things the second has; likewise.' }),
    agreed: t.exposeInt('agreed', {
      description: 'How many of them agree; of overlapping passages, how many of the first are met.',
    }),
    score: t.exposeFloat('score', {
      nullable: true,
      description:
        'From 0 to 1: F1 (harmonic mean of precision and recall) of passages and records, the share of pairs that agree of all else; null where there is nothing to compare.',
    }),
    kappa: t.exposeFloat('kappa', {
      nullable: true,
      description:
        'Cohen’s kappa (1960), at most 1, where 0 is chance; null for passages and records, and where only one thing was chosen.',
    }),
    alpha: t.exposeFloat('alpha', {
      nullable: true,
      description:
        'Krippendorff’s alpha (2011) for nominal data, at most 1, where 0 is chance; null likewise.',
    }),
  }),
});

const Disagreement = builder.objectRef<DisagreementShape>('Disagreement').implement({
  description: 'A place where two readings differ.',
  fields: (t) => ({
    layer: t.expose('layer', {
      type: AgreementLayer,
      nullable: true,
      description: 'In which respect; null where only one of them claims anything there.',
    }),
    one: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim of the first; null where there is none.',
      resolve: ({ one }, _, { loaders }) => (one === null ? null : loaders.claim.load(one)),
    }),
    other: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim of the second; null where there is none.',
      resolve: ({ other }, _, { loaders }) => (other === null ? null : loaders.claim.load(other)),
    }),
  }),
});

const most = 200;

const DisagreementConnection = connectionOf('Disagreement', Disagreement);

// They are worked out anew for each page, in one order: each is known by its place.
const paged = <Row>(name: string, rows: readonly Row[], asked: PageArguments): Connected<Row> => {
  const placed = rows.map((row, at) => ({ row, key: String(at).padStart(9, '0') }));
  const page = pageWithin(name, placed, ({ key }) => key, asked);
  const items = page.items.map(({ cursor, row: { row } }) => ({ cursor, row }));
  return { page: { ...page, items }, total: async () => rows.length };
};

const Agreement = builder.objectRef<ReadAgreement>('Agreement').implement({
  description: 'How far two editors agree who read one article independently.',
  fields: (t) => ({
    layers: t.field({
      type: [LayerAgreement],
      description: 'Every respect in which they are compared.',
      resolve: ({ layers }) => [...layers],
    }),
    disagreements: t.field({
      type: [Disagreement],
      description: `The places where they differ, the first ${most}.`,
      resolve: ({ disagreements }) => disagreements.slice(0, most),
    }),
    unplaced: t.field({
      type: [Claim],
      description: `Claims that are left out, the first ${most}: the two read different texts of the article, and the words of these have no sure place in the newest.`,
      resolve: async ({ unplaced }, _, { loaders }) => {
        const claims = await Promise.all(unplaced.slice(0, most).map((id) => loaders.claim.load(id)));
        return claims.flatMap((claim) => claim ?? []);
      },
    }),
    allDisagreements: t.field({
      type: DisagreementConnection,
      description: 'All the places where they differ.',
      args: { ...pageArguments },
      resolve: ({ disagreements }, page) => paged('disagreements', disagreements, page),
    }),
    allUnplaced: t.field({
      type: ClaimConnection,
      description: 'All the claims that are left out; see `unplaced`.',
      args: { ...pageArguments },
      resolve: async ({ unplaced }, asked, { loaders }) => {
        const { page, total } = paged('unplaced claims', unplaced, asked);
        const items = await Promise.all(
          page.items.map(async ({ cursor, row: id }) => ({ cursor, row: await loaders.claim.load(id) })),
        );
        const seen = items.flatMap(({ cursor, row }) => (row === null ? [] : [{ cursor, row }]));
        return { page: { ...page, items: seen }, total };
      },
    }),
  }),
});

builder.queryField('agreement', (t) =>
  t.field({
    type: Agreement,
    description:
      'How far two editors agree on one article, by what they submitted; where they read different texts of it, by the places in the newest. Only for reviewers; drafts are left out.',
    args: {
      article: t.arg.id({ required: true, description: 'The article’s id.' }),
      between: t.arg.idList({ required: true, description: 'The ids of two accounts.' }),
    },
    resolve: (_, { article, between }, context) =>
      readAgreement(context.db, signedIn(context), { article, between }),
  }),
);
