import type { SuggestionRow } from '@chancery/db';
import type { ProposedChain, ProposedEvent, ProposedLink, ProposedParty, Why } from '@chancery/reader';
import { builder } from '../builder.ts';
import { MentionCandidate } from './article.ts';
import { ChainEnds, Relation, SourceKind } from './enums.ts';
import { rangeEnd, rangeStart } from './range-input.ts';
import { Account } from './refs.ts';
import { ScoreBand, SuggestionMethod, SuggestionReason, SuggestionVerdict } from './suggestion-enums.ts';

export const wordsThere = 'The words that stand there.';

export const WhySuggested = builder.objectRef<Why>('WhySuggested').implement({
  description: 'Why something is suggested.',
  fields: (t) => ({
    method: t.expose('method', { type: SuggestionMethod, description: 'How it was found.' }),
    band: t.expose('band', { type: ScoreBand, description: 'How far to trust it.' }),
    matched: t.exposeString('matched', {
      nullable: true,
      description: 'The known name, the cue or the word that was found; null where there is none.',
    }),
    reason: t.expose('reason', { type: SuggestionReason, description: 'Which sentence says so.' }),
    names: t.exposeStringList('names', {
      description:
        'The records, sources or parties that the sentence names, in order; none where it names none.',
    }),
    sentence: t.exposeString('sentence', {
      description: 'The sentence for the editor, in English; in its own words where a model gave it.',
    }),
  }),
});

type Cue = NonNullable<ProposedLink['cue']>;
const SuggestedCue = builder.objectRef<Cue>('SuggestedCue').implement({
  description: 'Words that may name a source. Offsets in Unicode code points, half open.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.exposeString('exact', { description: wordsThere }),
  }),
});

const SuggestedLink = builder.objectRef<ProposedLink>('SuggestedLink').implement({
  description: 'One voice of a suggested chain (after PARC and PROV): what a ChainLink would hold.',
  fields: (t) => ({
    sourceKind: t.expose('sourceKind', { type: SourceKind, description: 'What kind of voice it may be.' }),
    candidates: t.field({
      type: [MentionCandidate],
      description: 'The records that the source may be; none where it has none.',
      resolve: ({ candidates }) => [...candidates],
    }),
    described: t.exposeString('described', {
      nullable: true,
      description: 'The article’s words for a source without a record; null where it may have one.',
    }),
    office: t.exposeString('position', {
      nullable: true,
      description: 'The office in which a person is quoted, as the article says it.',
    }),
    cue: t.field({
      type: SuggestedCue,
      nullable: true,
      description: 'The words that name it; null on the article’s own voice, and where they stand elsewhere.',
      resolve: ({ cue }) => cue,
    }),
    toNext: t.expose('toNext', {
      type: Relation,
      nullable: true,
      description: 'How it may relate to the next link, nearer to the origin; null on the last one.',
    }),
  }),
});

export const SuggestedChain = builder.objectRef<ProposedChain>('SuggestedChain').implement({
  description: 'A chain of sources as the cues of a sentence tell it.',
  fields: (t) => ({
    links: t.field({
      type: [SuggestedLink],
      description: 'From the article’s own voice to the origin.',
      resolve: ({ links }) => [...links],
    }),
    ends: t.expose('ends', { type: ChainEnds, description: 'What may be known of where it stops.' }),
    start: t.int({
      description: `Of the sentences that it carries: ${rangeStart}`,
      resolve: ({ scope }) => scope.start,
    }),
    end: t.int({
      description: `Of the sentences that it carries: ${rangeEnd}`,
      resolve: ({ scope }) => scope.end,
    }),
  }),
});

const SuggestedParty = builder.objectRef<ProposedParty>('SuggestedParty').implement({
  description: 'Who may be in a deal or a sanction. Offsets in Unicode code points, half open.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: rangeStart }),
    end: t.exposeInt('end', { description: rangeEnd }),
    exact: t.exposeString('exact', { description: wordsThere }),
    candidates: t.field({
      type: [MentionCandidate],
      description: 'The records that it may be; of a class, the state that it is of.',
      resolve: ({ candidates }) => [...candidates],
    }),
    isClass: t.exposeBoolean('isClass', {
      description: 'Whether the words describe a class, such as “Russian energy companies”.',
    }),
    role: t.exposeString('role', {
      nullable: true,
      description:
        'A role of a deal’s party, or AUTHORITY or TARGET of a sanction; null where nothing tells.',
    }),
  }),
});

export const SuggestedEvent = builder.objectRef<ProposedEvent>('SuggestedEvent').implement({
  description: 'A deal or a sanction that a sentence may tell of.',
  fields: (t) => ({
    sort: t.exposeString('sort', {
      nullable: true,
      description:
        'A type of deal or a measure of a sanction, as `kinds` has them; null where nothing tells.',
    }),
    status: t.exposeString('status', {
      nullable: true,
      description: 'A status of the kind, as `kinds` has them; null where nothing tells.',
    }),
    parties: t.field({
      type: [SuggestedParty],
      description: 'Who may be in it.',
      resolve: ({ parties }) => [...parties],
    }),
    subject: t.field({
      type: SuggestedCue,
      nullable: true,
      description: 'The words that say what a deal is about; null where none do.',
      resolve: ({ subject }) => subject,
    }),
    start: t.int({
      description: `Of the words that tell of it, the quotation or the sentence: ${rangeStart}`,
      resolve: ({ passage }) => passage.start,
    }),
    end: t.int({
      description: `Of the words that tell of it, the quotation or the sentence: ${rangeEnd}`,
      resolve: ({ passage }) => passage.end,
    }),
    isQuoted: t.exposeBoolean('isQuoted', {
      description: 'Whether those words are a quotation, without its marks.',
    }),
    values: t.idList({
      description:
        'The ids of suggestions of amounts and lengths of time in the same sentence, and of the term that the next one gives it.',
      resolve: ({ values }) => [...values],
    }),
  }),
});

export const SuggestionDecision = builder
  .objectRef<NonNullable<SuggestionRow['decision']>>('SuggestionDecision')
  .implement({
    description: 'What an editor made of a suggestion.',
    fields: (t) => ({
      verdict: t.expose('verdict', { type: SuggestionVerdict, description: 'What was decided.' }),
      by: t.field({
        type: Account,
        nullable: true,
        description: 'Who decided.',
        resolve: ({ byId }, _, { loaders }) => loaders.account.load(byId),
      }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      claims: t.idList({
        description: 'The ids of the claims that it became.',
        resolve: ({ claims }) => [...claims],
      }),
    }),
  });
