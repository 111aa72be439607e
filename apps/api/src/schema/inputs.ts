import { builder } from '../builder.ts';
import {
  Alteration,
  AmountBasis,
  Certainty,
  ChainEnds,
  CitationRole,
  NameKind,
  Polarity,
  Quote,
  Realisation,
  Relation,
  Snak,
  SourceKind,
} from './enums.ts';

const words = 'As the article says it; read by the field’s type.';

export const RangeInput = builder.inputType('RangeInput', {
  description: 'A range of the text in Unicode code points, half open, with the words that stand there.',
  fields: (t) => ({
    start: t.int({ required: true }),
    end: t.int({ required: true }),
    exact: t.string({ required: true }),
  }),
});

const TextInput = builder.inputType('TextInput', {
  fields: (t) => ({ text: t.string({ required: true }), language: t.string({ description: 'BCP 47.' }) }),
});
const IdentifierInput = builder.inputType('IdentifierInput', {
  fields: (t) => ({ scheme: t.string({ required: true }), value: t.string({ required: true }) }),
});
const NameInput = builder.inputType('NameInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    language: t.string({ description: 'BCP 47.' }),
    script: t.string({ description: 'ISO 15924.' }),
    kind: t.field({ type: NameKind, required: true, defaultValue: 'PRIMARY' }),
  }),
});

const beside = 'Read from the words; what is given beside them takes the place of what was read.';
const AmountInput = builder.inputType('AmountInput', {
  description: beside,
  fields: (t) => ({
    asStated: t.string({ required: true }),
    value: t.field({ type: 'Decimal' }),
    lower: t.field({ type: 'Decimal' }),
    upper: t.field({ type: 'Decimal' }),
    lowerInclusive: t.boolean(),
    upperInclusive: t.boolean(),
    approximate: t.boolean(),
    currency: t.string({ description: 'ISO 4217.' }),
    currencyUncertain: t.boolean(),
    basis: t.field({ type: AmountBasis }),
  }),
});
const QuantityInput = builder.inputType('QuantityInput', {
  description: beside,
  fields: (t) => ({
    asStated: t.string({ required: true }),
    value: t.field({ type: 'Decimal' }),
    lower: t.field({ type: 'Decimal' }),
    upper: t.field({ type: 'Decimal' }),
    lowerInclusive: t.boolean(),
    upperInclusive: t.boolean(),
    approximate: t.boolean(),
    unit: t.string(),
  }),
});
const ShareInput = builder.inputType('ShareInput', {
  description: `${beside} In percent.`,
  fields: (t) => ({
    asStated: t.string({ required: true }),
    value: t.field({ type: 'Decimal' }),
    lower: t.field({ type: 'Decimal' }),
    upper: t.field({ type: 'Decimal' }),
    lowerInclusive: t.boolean(),
    upperInclusive: t.boolean(),
    approximate: t.boolean(),
  }),
});
const DurationInput = builder.inputType('DurationInput', {
  description: beside,
  fields: (t) => ({
    asStated: t.string({ required: true }),
    min: t.string({ description: 'ISO 8601.' }),
    max: t.string({ description: 'ISO 8601.' }),
    approximate: t.boolean(),
    anchor: t.string({ description: 'PUBLICATION or EVENT.' }),
  }),
});
const FuzzyDateInput = builder.inputType('FuzzyDateInput', {
  description: beside,
  fields: (t) => ({ asStated: t.string({ required: true }), edtf: t.string({ description: 'ISO 8601-2.' }) }),
});
const ItemInput = builder.inputType('ItemInput', {
  fields: (t) => ({ description: t.string({ required: true }), quantity: t.field({ type: QuantityInput }) }),
});
const StatementInput = builder.inputType('StatementInput', {
  fields: (t) => ({
    text: t.string({ required: true }),
    about: t.idList({ required: true, defaultValue: [], description: 'Other records that it is about.' }),
    quantity: t.field({ type: QuantityInput }),
  }),
});
const LinkInput = builder.inputType('LinkInput', {
  description: 'A record, or a class in the article’s words; never both.',
  fields: (t) => ({
    target: t.id(),
    described: t.string(),
    within: t.id({ description: 'The record that a described class belongs to.' }),
    role: t.string(),
    title: t.string(),
    share: t.field({ type: ShareInput }),
  }),
});

const ValueInput = builder.inputType('ValueInput', {
  description: 'A value: in words, read as the field’s type reads them, or in the parts of one type.',
  isOneOf: true,
  fields: (t) => ({
    asStated: t.string({ description: words }),
    text: t.field({ type: TextInput }),
    choice: t.string(),
    country: t.string({ description: 'ISO 3166-1 alpha-2.' }),
    url: t.string(),
    identifier: t.field({ type: IdentifierInput }),
    name: t.field({ type: NameInput }),
    amount: t.field({ type: AmountInput }),
    quantity: t.field({ type: QuantityInput }),
    share: t.field({ type: ShareInput }),
    duration: t.field({ type: DurationInput }),
    date: t.field({ type: FuzzyDateInput }),
    item: t.field({ type: ItemInput }),
    statement: t.field({ type: StatementInput }),
    link: t.field({ type: LinkInput }),
  }),
});

const CitationInput = builder.inputType('CitationInput', {
  description: 'A passage of the text under review, in Unicode code points, half open.',
  fields: (t) => ({
    role: t.field({ type: CitationRole, required: true, defaultValue: 'CONTENT' }),
    start: t.int({ required: true }),
    end: t.int({ required: true }),
    exact: t.string({ required: true }),
  }),
});
const ChainLinkInput = builder.inputType('ChainLinkInput', {
  fields: (t) => ({
    sourceKind: t.field({ type: SourceKind, required: true }),
    source: t.id({ description: 'The record of the source.' }),
    described: t.string({ description: 'The article’s words for a source without a record.' }),
    office: t.string({ description: 'The office in which a person is quoted.' }),
    read: t.boolean({ required: true, defaultValue: false }),
    cue: t.field({ type: RangeInput, description: 'The words that name this link.' }),
    toNext: t.field({ type: Relation, description: 'Left out on the last link only.' }),
  }),
});
const ChainInput = builder.inputType('ChainInput', {
  description: 'From the article’s own voice to the origin.',
  fields: (t) => ({
    links: t.field({ type: [ChainLinkInput], required: true }),
    ends: t.field({ type: ChainEnds, required: true }),
  }),
});

export const ClaimInput = builder.inputType('ClaimInput', {
  description: 'One thing that the text under review says of one field of one record, and how it says it.',
  fields: (t) => ({
    subject: t.id({ required: true }),
    field: t.string({ required: true }),
    snak: t.field({ type: Snak, required: true, defaultValue: 'VALUE' }),
    value: t.field({ type: ValueInput }),
    polarity: t.field({ type: Polarity, required: true, defaultValue: 'POSITIVE' }),
    realisation: t.field({ type: Realisation, required: true }),
    certainty: t.field({ type: Certainty, required: true }),
    quote: t.field({ type: Quote }),
    alterations: t.field({ type: [Alteration], required: true, defaultValue: [] }),
    condition: t.string(),
    validTime: t.string({ description: 'When it holds: a date in words or EDTF.' }),
    citations: t.field({
      type: [CitationInput],
      required: true,
      description: 'One at least has the role CONTENT.',
    }),
    chain: t.field({ type: ChainInput, description: 'The article’s own voice where none is given.' }),
  }),
});
