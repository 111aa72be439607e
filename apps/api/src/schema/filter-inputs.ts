import { builder } from '../builder.ts';
import { Certainty, Kind, Realisation } from './enums.ts';

// What lists are narrowed by: one input a value type. The fields of a kind make its filter out of these; see kind-filter.ts.

/** What `known` asks in the filter of any field. */
export const known = 'Whether the record holds anything there.';
const certainly = 'For certain, whatever the vague words mean: the whole of what they may mean lies there.';
const possibly = 'As far as can be told: some of what the words may mean lies there.';

const AmountBound = builder.inputType('AmountBound', {
  description: 'An amount of money to compare with.',
  fields: (t) => ({
    value: t.field({ type: 'Decimal', required: true, description: 'The number, in units of the currency.' }),
    currency: t.string({
      required: true,
      description: 'ISO 4217: "USD". An amount whose currency is not said is only possibly in it.',
    }),
  }),
});
const AmountRange = builder.inputType('AmountRange', {
  description: 'Between which amounts; an end that is left out is open.',
  fields: (t) => ({
    gte: t.field({ type: AmountBound, description: 'At least so much.' }),
    lte: t.field({ type: AmountBound, description: 'At most so much.' }),
  }),
});
export const AmountFilter = builder.inputType('AmountFilter', {
  description:
    'Narrows by an amount of money. An approximate number may be off by a quarter of itself. All that is given holds at once.',
  fields: (t) => ({
    known: t.boolean({ description: known }),
    currencies: t.stringList({ description: 'In one of these currencies as stated (ISO 4217).' }),
    certainly: t.field({ type: AmountRange, description: certainly }),
    possibly: t.field({ type: AmountRange, description: possibly }),
  }),
});

const edtf = 'EDTF (ISO 8601-2): "2014", "2014-05", "2014-05-21", "2014~".';
const DateRange = builder.inputType('DateRange', {
  description: 'Where in time; all that is given holds at once.',
  fields: (t) => ({
    before: t.string({ description: `Before all of this date. ${edtf}` }),
    after: t.string({ description: `After all of this date. ${edtf}` }),
    within: t.string({ description: `Within this date. ${edtf}` }),
  }),
});
export const DateFilter = builder.inputType('DateFilter', {
  description:
    'Narrows by a date. An approximate date may be off by its own length. All that is given holds at once.',
  fields: (t) => ({
    known: t.boolean({ description: known }),
    certainly: t.field({ type: DateRange, description: certainly }),
    possibly: t.field({ type: DateRange, description: possibly }),
  }),
});

const DurationRange = builder.inputType('DurationRange', {
  description: 'Between which lengths of time; an end that is left out is open.',
  fields: (t) => ({
    gte: t.string({ description: 'At least so long, in ISO 8601: "P2Y6M".' }),
    lte: t.string({ description: 'At most so long, in ISO 8601: "P30D".' }),
  }),
});
export const DurationFilter = builder.inputType('DurationFilter', {
  description:
    'Narrows by a length of time. Months are compared as average ones (30.436875 days); an approximate length may be off by a quarter of itself.',
  fields: (t) => ({
    known: t.boolean({ description: known }),
    certainly: t.field({ type: DurationRange, description: certainly }),
    possibly: t.field({ type: DurationRange, description: possibly }),
  }),
});

export const WordsFilter = builder.inputType('WordsFilter', {
  description: 'Narrows by words.',
  fields: (t) => ({
    known: t.boolean({ description: known }),
    contains: t.string({ description: 'It has these words somewhere, in any case and accent.' }),
  }),
});

export const IdentifierFilter = builder.inputType('IdentifierFilter', {
  description: 'Narrows by codes; scheme and values hold of one and the same code.',
  fields: (t) => ({
    known: t.boolean({ description: known }),
    scheme: t.string({ description: 'Who gives the code: "ISO_3166_1_ALPHA_2".' }),
    values: t.stringList({
      description:
        'The code is one of these, in whatever case, with whatever spaces, dots and hyphens, and with or without the name of its scheme before digits or a colon.',
    }),
  }),
});

export const LinkFilter = builder.inputType('LinkFilter', {
  description: 'Narrows by links: there is one for which all that is given holds.',
  fields: (t) => ({
    known: t.boolean({ description: 'Whether there is any link there.' }),
    records: t.idList({ description: 'The other end is one of these records.' }),
    within: t.idList({ description: 'The other end is a described class within one of these records.' }),
    kinds: t.field({ type: [Kind], description: 'The other end is a record of one of these kinds.' }),
    roles: t.stringList({ description: 'In one of these roles: see `DeclaredLink.roles`.' }),
    described: t.string({ description: 'The words for a described class have these words in them.' }),
    title: t.string({ description: 'The title, such as that of an office, has these words in it.' }),
    realisations: t.field({ type: [Realisation], description: 'Done, going on or planned.' }),
    certainties: t.field({ type: [Certainty], description: 'As sure as one of these.' }),
  }),
});

export const CodeFilter = builder.inputType('CodeFilter', {
  description: 'Narrows by a code out of `DeclaredField.choices`.',
  fields: (t) => ({
    known: t.boolean({ description: known }),
    in: t.stringList({ description: 'It is one of these.' }),
    notIn: t.stringList({ description: 'It is known, and none of these.' }),
  }),
});

export const MomentRange = builder.inputType('MomentRange', {
  description: 'Between two moments; an end that is left out is open.',
  fields: (t) => ({
    after: t.field({ type: 'DateTime', description: 'Later than this moment.' }),
    before: t.field({ type: 'DateTime', description: 'Earlier than this moment.' }),
  }),
});
