import { createHash } from 'node:crypto';
import type { AttributionChain, Range } from '@chancery/domain';
import type { KnownName } from '../gazetteer.ts';
import type { SuggestionReason } from './why.ts';

/** What is suggested. */
export const suggestionTypes = [
  'MENTION',
  'NAME',
  'AMOUNT',
  'DATE',
  'DURATION',
  'QUANTITY',
  'SHARE',
  'CUE',
  'CHAIN',
  'DEAL',
  'SANCTION',
] as const;
export type SuggestionType = (typeof suggestionTypes)[number];

/** How it was found. */
export const suggestionMethods = [
  'EXACT_NAME',
  'TRANSLITERATION',
  'TYPO',
  'INFLECTION',
  'CAPITAL',
  'ABBREVIATION',
  'APPOSITION',
  'SHORT_FORM',
  'COREFERENCE',
  'CAPITALS',
  'PATTERN',
  'MODEL',
] as const;
export type SuggestionMethod = (typeof suggestionMethods)[number];

/** How far to trust it, from the surest down. */
export const scoreBands = ['CERTAIN', 'LIKELY', 'POSSIBLE'] as const;
export type ScoreBand = (typeof scoreBands)[number];

/** What an unknown name may be the name of. */
export const nameGuesses = ['PERSON', 'ORGANISATION', 'PLACE', 'UNKNOWN'] as const;
export type NameGuess = (typeof nameGuesses)[number];

/** Why something is suggested. */
export type Why = {
  readonly method: SuggestionMethod;
  readonly band: ScoreBand;
  /** The known name, the cue's words or the trigger that was found; null where there is none. */
  readonly matched: string | null;
  /** Which sentence says so; it is made of the words, of `matched` and of `names`. */
  readonly reason: SuggestionReason;
  /** What the sentence names beside them, in order: records, sources or parties; none where it names none. */
  readonly names: readonly string[];
  /** One sentence for the editor, in English; in its own words where a model gave it. */
  readonly sentence: string;
};

/** A value that words were read as: the name of its type, and its JSON shape. */
export type ReadValue = {
  readonly type: 'amount' | 'fuzzy-date' | 'duration' | 'quantity' | 'share';
  readonly value: unknown;
};

type Link = AttributionChain['links'][number];
/** A link of a proposed chain, with the records that its source may be. */
export type ProposedLink = Omit<Link, 'source'> & { readonly candidates: readonly KnownName[] };
export type ProposedChain = {
  readonly links: readonly ProposedLink[];
  readonly ends: AttributionChain['ends'];
  /** What the chain carries: the sentences that it was found in. */
  readonly scope: Range;
};

/** Somebody in a proposed deal or sanction. */
export type ProposedParty = Range & {
  readonly exact: string;
  readonly candidates: readonly KnownName[];
  /** Whether the words are a class of those within the candidate, such as "Russian energy companies" within Russia. */
  readonly isClass: boolean;
  /** A role of a deal's party, or AUTHORITY or TARGET of a sanction; null where nothing tells. */
  readonly role: string | null;
};
export type ProposedEvent = {
  /** A type of deal, or a measure of a sanction; null where nothing tells. */
  readonly sort: string | null;
  readonly status: string | null;
  readonly parties: readonly ProposedParty[];
  /** What it is about, such as “natural gas”; null where nothing tells. */
  readonly subject: (Range & { readonly exact: string }) | null;
  /** The words that tell of it: the quotation that it stands in, or its sentence. */
  readonly passage: Range;
  readonly isQuoted: boolean;
  /** Suggestions of amounts and lengths of time in the same sentence, and of the term that the next one gives it. */
  readonly values: readonly string[];
};

/** What a suggester found, in code points. */
export type Proposal = Range & {
  readonly type: SuggestionType;
  readonly why: Why;
  readonly candidates?: readonly KnownName[];
  readonly guess?: NameGuess;
  readonly value?: ReadValue | null;
  readonly chain?: ProposedChain;
  readonly event?: ProposedEvent;
  /** Words that stay whoever is known by then; left out where all of its own do. */
  readonly anchor?: Range;
};

/** The words that a suggestion is told again by. */
export type KnownBy = Range & { readonly exact: string };

/** A proposal that an editor may accept, change or reject. Never a fact. */
export type Suggestion = Range & {
  /** Tells the same suggestion again: from who made it, what it is, and where its words stand. */
  readonly id: string;
  readonly knownBy: KnownBy;
  readonly suggester: string;
  readonly type: SuggestionType;
  readonly exact: string;
  readonly why: Why;
  readonly candidates: readonly KnownName[];
  readonly guess: NameGuess | null;
  readonly value: ReadValue | null;
  readonly chain: ProposedChain | null;
  readonly event: ProposedEvent | null;
};

/**
 * The id of a suggestion. It says nothing of the records that a name may mean, so that what was rejected stays rejected
 * when records come and go.
 */
export const suggestionId = (
  suggester: string,
  { type, start, end }: Pick<Proposal, 'type' | 'start' | 'end'>,
  exact: string,
): string =>
  createHash('sha256').update([suggester, type, start, end, exact].join('\n')).digest('hex').slice(0, 32);

/** A proposal with its words and its id, which is of `knownBy`, in code points. */
export const asSuggestion = (
  suggester: string,
  { anchor: _, ...proposal }: Proposal,
  exact: string,
  knownBy: KnownBy = { start: proposal.start, end: proposal.end, exact },
): Suggestion => ({
  ...proposal,
  id: suggestionId(suggester, { ...knownBy, type: proposal.type }, knownBy.exact),
  knownBy,
  suggester,
  exact,
  candidates: proposal.candidates ?? [],
  guess: proposal.guess ?? null,
  value: proposal.value ?? null,
  chain: proposal.chain ?? null,
  event: proposal.event ?? null,
});
