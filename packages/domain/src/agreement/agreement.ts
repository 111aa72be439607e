import type { Certainty, Polarity, Realisation } from '../claim.ts';
import { overlaps, type Range } from '../passage.ts';
import { krippendorffAlpha } from './alpha.ts';
import { f1, harmonic } from './f1.ts';
import { type Choices, cohenKappa, observedAgreement } from './kappa.ts';

/** A claim as the comparison of two readings sees it. */
export type ReadClaim = {
  readonly id: string;
  /** The words that it rests on. */
  readonly passage: Range;
  readonly subject: string;
  /** Every record that it is about or links to. */
  readonly records: readonly string[];
  readonly field: string;
  /** Equal for values that mean the same. */
  readonly key: string;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  /** Equal for chains of the same sources. */
  readonly chain: string;
};
/** What one editor claims of an article. */
export type Reading = readonly ReadClaim[];

export const agreementLayers = [
  'PASSAGES_EXACT',
  'PASSAGES_OVERLAPPING',
  'RECORDS',
  'FIELD',
  'VALUE',
  'POLARITY',
  'REALISATION',
  'CERTAINTY',
  'CHAIN',
] as const;
export type AgreementLayer = (typeof agreementLayers)[number];

/** How far two readings agree in one respect. */
export type LayerAgreement = {
  readonly layer: AgreementLayer;
  /** How many things each of the two has; of layers that compare pairs of claims: the pairs. */
  readonly one: number;
  readonly other: number;
  readonly agreed: number;
  /** F1 of sets, the share of pairs that agree otherwise; null where there is nothing to compare. */
  readonly score: number | null;
  /** Of choices. */
  readonly kappa: number | null;
  readonly alpha: number | null;
};

/** Where two readings differ: a claim of each, or of one only. */
export type Disagreement = {
  /** Null where only one of them claims anything there. */
  readonly layer: AgreementLayer | null;
  readonly one: string | null;
  readonly other: string | null;
};

export type Agreement = {
  readonly layers: readonly LayerAgreement[];
  readonly disagreements: readonly Disagreement[];
};

type Pair = { readonly one: ReadClaim; readonly other: ReadClaim };

const span = ({ start, end }: Range): string => `${start}-${end}`;

// The closest first: of the same field, the same value, the same words.
const closeness = ({ one, other }: Pair): number =>
  4 * Number(one.field === other.field) +
  2 * Number(one.key === other.key) +
  Number(span(one.passage) === span(other.passage));

/** Claims of two readings that speak of the same thing: of one record, on words that overlap; each in one pair at most. */
export const alignClaims = (one: Reading, other: Reading): readonly Pair[] => {
  const possible = one
    .flatMap((mine) => other.map((theirs): Pair => ({ one: mine, other: theirs })))
    .filter(
      (pair) => pair.one.subject === pair.other.subject && overlaps(pair.one.passage, pair.other.passage),
    )
    .sort((a, b) => closeness(b) - closeness(a) || a.one.passage.start - b.one.passage.start);
  const taken = new Set<ReadClaim>();
  return possible.filter((pair) => {
    if (taken.has(pair.one) || taken.has(pair.other)) return false;
    taken.add(pair.one);
    taken.add(pair.other);
    return true;
  });
};

const bySets = (
  layer: AgreementLayer,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): LayerAgreement => {
  const agreed = [...one].filter((each) => other.has(each)).length;
  return {
    layer,
    one: one.size,
    other: other.size,
    agreed,
    score: f1(agreed, one.size, other.size),
    kappa: null,
    alpha: null,
  };
};

const distinct = (reading: Reading): readonly Range[] => [
  ...new Map(reading.map(({ passage }) => [span(passage), passage])).values(),
];

const relaxed = (one: Reading, other: Reading): LayerAgreement => {
  const [mine, theirs] = [distinct(one), distinct(other)];
  const found = mine.filter((range) => theirs.some((each) => overlaps(each, range))).length;
  const back = theirs.filter((range) => mine.some((each) => overlaps(each, range))).length;
  const nothing = mine.length + theirs.length === 0;
  const score =
    mine.length === 0 || theirs.length === 0 ? 0 : harmonic(found / mine.length, back / theirs.length);
  return {
    layer: 'PASSAGES_OVERLAPPING',
    one: mine.length,
    other: theirs.length,
    agreed: found,
    score: nothing ? null : score,
    kappa: null,
    alpha: null,
  };
};

const choiceOf: Readonly<
  Record<
    Exclude<AgreementLayer, 'PASSAGES_EXACT' | 'PASSAGES_OVERLAPPING' | 'RECORDS'>,
    (claim: ReadClaim) => string
  >
> = {
  FIELD: ({ field }) => field,
  VALUE: ({ key }) => key,
  POLARITY: ({ polarity }) => polarity,
  REALISATION: ({ realisation }) => realisation,
  CERTAINTY: ({ certainty }) => certainty,
  CHAIN: ({ chain }) => chain,
};
type ChoiceLayer = keyof typeof choiceOf;
const choiceLayers = Object.keys(choiceOf) as readonly ChoiceLayer[]; // its own keys

const choicesOf = (layer: ChoiceLayer, pairs: readonly Pair[]): readonly Choices[] =>
  pairs.map(({ one, other }) => [choiceOf[layer](one), choiceOf[layer](other)]);

const byChoices = (layer: ChoiceLayer, pairs: readonly Pair[]): LayerAgreement => {
  const choices = choicesOf(layer, pairs);
  return {
    layer,
    one: pairs.length,
    other: pairs.length,
    agreed: choices.filter(([one, other]) => one === other).length,
    score: observedAgreement(choices),
    kappa: cohenKappa(choices),
    alpha: krippendorffAlpha(choices),
  };
};

const differing = (layer: ChoiceLayer, pairs: readonly Pair[]): readonly Disagreement[] =>
  pairs
    .filter(({ one, other }) => choiceOf[layer](one) !== choiceOf[layer](other))
    .map(({ one, other }) => ({ layer, one: one.id, other: other.id }));

const alone = (reading: Reading, paired: ReadonlySet<ReadClaim>): readonly ReadClaim[] =>
  reading.filter((claim) => !paired.has(claim));

const recordsOf = (reading: Reading): ReadonlySet<string> =>
  new Set(reading.flatMap(({ records }) => records));
const spansOf = (reading: Reading): ReadonlySet<string> =>
  new Set(reading.map(({ passage }) => span(passage)));

/**
 * How far two editors who read one article agree, layer by layer: which words they marked, which records they named, and,
 * for claims of one record on words that overlap, which field they chose; where that is the same, the value, the dials
 * and the chain. With every place where they differ.
 */
export const agreementBetween = (one: Reading, other: Reading): Agreement => {
  const pairs = alignClaims(one, other);
  const alike = pairs.filter((pair) => pair.one.field === pair.other.field);
  const compared = (layer: ChoiceLayer) => (layer === 'FIELD' ? pairs : alike);
  const paired = new Set(pairs.flatMap((pair) => [pair.one, pair.other]));
  return {
    layers: [
      bySets('PASSAGES_EXACT', spansOf(one), spansOf(other)),
      relaxed(one, other),
      bySets('RECORDS', recordsOf(one), recordsOf(other)),
      ...choiceLayers.map((layer) => byChoices(layer, compared(layer))),
    ],
    disagreements: [
      ...alone(one, paired).map(({ id }) => ({ layer: null, one: id, other: null })),
      ...alone(other, paired).map(({ id }) => ({ layer: null, one: null, other: id })),
      ...choiceLayers.flatMap((layer) => differing(layer, compared(layer))),
    ],
  };
};
