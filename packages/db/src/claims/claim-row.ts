import type {
  AttributionChain,
  Certainty,
  ChainLink,
  CitationRole,
  FuzzyDate,
  Passage,
  Polarity,
  QuoteKind,
  Rank,
  Realisation,
  Snak,
  Verdict,
} from '@chancery/domain';

/** A passage with the revision it is of. */
export type PassageRow = Passage & { readonly revisionId: string };

export type ChainLinkRow = {
  readonly position: number;
  readonly sourceKind: ChainLink['sourceKind'];
  readonly sourceId: string | null;
  readonly described: string | null;
  /** The office in which a person is quoted, as the article says it. */
  readonly office: string | null;
  readonly read: boolean;
  readonly cue: PassageRow | null;
  readonly toNext: ChainLink['toNext'];
};

export type JudgementRow = {
  readonly verdict: Verdict;
  readonly rank: Rank;
  readonly reason: string | null;
  readonly confidence: number | null;
  readonly at: Date;
  readonly byId: string;
  /** The review in which it was decided; null for what was entered in none. */
  readonly reviewId: string | null;
  /** The number of the retraction or reinstatement that entered it; null where the claim itself was judged. */
  readonly retractionId: string | null;
};

/** A claim with everything that says how it is said. */
export type ClaimRow = {
  readonly id: string;
  readonly subjectId: string;
  /** Name of the subject's kind. */
  readonly subjectKind: string;
  readonly field: string;
  readonly snak: Snak;
  /** The JSON shape of the field's type; null unless the snak is VALUE. */
  readonly value: unknown;
  readonly key: string;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  readonly quote: QuoteKind | null;
  readonly alterations: readonly string[];
  readonly condition: string | null;
  readonly validTime: FuzzyDate | null;
  readonly createdAt: Date;
  readonly articleId: string;
  readonly revisionId: string;
  readonly citations: readonly { readonly role: CitationRole; readonly passage: PassageRow }[];
  readonly chainEnds: AttributionChain['ends'];
  /** Key of the last known link. */
  readonly origin: string;
  /** Keys of those that pass on what the origin says, from the article on. */
  readonly relays: readonly string[];
  /** A key that it shares with those that were judged to be of one report with it; null where there is none. */
  readonly report: string | null;
  readonly chain: readonly ChainLinkRow[];
  /** The one in force; null while undecided. */
  readonly judgement: JudgementRow | null;
};
