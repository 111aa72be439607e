import type {
  AttributionChain,
  Certainty,
  ChainLink,
  CitationRole,
  Polarity,
  QuoteKind,
  Realisation,
  Snak,
  ValueInput,
} from '@chancery/domain';

type Optional<Value> = Value | null | undefined;
/** A range in code points with the words that are expected there. */
export type RangeInput = { readonly start: number; readonly end: number; readonly exact: string };

export type ChainLinkInput = {
  readonly sourceKind: ChainLink['sourceKind'];
  readonly source?: Optional<string>;
  readonly described?: Optional<string>;
  readonly office?: Optional<string>;
  readonly read: boolean;
  readonly cue?: Optional<RangeInput>;
  readonly toNext?: Optional<NonNullable<ChainLink['toNext']>>;
};

/** A claim as a client proposes it. */
export type ClaimInput = {
  readonly subject: string;
  readonly field: string;
  readonly snak: Snak;
  readonly value?: Optional<ValueInput>;
  /** In place of `value`, a value in the form in which another installation keeps it. */
  readonly stored?: unknown;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  readonly quote?: Optional<QuoteKind>;
  readonly alterations: readonly ('BRACKETED' | 'ELLIPSIS' | 'TRANSLATED')[];
  readonly condition?: Optional<string>;
  /** A date in words or EDTF. */
  readonly validTime?: Optional<string>;
  readonly citations: readonly (RangeInput & { readonly role: CitationRole })[];
  /** The article's own voice where none is given. */
  readonly chain?: Optional<{
    readonly links: readonly ChainLinkInput[];
    readonly ends: AttributionChain['ends'];
  }>;
};

const ownVoice: AttributionChain = {
  links: [
    {
      sourceKind: 'AUTHOR_VOICE',
      source: null,
      described: null,
      position: null,
      read: true,
      cue: null,
      toNext: null,
    },
  ],
  ends: 'NOT_STATED',
};

const plainRange = ({ start, end, exact }: RangeInput): RangeInput => ({ start, end, exact });

/** The chain in the shape of the domain, which checks it. */
export const chainOf = ({ chain }: ClaimInput): AttributionChain =>
  chain
    ? {
        ends: chain.ends,
        links: chain.links.map(({ sourceKind, source, described, office, read, cue, toNext }) => ({
          sourceKind,
          source: source ?? null,
          described: described ?? null,
          position: office ?? null,
          read,
          cue: cue ? plainRange(cue) : null,
          toNext: toNext ?? null,
        })),
      }
    : ownVoice;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const idsInParts = (parts: unknown): readonly unknown[] => {
  if (!isObject(parts)) return [];
  const about = parts['about'];
  return [parts['target'], parts['within'], ...(Array.isArray(about) ? about : [])];
};

const idsInValue = ({ value, stored }: ClaimInput): readonly unknown[] => [
  ...idsInParts(value?.['link']),
  ...idsInParts(value?.['statement']),
  ...idsInParts(stored),
];

/** Every id of a record that claims name, as given. */
export const idsIn = (claims: readonly ClaimInput[]): readonly string[] =>
  claims
    .flatMap((claim) => [
      claim.subject,
      ...idsInValue(claim),
      ...(claim.chain?.links ?? []).map(({ source }) => source),
    ])
    .filter((id) => typeof id === 'string');
