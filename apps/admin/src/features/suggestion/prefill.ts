import type { Range } from '@chancery/domain';
import { draftOf } from '../../fields/value-draft.ts';
import type { CitationRole, Kind } from '../../generated/graphql.ts';
import { type ChainDraft, type ClaimSaid, newLink, ownVoice } from '../claim/claim-draft.ts';
import type { DeskSuggestion } from './suggestions-document.ts';

/** What a suggestion fills a claim's form with. */
export type Prefilled = Partial<ClaimSaid> & { readonly passage: Range };

const rangeOf = ({ start, end }: Range): Range => ({ start, end });
const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The chain that a suggestion proposes, as the form has it; the article’s own voice where it proposes none. */
export const chainOf = ({ chain }: DeskSuggestion): ChainDraft =>
  chain === null
    ? ownVoice
    : {
        ends: chain.ends,
        links: chain.links.slice(1).map(({ sourceKind, described, office, candidates, cue }, at) => ({
          ...newLink,
          sourceKind,
          source: candidates[0]?.record ?? null,
          described: described ?? '',
          office: office ?? '',
          cue: cue && rangeOf(cue),
          relation: chain.links[at]?.toNext ?? newLink.relation,
        })),
      };

/** The chain whose sentences a range stands in. */
const chainFor = (range: Range, all: readonly DeskSuggestion[]): ChainDraft => {
  const found = all.find(({ chain }) => chain !== null && within(range, chain));
  return found ? chainOf(found) : ownVoice;
};

const valueFields: Readonly<
  Partial<Record<DeskSuggestion['type'], { readonly role: CitationRole; readonly field: string }>>
> = {
  AMOUNT: { role: 'AMOUNT', field: 'value' },
  DURATION: { role: 'DURATION', field: 'term' },
  DATE: { role: 'DATE', field: '' },
  QUANTITY: { role: 'QUANTITY', field: '' },
  SHARE: { role: 'QUANTITY', field: '' },
};

const ofValue = (suggestion: DeskSuggestion, all: readonly DeskSuggestion[]): Prefilled | null => {
  const value = valueFields[suggestion.type];
  if (!value) return null;
  const deal = all.find(({ event }) => event?.values.includes(suggestion.id));
  const passage = rangeOf(deal ?? suggestion);
  return {
    passage,
    field: value.field,
    fieldOf: 'DEAL',
    value: draftOf(suggestion.exact),
    also: [{ role: value.role, ...rangeOf(suggestion) }],
    chain: chainFor(passage, all),
  };
};

const fields: Readonly<
  Partial<Record<DeskSuggestion['type'], { readonly kind: Kind; readonly field: string }>>
> = {
  DEAL: { kind: 'DEAL', field: 'parties' },
  SANCTION: { kind: 'SANCTION', field: 'targets' },
};

const ofEvent = (suggestion: DeskSuggestion, all: readonly DeskSuggestion[]): Prefilled | null => {
  const { event, type, exact } = suggestion;
  const place = fields[type];
  if (!event || !place) return null;
  const party =
    event.parties.find(({ role }) => (type === 'DEAL' ? role !== null : role === 'TARGET')) ??
    event.parties[0];
  const record = party?.candidates[0]?.record ?? null;
  const value = party && {
    ...draftOf(exact),
    target: party.isClass ? null : record,
    described: party.isClass || record === null ? party.exact : '',
    within: party.isClass ? record : null,
    role: type === 'DEAL' ? (party.role ?? '') : '',
  };
  const passage = rangeOf(suggestion);
  return {
    passage,
    field: party ? place.field : '',
    fieldOf: place.kind,
    subject: null,
    ...(value && { value }),
    realisation: event.status === 'PLEDGED' ? 'PLANNED' : 'ACTUAL',
    chain: chainFor(passage, all),
  };
};

// A name that is new to its record: in another spelling, short, or said beside it.
const newName: ReadonlySet<string> = new Set(['TYPO', 'TRANSLITERATION', 'ABBREVIATION', 'APPOSITION']);
const nameKinds = { TYPO: 'TYPO', ABBREVIATION: 'ABBREVIATION', TRANSLITERATION: 'TRANSLITERATION' } as const;

const ofName = ({ type, why, candidates, exact, ...range }: DeskSuggestion): Prefilled | null => {
  const [candidate] = candidates;
  if (type !== 'MENTION' || !candidate) return null;
  const isNew = newName.has(why.method);
  const nameKind = Object.entries(nameKinds).find(([method]) => method === why.method)?.[1] ?? 'ALIAS';
  return {
    passage: rangeOf(range),
    subject: candidate.record,
    fieldOf: candidate.record.kind,
    field: isNew ? 'names' : '',
    value: { ...draftOf(exact), nameKind },
  };
};

const ofChain = (suggestion: DeskSuggestion, all: readonly DeskSuggestion[]): Prefilled | null => {
  const chain = suggestion.chain ? suggestion : all.find((each) => each.chain && within(suggestion, each));
  if (!chain?.chain || (suggestion.type !== 'CHAIN' && suggestion.type !== 'CUE')) return null;
  return { passage: rangeOf(chain.chain), chain: chainOf(chain) };
};

/** What a suggestion fills a claim's form with; null where it names something and nothing is to be claimed of it. */
export const prefilled = (suggestion: DeskSuggestion, all: readonly DeskSuggestion[]): Prefilled | null =>
  ofValue(suggestion, all) ?? ofEvent(suggestion, all) ?? ofChain(suggestion, all) ?? ofName(suggestion);

/** Whether accepting says only that the words mean what they are known for: it opens no form. */
export const isOnlyNamed = ({ type, why }: DeskSuggestion): boolean =>
  type === 'NAME' || (type === 'MENTION' && !newName.has(why.method));

/** Mentions that are surely the exact name of one record, and no word of a longer name: those that may be accepted at once. */
export const exactNames = (all: readonly DeskSuggestion[]): readonly DeskSuggestion[] =>
  all.filter(
    ({ type, why, candidates }) =>
      type === 'MENTION' && why.method === 'EXACT_NAME' && why.band === 'CERTAIN' && candidates.length === 1,
  );

/** Those that say the same as one that only names: a mention of the same words for the same record, itself among them. */
export const alikeNames = (
  { type, exact, candidates: [candidate] }: DeskSuggestion,
  all: readonly DeskSuggestion[],
): readonly DeskSuggestion[] =>
  all.filter(
    (each) =>
      isOnlyNamed(each) &&
      each.type === type &&
      each.exact === exact &&
      each.candidates[0]?.record.id === candidate?.record.id,
  );
