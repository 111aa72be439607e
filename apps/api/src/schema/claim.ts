import { type ChainLinkRow, type ClaimRow, fieldOf, type JudgementRow, type PassageRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { maybeRecord, recordBy } from '../context.ts';
import { connectionOf } from './connection.ts';
import {
  Alteration,
  Certainty,
  ChainEnds,
  CitationRole,
  Polarity,
  Quote,
  Rank,
  Realisation,
  Relation,
  Snak,
  SourceKind,
  Verdict,
} from './enums.ts';
import { Node } from './node.ts';
import { Account, Article, Claim, Record, Revision } from './refs.ts';

import { dateOf, FuzzyDate, Value, valued } from './values.ts';

const isAlteration = (text: string) => text === 'BRACKETED' || text === 'ELLIPSIS' || text === 'TRANSLATED';

export const Passage = builder.objectRef<PassageRow>('Passage').implement({
  description:
    'Words of a revision (W3C Web Annotation TextPositionSelector and TextQuoteSelector); offsets in Unicode code points, end exclusive.',
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    exact: t.exposeString('exact'),
    prefix: t.exposeString('prefix', { description: 'Up to 32 code points before it.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 code points after it.' }),
    revision: t.field({
      type: Revision,
      resolve: async ({ revisionId }, _, { loaders }) => {
        const revision = await loaders.revision.load(revisionId);
        if (!revision) throw new Error(`The revision ${revisionId} is cited but cannot be read.`);
        return revision;
      },
    }),
  }),
});

const Citation = builder.objectRef<ClaimRow['citations'][number]>('Citation').implement({
  description: 'A passage that a claim rests on, and what for.',
  fields: (t) => ({
    role: t.expose('role', { type: CitationRole }),
    passage: t.field({ type: Passage, resolve: ({ passage }) => passage }),
  }),
});

const ChainLink = builder.objectRef<ChainLinkRow>('ChainLink').implement({
  description: 'One voice in the chain from the article’s own to the origin (after PARC and PROV).',
  fields: (t) => ({
    position: t.exposeInt('position', { description: '0 is the article’s own voice.' }),
    sourceKind: t.expose('sourceKind', { type: SourceKind }),
    source: t.field({
      type: Record,
      nullable: true,
      resolve: ({ sourceId }, _, context) => maybeRecord(context, sourceId),
    }),
    described: t.exposeString('described', {
      nullable: true,
      description: 'The article’s words for a source without a record.',
    }),
    office: t.exposeString('office', {
      nullable: true,
      description: 'The office in which a person is quoted, as the article says it.',
    }),
    read: t.exposeBoolean('read', { description: 'Whether the editor read this link’s own text.' }),
    cue: t.field({
      type: Passage,
      nullable: true,
      description: 'The words that name this link.',
      resolve: ({ cue }) => cue,
    }),
    toNext: t.expose('toNext', { type: Relation, nullable: true, description: 'Null on the last link.' }),
  }),
});

const Judgement = builder.objectRef<JudgementRow>('Judgement').implement({
  description: 'A reviewer’s decision on a claim.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: Verdict }),
    rank: t.expose('rank', { type: Rank }),
    reason: t.exposeString('reason', { nullable: true }),
    confidence: t.exposeInt('confidence', {
      nullable: true,
      description: 'The editors’ own trust, 0 to 100.',
    }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Only for who has signed in.',
      resolve: ({ byId }, _, { viewer, loaders }) => (viewer ? loaders.account.load(byId) : null),
    }),
  }),
});

const contentOf = ({ id, citations }: ClaimRow): PassageRow => {
  const content = citations.find(({ role }) => role === 'CONTENT');
  if (!content) throw new Error(`The claim ${id} cites no content.`);
  return content.passage;
};

Claim.implement({
  description: 'One thing that a text says of one field of one record, and how it says it. Never changed.',
  interfaces: [Node],
  fields: (t) => ({
    subject: t.field({ type: Record, resolve: ({ subjectId }, _, context) => recordBy(context, subjectId) }),
    field: t.exposeString('field'),
    snak: t.expose('snak', { type: Snak }),
    value: t.field({
      type: Value,
      nullable: true,
      resolve: ({ subjectKind, field, value }) => {
        const declared = fieldOf(subjectKind, field);
        return declared && value !== null ? valued(declared.type, value) : null;
      },
    }),
    key: t.exposeString('key', { description: 'Equal for values that mean the same.' }),
    polarity: t.expose('polarity', { type: Polarity }),
    realisation: t.expose('realisation', { type: Realisation }),
    certainty: t.expose('certainty', { type: Certainty }),
    quote: t.expose('quote', { type: Quote, nullable: true }),
    alterations: t.field({
      type: [Alteration],
      resolve: ({ alterations }) => alterations.filter(isAlteration),
    }),
    condition: t.exposeString('condition', {
      nullable: true,
      description: 'What it depends on, in the article’s words.',
    }),
    validTime: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it holds.',
      resolve: ({ validTime }) => dateOf(validTime),
    }),
    citations: t.field({ type: [Citation], resolve: ({ citations }) => [...citations] }),
    passage: t.field({
      type: Passage,
      description: 'The passage of the CONTENT citation.',
      resolve: contentOf,
    }),
    chain: t.field({ type: [ChainLink], resolve: ({ chain }) => [...chain] }),
    chainEnds: t.expose('chainEnds', { type: ChainEnds }),
    origin: t.exposeString('origin', {
      description: 'Key of the last known link: claims of one origin do not corroborate each other.',
    }),
    article: t.field({
      type: Article,
      resolve: async ({ articleId }, _, { loaders }) => {
        const article = await loaders.article.load(articleId);
        if (!article) throw new Error(`The article ${articleId} is cited but cannot be read.`);
        return article;
      },
    }),
    judgement: t.field({
      type: Judgement,
      nullable: true,
      description: 'The one in force; null while undecided.',
      resolve: ({ judgement }) => judgement,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

export const ClaimConnection = connectionOf('Claim', Claim);

builder.queryField('claim', (t) =>
  t.field({
    type: Claim,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { loaders }) => loaders.claim.load(id),
  }),
);
