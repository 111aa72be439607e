import {
  type ChainLinkRow,
  type ClaimRow,
  fieldOf,
  type JudgementRow,
  type Page,
  type PassageRow,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { articleBy, type Context, maybeRecord, revisionBy, subjectBy } from '../context.ts';
import { type Connected, connectionOf } from './connection.ts';
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
import { rangeEnd, rangeStart } from './range-input.ts';
import { Account, Article, Claim, Record, Review, Revision } from './refs.ts';
import { standpointArguments } from './standpoint.ts';

import { dateOf, FuzzyDate } from './time-values.ts';
import { Value, valued } from './value.ts';

const isAlteration = (text: string) => text === 'BRACKETED' || text === 'ELLIPSIS' || text === 'TRANSLATED';

export const Passage = builder.objectRef<PassageRow>('Passage').implement({
  description:
    'Words of a revision (W3C Web Annotation TextPositionSelector and TextQuoteSelector); offsets in Unicode code points, end exclusive.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.exposeString('exact', { description: 'The words that stand there.' }),
    prefix: t.exposeString('prefix', {
      description: 'Up to 32 Unicode code points before it (TextQuoteSelector prefix).',
    }),
    suffix: t.exposeString('suffix', {
      description: 'Up to 32 Unicode code points after it (TextQuoteSelector suffix).',
    }),
    revision: t.field({
      type: Revision,
      description: 'The text that it is a passage of.',
      resolve: ({ revisionId }, _, context) => revisionBy(context, revisionId),
    }),
  }),
});

const Citation = builder.objectRef<ClaimRow['citations'][number]>('Citation').implement({
  description: 'A passage that a claim rests on, and what for.',
  fields: (t) => ({
    role: t.expose('role', { type: CitationRole, description: 'What it is cited for.' }),
    passage: t.field({ type: Passage, description: 'The words.', resolve: ({ passage }) => passage }),
    passageNow: t.field({
      type: Passage,
      nullable: true,
      description:
        'Where they stand in the newest text of the article: the passage itself where that is the one it cites, null where they have no sure place in it.',
      resolve: ({ passage }, _, { loaders }) => loaders.passageNow.load(passage),
    }),
  }),
});

