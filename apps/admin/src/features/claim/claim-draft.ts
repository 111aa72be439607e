import { type FieldType, type Range, slice } from '@chancery/domain';
import { draftOf, type PickedRecord, type ValueDraft, valueInput } from '../../fields/value-draft.ts';
import type {
  Alteration,
  Certainty,
  ChainEnds,
  CitationRole,
  ClaimInput,
  Kind,
  Polarity,
  Quote,
  Realisation,
  Relation,
  Snak,
  SourceKind,
  SuggestionVerdict,
} from '../../generated/graphql.ts';

export type SubjectDraft = PickedRecord & { readonly kind: Kind };
export type CitedRange = Range & { readonly role: CitationRole };

export type LinkDraft = {
  readonly sourceKind: SourceKind;
  readonly source: PickedRecord | null;
  readonly described: string;
  readonly office: string;
  readonly read: boolean;
  readonly cue: Range | null;
  /** How the link before it relates to this one. */
  readonly relation: Relation;
};
/** The links behind the article's own voice, nearest first, and how the chain ends. */
export type ChainDraft = { readonly links: readonly LinkDraft[]; readonly ends: ChainEnds };

/** What is said of a claim in its form. */
export type ClaimSaid = {
  /** The claim of the draft review whose place this one takes; null for a new one. */
  readonly replaces: string | null;
  readonly passage: Range;
  readonly subject: SubjectDraft | null;
  readonly field: string;
  /** The kind that the field is of: it outlives the moment in which no record is chosen. */
  readonly fieldOf: Kind | null;
  readonly snak: Snak;
  readonly value: ValueDraft;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  readonly quote: Quote | null;
  readonly alterations: readonly Alteration[];
  readonly condition: string;
  readonly validTime: string;
  readonly also: readonly CitedRange[];
  readonly chain: ChainDraft;
};

/** What becomes of a suggestion. */
export type Decision = { readonly suggestion: string; readonly verdict: SuggestionVerdict };

export type ClaimDraft = ClaimSaid & {
  /** What it decides of suggestions once it is stored: of the one that opened it. Another claim decides nothing of it. */
  readonly decides: readonly Decision[];
  /** Tells one begun claim from the next on the same words: it always rises. */
  readonly begun: number;
  /** What the form said when it was begun: what differs from it would be lost. */
  readonly began: ClaimSaid;
  /** A record that the passage names: offered as the subject, never taken unasked. */
  readonly named: SubjectDraft | null;
  /** The chain of the claim before, without its cues; null where that had none. */
  readonly before: ChainDraft | null;
  /** Ids of the other claims in its editor's drafts as it was begun: none of them came in the place of the one that it changes. */
  readonly others: readonly string[];
  /** How often another claim was asked for before this one was finished; the form says so. */
  readonly urged: number;
};

/**
 * What becomes of a draft. A function of the draft as it is then: a record that is being made arrives after more was
 * typed, and must not undo that.
 */
export type Change<Draft> = (draft: Draft) => Draft;

export const sameRange = (one: Range, other: Range): boolean =>
  one.start === other.start && one.end === other.end;

export const ownVoice: ChainDraft = { links: [], ends: 'NOT_STATED' };

export const newLink: LinkDraft = {
  sourceKind: 'PUBLICATION',
  source: null,
  described: '',
  office: '',
  read: false,
  cue: null,
  relation: 'CITES_REPORT',
};

/** A draft that says this much, and of which nothing was touched yet. */
export const beginDraft = (
  said: ClaimSaid,
  begun: number,
  beside: Partial<Pick<ClaimDraft, 'named' | 'before' | 'decides' | 'others'>> = {},
): ClaimDraft => ({
  ...said,
  named: null,
  before: null,
  decides: [],
  others: [],
  ...beside,
  begun,
  began: said,
  urged: 0,
});

/** Whether anything would be lost if the draft were thrown away. */
export const isTouched = (draft: ClaimDraft): boolean =>
  Object.entries(draft.began).some(
    ([part, began]) => JSON.stringify(draft[part as keyof ClaimSaid]) !== JSON.stringify(began), // its own keys
  );

const withoutCues = ({ ends, links }: ChainDraft): ChainDraft => ({
  ends,
  links: links.map((link) => ({ ...link, cue: null })),
});

/**
 * A draft on a passage. On the last claim's own words it goes on as that one was said; on others only the subject is
 * kept, since another sentence may be said otherwise and by somebody else.
 */
