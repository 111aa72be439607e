import { builder } from '../builder.ts';
import {
  Alteration,
  Certainty,
  ChainEnds,
  CitationRole,
  Polarity,
  Quote,
  Realisation,
  Relation,
  Snak,
  SourceKind,
} from './enums.ts';
import { exactly, RangeInput, rangeEnd, rangeStart } from './range-input.ts';
import { ValueInput } from './value-input.ts';

const CitationInput = builder.inputType('CitationInput', {
  description: 'A passage of the text under review that a claim rests on.',
  fields: (t) => ({
    role: t.field({
      type: CitationRole,
      required: true,
      defaultValue: 'CONTENT',
      description: 'What it is cited for.',
    }),
    start: t.int({ required: true, description: rangeStart }),
    end: t.int({ required: true, description: rangeEnd }),
    exact: t.string({ required: true, description: exactly }),
  }),
});
const ChainLinkInput = builder.inputType('ChainLinkInput', {
  description: 'One voice in the chain from the article’s own to the origin (after PARC and PROV).',
  fields: (t) => ({
    sourceKind: t.field({ type: SourceKind, required: true, description: 'What kind of voice it is.' }),
    source: t.id({ description: 'The id of the source’s record.' }),
    described: t.string({ description: 'The article’s words for a source without a record.' }),
    office: t.string({ description: 'The office in which a person is quoted, as the article says it.' }),
    read: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the editor read this link’s own text.',
    }),
    cue: t.field({ type: RangeInput, description: 'The words that name this link.' }),
    toNext: t.field({
      type: Relation,
      description: 'How it relates to the next link; left out on the last link only.',
    }),
  }),
});
const ChainInput = builder.inputType('ChainInput', {
  description: 'Who says it, from the article’s own voice to the origin.',
  fields: (t) => ({
    links: t.field({
      type: [ChainLinkInput],
      required: true,
      description: 'The links in order, 1 to 20; the first is the article’s own voice.',
    }),
    ends: t.field({
      type: ChainEnds,
      required: true,
      description: 'What is known of the place where it stops.',
    }),
  }),
});

export const ClaimInput = builder.inputType('ClaimInput', {
  description: 'One thing that the text under review says of one field of one record, and how it says it.',
  fields: (t) => ({
    subject: t.id({ required: true, description: 'The id of the record that it is about.' }),
    field: t.string({
      required: true,
      description: 'The field of that record: see `kinds { fields { name } }`.',
    }),
    snak: t.field({
      type: Snak,
      required: true,
      defaultValue: 'VALUE',
      description: 'Whether it gives a value, says that there is some, or that there is none.',
    }),
    value: t.field({ type: ValueInput, description: 'What it says; given exactly when the snak is VALUE.' }),
    polarity: t.field({
      type: Polarity,
      required: true,
      defaultValue: 'POSITIVE',
      description: 'Whether it says so or denies it.',
    }),
    realisation: t.field({
      type: Realisation,
      required: true,
      description: 'Whether it is done, going on, planned or supposed.',
    }),
    certainty: t.field({ type: Certainty, required: true, description: 'How sure the source says it is.' }),
    quote: t.field({
      type: Quote,
      description: 'Whether the article quotes its source word for word; leave out where it quotes nobody.',
    }),
    alterations: t.field({
      type: [Alteration],
      required: true,
      defaultValue: [],
      description: 'What the article did to the words it quotes.',
    }),
    condition: t.string({ description: 'What it depends on, in the article’s words.' }),
    validTime: t.string({ description: 'When it holds: a date in words or EDTF.' }),
    citations: t.field({
      type: [CitationInput],
      required: true,
      description: 'The passages that it rests on; one at least has the role CONTENT.',
    }),
    chain: t.field({
      type: ChainInput,
      description: 'Who says it; the article’s own voice where it is left out.',
    }),
  }),
});