const ChainLink = builder.objectRef<ChainLinkRow>('ChainLink').implement({
  description: 'One voice in the chain from the article’s own to the origin (after PARC and PROV).',
  fields: (t) => ({
    position: t.exposeInt('position', {
      description: 'Its place in the chain; 0 is the article’s own voice.',
    }),
    sourceKind: t.expose('sourceKind', { type: SourceKind, description: 'What kind of voice it is.' }),
    source: t.field({
      type: Record,
      nullable: true,
      description: 'The record of the source; null where it has none.',
      resolve: ({ sourceId }, _, context) => maybeRecord(context, sourceId),
    }),
    described: t.exposeString('described', {
      nullable: true,
      description: 'The article’s words for a source without a record; null where it has one.',
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
    cueNow: t.field({
      type: Passage,
      nullable: true,
      description:
        'Where those words stand in the newest text of the article, as in `Citation.passageNow`; null where there are none too.',
      resolve: ({ cue }, _, { loaders }) => cue && loaders.passageNow.load(cue),
    }),
    toNext: t.expose('toNext', {
      type: Relation,
      nullable: true,
      description: 'How it relates to the next link, nearer to the origin; null on the last one.',
    }),
  }),
});

export const Judgement = builder.objectRef<JudgementRow>('Judgement').implement({
  description: 'A reviewer’s decision on a claim.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: Verdict, description: 'What was decided.' }),
    rank: t.expose('rank', {
      type: Rank,
      description: 'How the claim ranks among those about its field (Wikibase).',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in words; never null where the rank is not NORMAL.',
    }),
    confidence: t.exposeInt('confidence', {
      nullable: true,
      description: 'The editors’ own trust in the claim, in percent: 0 to 100; null where none was given.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was decided.' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who decided; null for who has not signed in.',
      resolve: ({ byId }, _, { viewer, loaders }) => (viewer ? loaders.account.load(byId) : null),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description:
        'The review in which it was decided, and in which it can be decided anew; null for who has not signed in.',
      resolve: ({ reviewId }, _, { viewer, loaders }) =>
        viewer && reviewId !== null ? loaders.review.load(reviewId) : null,
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
    subject: t.field({
      type: Record,
      description: 'The record that it is about.',
      resolve: ({ subjectId }, _, context) => subjectBy(context, subjectId),
    }),
    field: t.exposeString('field', {
      description: 'The field of that record: see `kinds { fields { name } }`.',
    }),
    snak: t.expose('snak', {
      type: Snak,
      description: 'Whether it gives a value, says that there is some, or that there is none (Wikibase).',
    }),
    value: t.field({
      type: Value,
      nullable: true,
      description: 'What it says, as the article states it; null unless the snak is VALUE.',
      resolve: ({ subjectKind, field, value }) => {
        const declared = fieldOf(subjectKind, field);
        return declared && value !== null ? valued(declared.type, value) : null;
      },
    }),
    key: t.exposeString('key', {
      description: 'A key of what the value means: equal for values of one field that mean the same.',
    }),
    polarity: t.expose('polarity', { type: Polarity, description: 'Whether it says so or denies it.' }),
    realisation: t.expose('realisation', {
      type: Realisation,
      description: 'Whether it is done, going on, planned or supposed (after PLOVER).',
    }),
    certainty: t.expose('certainty', { type: Certainty, description: 'How sure the source says it is.' }),
    quote: t.expose('quote', {
      type: Quote,
      nullable: true,
      description: 'Whether the article quotes its source word for word; null where it quotes nobody.',
    }),
    alterations: t.field({
      type: [Alteration],
      description: 'What the article did to the words it quotes.',
      resolve: ({ alterations }) => alterations.filter(isAlteration),
    }),
    condition: t.exposeString('condition', {
      nullable: true,
      description: 'What it depends on, in the article’s words; null where on nothing.',
    }),
    validTime: t.field({
      type: FuzzyDate,
      nullable: true,
      description: 'When it holds, as a date or an interval in EDTF; null where the text does not say.',
      resolve: ({ validTime }) => dateOf(validTime),
    }),
    citations: t.field({
      type: [Citation],
      description: 'Every passage that it rests on.',
      resolve: ({ citations }) => [...citations],
    }),
    passage: t.field({
      type: Passage,
      description: 'The passage of the CONTENT citation.',
      resolve: contentOf,
    }),
    passageNow: t.field({
      type: Passage,
      nullable: true,
      description:
        'Where that passage stands in the newest text of the article, as in `Citation.passageNow`.',
      resolve: (claim, _, { loaders }) => loaders.passageNow.load(contentOf(claim)),
    }),
    chain: t.field({
      type: [ChainLink],
      description: 'Who says it, from the article’s own voice to the origin (after PARC and PROV).',
      resolve: ({ chain }) => [...chain],
    }),
    chainEnds: t.expose('chainEnds', {
      type: ChainEnds,
      description: 'What is known of the place where the chain stops.',
    }),
    origin: t.exposeString('origin', {
      description:
        'Key of the last known link: claims of one origin do not corroborate each other, nor do those of one `report`.',
    }),
    report: t.exposeString('report', {
      nullable: true,
      description:
        'A key that it shares with all claims that were judged to be of one report with it (`SAME_REPORT_AS`), by way of others too, whoever may see those; null where there is none. The claims of a value hang together by `origin` or by `report`: `FieldValue.origins` counts the pieces.',
    }),
    relays: t.stringList({
      description:
        'Keys, as `origin` has them, of those that pass on what the origin says: the article’s own voice, those of what it is a copy of, and who stands between in the chain. A claim whose `origin` another claim of the same value has among its `relays` comes from the origin of that one, unless one surely ends there (`chainEnds` is `NAMED_ORIGIN`).',
      resolve: ({ relays }) => [...relays],
    }),
    article: t.field({
      type: Article,
      description: 'The article that says it.',
      resolve: ({ articleId }, _, context) => articleBy(context, articleId),
    }),
    judgement: t.field({
      type: Judgement,
      nullable: true,
      description: 'The judgement in force; null while undecided.',
      resolve: ({ judgement }) => judgement,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first proposed.' }),
  }),
});

export const ClaimConnection = connectionOf('Claim', Claim);

/** A page of claims out of a page of their ids; one that may not be seen any more is left out. */
export const claimsPage = async (
  { loaders }: Context,
  page: Page<string>,
  total: () => Promise<number>,
): Promise<Connected<ClaimRow>> => {
  const rows = await Promise.all(page.items.map(({ row }) => loaders.claim.load(row)));
  const items = page.items.flatMap(({ cursor }, at) => {
    const row = rows[at];
    return row ? [{ cursor, row }] : [];
  });
  return { page: { ...page, items }, total };
};

builder.queryField('claim', (t) =>
  t.field({
    type: Claim,
    nullable: true,
    description: 'A claim by its id; null when there is none or it may not be seen.',
    args: {
      ...standpointArguments,
      id: t.arg.id({ required: true, description: 'The claim’s id.' }),
    },
    resolve: (_, { id }, { loaders }) => loaders.claim.load(id),
  }),
);