export const startDraft = (
  text: string,
  passage: Range,
  last: ClaimDraft | null,
  begun: number,
  named: SubjectDraft | null = null,
): ClaimDraft => {
  const said: ClaimSaid = {
    replaces: null,
    subject: last?.subject ?? null,
    field: '',
    fieldOf: last?.fieldOf ?? null,
    snak: 'VALUE',
    polarity: 'POSITIVE',
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
    quote: null,
    alterations: [],
    chain: ownVoice,
    ...(last &&
      sameRange(last.passage, passage) && {
        realisation: last.realisation,
        certainty: last.certainty,
        quote: last.quote,
        alterations: last.alterations,
        chain: last.chain,
      }),
    passage,
    value: draftOf(slice(text, passage)),
    condition: '',
    validTime: '',
    also: [],
  };
  const before = last && last.chain.links.length > 0 ? withoutCues(last.chain) : null;
  return beginDraft(said, begun, { named, before });
};

/**
 * How a chain ends that has another last source. Who is named mostly passes it on, and would count as an origin of its
 * own: that nobody stands behind a source is to be said of that source.
 */
export const endsElsewhere = ({ links, ends }: ChainDraft): ChainEnds =>
  links.length === 0 || ends === 'NAMED_ORIGIN' ? 'UNKNOWN_IF_MORE' : ends;

/** The chain with one more source; words that are not the claimed ones themselves become its cue. */
export const withSource = (chain: ChainDraft, selection: Range | null, passage: Range): ChainDraft => ({
  ends: endsElsewhere(chain),
  links: [
    ...chain.links,
    { ...newLink, cue: selection && !sameRange(selection, passage) ? selection : null },
  ],
});

/** The chain without one of its sources; the own voice alone says nothing of an origin. */
export const withoutSource = (chain: ChainDraft, at: number): ChainDraft => {
  const links = chain.links.filter((_, place) => place !== at);
  if (links.length === 0) return { links, ends: ownVoice.ends };
  return { links, ends: at === chain.links.length - 1 ? endsElsewhere(chain) : chain.ends };
};

/** The same draft on other words; a value that was still the old words follows them. */
export const withPassage = (text: string, draft: ClaimDraft, passage: Range): ClaimDraft => ({
  ...draft,
  passage,
  named: null,
  value:
    draft.value.words === slice(text, draft.passage)
      ? { ...draft.value, words: slice(text, passage) }
      : draft.value,
});

/** The same draft about another record. Of another kind it has other fields; none chosen yet is no reason to forget one. */
export const aboutOther = (draft: ClaimDraft, subject: SubjectDraft | null): ClaimDraft => ({
  ...draft,
  subject,
  field: subject === null || draft.fieldOf === subject.kind ? draft.field : '',
  fieldOf: subject?.kind ?? draft.fieldOf,
});

const quoted = (text: string, { start, end }: Range) => ({ start, end, exact: slice(text, { start, end }) });
const filled = (words: string): string | null => (words.trim() === '' ? null : words.trim());

const chainInput = (text: string, { links, ends }: ChainDraft): ClaimInput['chain'] => ({
  ends,
  links: [
    { sourceKind: 'AUTHOR_VOICE', read: true, toNext: links[0]?.relation ?? null },
    ...links.map(({ sourceKind, source, described, office, read, cue }, at) => ({
      sourceKind,
      source: source?.id ?? null,
      described: source ? null : filled(described),
      office: filled(office),
      read,
      cue: cue && quoted(text, cue),
      toNext: links[at + 1]?.relation ?? null,
    })),
  ],
});

/** What is sent to the API; null while the subject is not chosen. */
export const claimInput = (text: string, type: FieldType<unknown>, draft: ClaimDraft): ClaimInput | null => {
  const { subject, field, snak, polarity, realisation, certainty, quote, condition, validTime } = draft;
  if (!subject) return null;
  return {
    subject: subject.id,
    field,
    snak,
    value: snak === 'VALUE' ? valueInput(type, draft.value) : null,
    polarity,
    realisation,
    certainty,
    quote,
    alterations: quote === null ? [] : [...draft.alterations],
    condition: filled(condition),
    validTime: filled(validTime),
    citations: [
      { role: 'CONTENT', ...quoted(text, draft.passage) },
      ...draft.also.map(({ role, ...range }) => ({ role, ...quoted(text, range) })),
    ],
    chain: chainInput(text, draft.chain),
  };
};
