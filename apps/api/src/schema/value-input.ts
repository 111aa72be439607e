import { builder, type Types } from '../builder.ts';
import { AmountBasis, NameKind } from './enums.ts';

const words = 'The words of the article; the field’s type reads them.';
const language = 'The language it is in (BCP 47); leave out when unknown.';

type InputBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

const TextInput = builder.inputType('TextInput', {
  description: 'Words that no other type of value holds.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The words.' }),
    language: t.string({ description: language }),
  }),
});
const IdentifierInput = builder.inputType('IdentifierInput', {
  description: 'A code that a register or a standard gives to a record.',
  fields: (t) => ({
    scheme: t.string({ required: true, description: 'Who gives it, in capitals: "ISO_3166_1_ALPHA_2".' }),
    value: t.string({ required: true, description: 'The code itself.' }),
  }),
});
const NameInput = builder.inputType('NameInput', {
  description: 'A name that texts use for a record.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name as it is written.' }),
    language: t.string({ description: language }),
    script: t.string({
      description: 'The script it is written in (ISO 15924): "Latn"; leave out when unknown.',
    }),
    kind: t.field({
      type: NameKind,
      required: true,
      defaultValue: 'PRIMARY',
      description: 'What it is to its record.',
    }),
  }),
});

const besideWords = 'Read from the words; what is given beside them takes the place of what was read.';
const stated = 'The words of the article.';

const numbers = (t: InputBuilder, unit: string) => ({
  value: t.field({ type: 'Decimal', description: `The number, ${unit}; not beside bounds.` }),
  lower: t.field({ type: 'Decimal', description: `The least it may be, ${unit}.` }),
  upper: t.field({ type: 'Decimal', description: `The most it may be, ${unit}.` }),
  lowerInclusive: t.boolean({ description: 'Whether it may be just `lower`.' }),
  upperInclusive: t.boolean({ description: 'Whether it may be just `upper`.' }),
  approximate: t.boolean({ description: 'Whether the words say "about".' }),
});

const AmountInput = builder.inputType('AmountInput', {
  description: `Money. ${besideWords}`,
  fields: (t) => ({
    asStated: t.string({ required: true, description: stated }),
    ...numbers(t, 'in whole units of the currency'),
    currency: t.string({ description: 'The currency of its numbers (ISO 4217).' }),
    currencyUncertain: t.boolean({ description: 'Whether the words leave open whose currency it is.' }),
    basis: t.field({
      type: AmountBasis,
      description: 'Whether it is all of it, a year of it or one of them.',
    }),
  }),
});
const QuantityInput = builder.inputType('QuantityInput', {
  description: `A count of things. ${besideWords}`,
  fields: (t) => ({
    asStated: t.string({ required: true, description: stated }),
    ...numbers(t, 'in the unit'),
    unit: t.string({ description: 'What is counted, in words.' }),
  }),
});
const ShareInput = builder.inputType('ShareInput', {
  description: `A part of a whole, in percent. ${besideWords}`,
  fields: (t) => ({
    asStated: t.string({ required: true, description: stated }),
    ...numbers(t, 'in percent'),
  }),
});
const DurationInput = builder.inputType('DurationInput', {
  description: `A length of time. ${besideWords}`,
  fields: (t) => ({
    asStated: t.string({ required: true, description: stated }),
    min: t.string({ description: 'The least it may be, as an ISO 8601 duration: "P2Y".' }),
    max: t.string({ description: 'The most it may be, as an ISO 8601 duration.' }),
    approximate: t.boolean({ description: 'Whether the words say "about".' }),
    anchor: t.string({
      description: 'What it is counted from: PUBLICATION of the article, or the EVENT it is about.',
    }),
  }),
});
const FuzzyDateInput = builder.inputType('FuzzyDateInput', {
  description: `A date. ${besideWords}`,
  fields: (t) => ({
    asStated: t.string({ required: true, description: stated }),
    edtf: t.string({ description: 'The date in the Extended Date/Time Format (EDTF, ISO 8601-2).' }),
  }),
});
const ItemInput = builder.inputType('ItemInput', {
  description: 'Something that changes hands in a deal.',
  fields: (t) => ({
    description: t.string({ required: true, description: 'What it is, in words.' }),
    quantity: t.field({ type: QuantityInput, description: 'How many or how much of it.' }),
  }),
});
const StatementInput = builder.inputType('StatementInput', {
  description: 'What a text says of a record that no other field holds.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The statement, in words.' }),
    about: t.idList({
      required: true,
      defaultValue: [],
      description: 'The ids of other records that it is about.',
    }),
    quantity: t.field({ type: QuantityInput, description: 'The count that it gives.' }),
  }),
});
const LinkInput = builder.inputType('LinkInput', {
  description: 'The far end of a link: a record, or a class in the article’s words; never both.',
  fields: (t) => ({
    target: t.id({ description: 'The id of the record.' }),
    described: t.string({ description: 'The article’s words for a class that has no record.' }),
    within: t.id({ description: 'The id of the record that the described class belongs to.' }),
    role: t.string({ description: 'What it is in it: one of `DeclaredLink.roles`.' }),
    title: t.string({ description: 'The title of the office, as the article says it.' }),
    share: t.field({ type: ShareInput, description: 'How much of it, in percent.' }),
  }),
});

export const ValueInput = builder.inputType('ValueInput', {
  description: 'A value: in words, read as the field’s type reads them, or in the parts of one type.',
  isOneOf: true,
  fields: (t) => ({
    asStated: t.string({ description: words }),
    text: t.field({ type: TextInput, description: 'For fields that hold words.' }),
    choice: t.string({ description: 'For fields of choices: one of `DeclaredField.choices`.' }),
    country: t.string({ description: 'For fields of countries: ISO 3166-1 alpha-2.' }),
    url: t.string({ description: 'For fields of addresses on the web: http or https.' }),
    identifier: t.field({ type: IdentifierInput, description: 'For fields of codes.' }),
    name: t.field({ type: NameInput, description: 'For fields of names.' }),
    amount: t.field({ type: AmountInput, description: 'For fields of money.' }),
    quantity: t.field({ type: QuantityInput, description: 'For fields of counts.' }),
    share: t.field({ type: ShareInput, description: 'For fields of parts of a whole.' }),
    duration: t.field({ type: DurationInput, description: 'For fields of lengths of time.' }),
    date: t.field({ type: FuzzyDateInput, description: 'For fields of dates.' }),
    item: t.field({ type: ItemInput, description: 'For fields of things that change hands.' }),
    statement: t.field({ type: StatementInput, description: 'For fields of statements.' }),
    link: t.field({ type: LinkInput, description: 'For fields that link to records.' }),
  }),
});
