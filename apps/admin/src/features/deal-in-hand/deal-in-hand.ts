import { kinds, type Range } from '@chancery/domain';
import type { ClaimInput, SuggestionDecisionInput } from '../../generated/graphql.ts';
import type { Names } from '../../lib/names.ts';
import type { Saying } from '../../messages/say.tsx';
import {
  type ChainDraft,
  claimInput,
  ownVoice,
  type SubjectDraft,
  startDraft,
} from '../claim/claim-draft.ts';
import type { ProposedDeal, ProposedPart } from './deal-here.ts';

/** A deal that is being taken out of the text, step by step: first who says it, then each of its claims. */
export type DealInHand = {
  readonly proposed: ProposedDeal;
  readonly label: string;
  /** The record, once a first claim of it was taken. */
  readonly subject: SubjectDraft | null;
  /** The sources, once they were taken; the article's own voice before. */
  readonly chain: ChainDraft;
  readonly at: number;
};
export type DealStep = { readonly kind: 'CHAIN' } | { readonly kind: 'PART'; readonly part: ProposedPart };

/** Begins a deal; or goes on with one of which nothing is left to ask, under its name and with the sources that it has. */
export const beginDeal = (proposed: ProposedDeal, before: DealInHand | null = null): DealInHand => {
  const isTold = before !== null && before.chain.links.length > 0;
  return {
    proposed,
    label: before?.label ?? proposed.label,
    subject: before?.subject ?? null,
    chain: before?.chain ?? ownVoice,
    at: isTold && proposed.sources.length > 0 ? 1 : 0,
  };
};

/** What is asked for one after the other. */
export const stepsOf = ({ sources, parts }: ProposedDeal): readonly DealStep[] => [
  ...(sources.length > 0 ? [{ kind: 'CHAIN' as const }] : []),
  ...parts.map((part) => ({ kind: 'PART' as const, part })),
];

/** In which language a step is put. */
export type Tongue = { readonly say: Saying; readonly names: Names };

// Only a deal that somebody is named for has a step of the chain.
const chainWords = ({ sources }: ProposedDeal, say: Saying): string =>
  sources
    .map(({ name, described }) => name ?? described)
    .reduce((nearest, origin) => say('deal.through', { nearest, origin }));

const partWords = ({ field, value }: ProposedPart, { say, names }: Tongue): string => {
  if (field === 'type' || field === 'status') return names.constant(value.words);
  if (field !== 'parties') return value.words;
  const name = value.target?.caption ?? value.described;
  return value.role ? say('fields.nameAlso', { name, also: names.constantInside(value.role) }) : name;
};

/** What a step would enter, in words: what it is called, and what is said of it. */
export const stepWords = (
  step: DealStep,
  { proposed }: DealInHand,
  tongue: Tongue,
): { readonly label: string; readonly said: string } =>
  step.kind === 'CHAIN'
    ? { label: tongue.say('deal.whoSays'), said: chainWords(proposed, tongue.say) }
    : { label: tongue.names.field('DEAL', step.part.field), said: partWords(step.part, tongue) };

/** Where the words of a step stand. */
export const stepPassage = (step: DealStep, { proposed }: DealInHand): Range | null =>
  step.kind === 'PART' ? (step.part.cites ?? step.part.passage) : (proposed.sources[0]?.cue ?? null);

/** The suggestions that are taken with a part: its own, and with the first one the deal's and, where they were taken, that of its sources. */
export const decidedBy = (
  { proposed, subject, chain }: DealInHand,
  part: ProposedPart,
): readonly SuggestionDecisionInput[] => {
  const { suggestion, chainSuggestion } = proposed;
  const first = [suggestion, chain === ownVoice ? null : chainSuggestion];
  return [...(subject === null ? first : []), part.suggestion].flatMap((id) =>
    id === null ? [] : [{ suggestion: id, verdict: 'ACCEPTED' }],
  );
};

/** The claim that a part becomes when it is taken. */
export const claimOfPart = (
  text: string,
  { proposed, chain }: DealInHand,
  part: ProposedPart,
  subject: SubjectDraft,
): ClaimInput | null => {
  const { realisation, quote } = proposed;
  const field = kinds.Deal.fields[part.field as keyof typeof kinds.Deal.fields]; // proposed fields are a deal's
  const draft = {
    ...startDraft(text, part.passage, null, 0),
    subject,
    field: part.field,
    value: part.value,
    realisation,
    quote,
    chain,
    also: part.cites ? [part.cites] : [],
  };
  return claimInput(text, field.type, draft);
};
