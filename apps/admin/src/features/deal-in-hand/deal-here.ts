import { kinds, overlaps, type Range } from '@chancery/domain';
import { draftOf, type PickedRecord, type ValueDraft } from '../../fields/value-draft.ts';
import type { ChainEnds, CitationRole, Quote, Realisation } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
import { type LinkDraft, newLink } from '../claim/claim-draft.ts';
import type { DeskSuggestion } from '../suggestion/suggestions-document.ts';

/** A source of a proposed chain. A name is that of a publication without a record: it gets one when the chain is taken. */
export type ProposedLink = LinkDraft & { readonly name: string | null };

/** One claim of a deal as proposed: nothing is stored before an editor takes it. */
export type ProposedPart = {
  readonly field: string;
  readonly value: ValueDraft;
  readonly passage: Range;
  readonly cites: (Range & { readonly role: CitationRole }) | null;
  /** The id of the suggestion that it is; null where it is a part of the deal's own. */
  readonly suggestion: string | null;
};
export type ProposedDeal = {
  readonly label: string;
  readonly realisation: Realisation;
  readonly quote: Quote | null;
  readonly sources: readonly ProposedLink[];
  readonly ends: ChainEnds;
  readonly parts: readonly ProposedPart[];
  /** The ids of the suggestions that say that there is a deal, and who says so. */
  readonly suggestion: string;
  readonly chainSuggestion: string | null;
};

type Event = NonNullable<DeskSuggestion['event']>;
type Chain = NonNullable<DeskSuggestion['chain']>;
type Party = Event['parties'][number];

const rangeOf = ({ start, end }: Range): Range => ({ start, end });
const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

const publication = (link: Chain['links'][number]): string | null =>
  link.sourceKind === 'PUBLICATION' && link.candidates.length === 0 ? link.described : null;

// The first link is the article's own voice.
const sourcesOf = ({ links }: Chain): readonly ProposedLink[] =>
  links.slice(1).map((link, at) => {
    const name = publication(link);
    return {
      ...newLink,
      name,
      sourceKind: link.sourceKind,
      source: link.candidates[0]?.record ?? null,
      described: name === null ? (link.described ?? '') : '',
      office: link.office ?? '',
      cue: link.cue && rangeOf(link.cue),
      relation: links[at]?.toNext ?? newLink.relation,
    };
  });

const partyKinds: readonly string[] = kinds.Deal.fields.parties.type.link.to;

// Whom the office does not know is no party before somebody makes the record.
const partyOf = ({ exact, role, isClass, candidates: [first] }: Party): readonly ValueDraft[] => {
  if (!first) return [];
  const { id, kind, caption } = first.record;
  const record: PickedRecord = { id, caption };
  const part = { ...draftOf(''), role: role ?? '' };
  if (isClass) return [{ ...part, described: exact, within: record }];
  // A person who is only named may be the one who speaks.
  const isParty = partyKinds.includes(kindName(kind)) && (kind !== 'PERSON' || role !== null);
  return isParty ? [{ ...part, target: record }] : [];
};

// A record is a party once: with its role, where one place gives it one and another, such as a dateline, does not.
const partiesOf = ({ parties }: Event): readonly ValueDraft[] => {
  const all = parties.flatMap(partyOf);
  const chosen = new Map<string, ValueDraft>();
  for (const party of all) {
    const known = party.target && chosen.get(party.target.id);
    if (party.target && (!known || (known.role === '' && party.role !== '')))
      chosen.set(party.target.id, party);
  }
  return all.filter((party) => party.target === null || chosen.get(party.target.id) === party);
};

const roles = { AMOUNT: 'AMOUNT', DURATION: 'DURATION' } as const;
const isYearly = /\b(?:a year|per year|annual|annually|yearly|each|per)\b/iu;

// An amount stands in the passage; a term may stand in the sentence after it.
const valuePart = (
  { id, type, exact, ...range }: DeskSuggestion,
  passage: Range,
  sentences: readonly Range[],
): readonly ProposedPart[] => {
  if (type !== 'AMOUNT' && type !== 'DURATION') return [];
  const place = rangeOf(range);
  const own = within(place, passage) ? passage : (sentences.find((each) => within(place, each)) ?? place);
  const basis = type === 'AMOUNT' && !isYearly.test(exact) ? { basis: 'TOTAL' as const } : {};
  return [
    {
      field: type === 'AMOUNT' ? 'value' : 'term',
      value: { ...draftOf(exact), ...basis },
      passage: own,
      cites: { role: roles[type], ...place },
      suggestion: id,
    },
  ];
};

const partsOf = (
  event: Event,
  all: readonly DeskSuggestion[],
  sentences: readonly Range[],
): readonly ProposedPart[] => {
  const passage = rangeOf(event);
  const part = (field: string, value: ValueDraft): ProposedPart => ({
    ...{ field, value, passage },
    ...{ cites: null, suggestion: null },
  });
  const plain = (field: string, words: string | null | undefined) =>
    words ? [part(field, draftOf(words))] : [];
  const values = all
    .filter(({ id }) => event.values.includes(id))
    .flatMap((each) => valuePart(each, passage, sentences));
  const first = (field: string) => values.filter((each) => each.field === field).slice(0, 1);
  return [
    ...plain('type', event.sort),
    ...plain('status', event.status),
    ...plain('subject', event.subject?.exact),
    ...partiesOf(event).map((party) => part('parties', party)),
    ...first('value'),
    ...first('term'),
  ];
};

const labelOf = (parts: readonly ProposedPart[], { subject }: Event): string => {
  const names = parts
    .filter(({ field }) => field === 'parties')
    .map(({ value }) => value.target?.caption ?? value.within?.caption ?? '');
  // Stored as the record's working name, hence in the article's language and not in the reader's.
  return [names.filter(Boolean).join('-'), subject?.exact, 'deal'].filter(Boolean).join(' ');
};

/** The deal that is suggested in the sentence of a selection, as claims to be taken one by one; null where none is. */
export const dealHere = (
  sentences: readonly Range[],
  selection: Range,
  suggestions: readonly DeskSuggestion[],
): ProposedDeal | null => {
  const sentence = sentences.find((each) => overlaps(each, selection));
  const found = suggestions.find(
    ({ type, event }) => type === 'DEAL' && event && sentence && overlaps(event, sentence),
  );
  const event = found?.event;
  if (!event) return null;
  const told = suggestions.find((each) => each.chain && within(event, each.chain));
  const chain = told?.chain;
  const parts = partsOf(event, suggestions, sentences);
  return {
    label: labelOf(parts, event),
    realisation: event.status === 'PLEDGED' ? 'PLANNED' : 'ACTUAL',
    quote: event.isQuoted ? 'DIRECT' : null,
    sources: chain ? sourcesOf(chain) : [],
    ends: chain?.ends ?? 'NOT_STATED',
    parts,
    suggestion: found.id,
    chainSuggestion: told?.id ?? null,
  };
};
