import type { AttributionChain } from './chain.ts';
import {
  type Certainty,
  certainties,
  isProjectable,
  type Polarity,
  type Realisation,
  realisations,
  type Snak,
  surest,
} from './claim.ts';
import { exactDay, haveOneVoice } from './contradict.ts';
import { areAlikePlanned, isDenial, withDenials } from './denials.ts';
import type { FuzzyDate } from './fields/fuzzy-date.ts';
import { independentOrigins } from './independent-origins.ts';
import { type EnteredJudgement, inForce, type Rank } from './judgement.ts';

/** How many values a field holds: one, many, or one now with the dated ones before it. */
export type Cardinality = 'ONE' | 'MANY' | 'HISTORY';

/** A claim as the projection sees it: its value with its key, how it is said, and who is at the far end. */
export type StatedValue = {
  readonly claim: string;
  readonly field: string;
  readonly snak: Snak;
  /** Equality of meaning; see FieldType.key. */
  readonly key: string;
  /** See broaderKeys; asked for only where something is denied. Left out where nothing of the value can be left open. */
  readonly broader?: () => readonly string[];
  /** Null where the snak is SOME_VALUE or NO_VALUE. */
  readonly value: unknown;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  /** See originKey. */
  readonly origin: string;
  /** A key that claims share which are of one report; null where there is no other. See independentOrigins. */
  readonly report: string | null;
  /** Keys of those that pass it on, none of them its origin; see independentOrigins. */
  readonly relays: readonly string[];
  readonly chainEnds: AttributionChain['ends'];
  /** When it holds, its relative days resolved where that can be; null where nothing says. */
  readonly validTime: FuzzyDate | null;
};

/** A value that a record holds, with the claims it rests on. */
export type HeldValue = {
  readonly snak: Snak;
  readonly key: string;
  readonly value: unknown;
  readonly claims: readonly string[];
  /** Independent origins: two outlets that relay one agency, or print one report, count once. */
  readonly origins: number;
  readonly certainty: Certainty;
  readonly realisation: Realisation;
  readonly rank: Rank;
  readonly validFrom: string | null;
  /** The claims that deny it, surest first; left out where none does. They change nothing of what is held. */
  readonly denials?: readonly string[];
};

/** A field: the values in force, best first, and those that others hold instead. */
export type HeldField<Value = HeldValue> = {
  readonly values: readonly Value[];
  readonly alternatives: readonly Value[];
};

/** A claim that is accepted and not deprecated, with its rank. */
export type Judged = StatedValue & { readonly rank: Rank };

/** The first day on which it may hold (ISO 8601), or null. */
const validFrom = ({ validTime }: StatedValue): string | null => validTime?.earliest ?? null;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const hold = (claims: readonly Judged[]): HeldValue | null => {
  const ordered = [...claims].sort(surest);
  const best = ordered[0];
  if (!best) return null;
  const starts = ordered.flatMap((claim) => validFrom(claim) ?? []).sort(compare);
  return {
    snak: best.snak,
    key: best.key,
    value: best.value,
    claims: ordered.map(({ claim }) => claim),
    origins: independentOrigins(ordered),
    certainty: best.certainty,
    // Planned in one article and done in another is done.
    realisation:
      realisations.find((each) => ordered.some(({ realisation }) => realisation === each)) ??
      best.realisation,
    rank: ordered.some(({ rank }) => rank === 'PREFERRED') ? 'PREFERRED' : 'NORMAL',
    validFrom: starts[0] ?? null,
  };
};

const better = (one: HeldValue, other: HeldValue): number =>
  Number(other.rank === 'PREFERRED') - Number(one.rank === 'PREFERRED') ||
  other.origins - one.origins ||
  certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty) ||
  compare(one.key, other.key);

// The latest is the one in force, and what is only planned is not in force while anything else is. What has no date is
// older than what has one; a preferred entry stands first among those of its date.
const later = (one: HeldValue, other: HeldValue): number =>
  Number(one.realisation === 'PLANNED') - Number(other.realisation === 'PLANNED') ||
  compare(other.validFrom ?? '', one.validFrom ?? '') ||
  better(one, other);

/** Items by what they have in common, in the order of the first of each. */
export const groupedBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly Item[])[] => {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found.values()];
};

// Two entries of one day are two steps of that day where one origin or report says both, as a sanction that is announced
// and in force at once; said by others each, only one of them can be so. A plan is denied by nothing that was done.
const excludes =
  (claims: ReadonlyMap<string, Judged>) =>
  (one: HeldValue, other: HeldValue): boolean => {
    const said = ({ claims: ids }: HeldValue) => ids.flatMap((id) => claims.get(id) ?? []);
    const day = said(one)
      .map(exactDay)
      .find((each) => each !== null);
    return (
      day !== undefined &&
      said(other).some((claim) => exactDay(claim) === day) &&
      areAlikePlanned(one, other) &&
      !haveOneVoice(said(one), said(other))
    );
  };

// The better of two that exclude each other is in force; what is preferred always is.
const holdHistory = (entries: readonly HeldValue[], claims: readonly Judged[]): HeldField => {
  const isExcluded = excludes(new Map(claims.map((claim) => [claim.claim, claim])));
  const values: HeldValue[] = [];
  for (const entry of entries)
    if (entry.rank === 'PREFERRED' || !values.some((value) => isExcluded(value, entry))) values.push(entry);
  return { values, alternatives: entries.filter((entry) => !values.includes(entry)) };
};

const holdField = (claims: readonly Judged[], cardinality: Cardinality): HeldField => {
  // A status that comes back years later is another entry of the history, not the same one.
  const keyOf = (claim: Judged) =>
    cardinality === 'HISTORY' ? `${validFrom(claim)} ${claim.key}` : claim.key;
  const held = groupedBy(claims, keyOf).flatMap((group) => hold(group) ?? []);
  if (cardinality === 'HISTORY') return holdHistory(held.sort(later), claims);
  // Of many values a preferred one stands first and drives none of the others out: a state has several names.
  const sorted = held.sort(better);
  if (cardinality === 'MANY') return { values: sorted, alternatives: [] };
  return { values: sorted.slice(0, 1), alternatives: sorted.slice(1) };
};

/** The claims that are accepted and not deprecated, each once. */
export const acceptedOf = (
  claims: readonly StatedValue[],
  judgements: readonly EnteredJudgement[],
): readonly Judged[] => {
  const latest = inForce(judgements);
  const distinct = [...new Map(claims.map((claim) => [claim.claim, claim])).values()];
  return distinct.flatMap((claim): Judged[] => {
    const verdict = latest.get(claim.claim);
    if (verdict?.verdict !== 'ACCEPTED' || verdict.rank === 'DEPRECATED') return [];
    return [{ ...claim, rank: verdict.rank }];
  });
};

/** The claims that hold anything up: accepted, not deprecated, neither denials nor suppositions; each once. */
export const standingOf = (
  claims: readonly StatedValue[],
  judgements: readonly EnteredJudgement[],
): readonly Judged[] => acceptedOf(claims, judgements).filter(isProjectable);

/** What claims that stand add up to, field by field. */
export const projectStanding = (
  standing: readonly Judged[],
  cardinalityOf: (field: string) => Cardinality,
): ReadonlyMap<string, HeldField> => {
  const fields = groupedBy(standing, ({ field }) => field).map((group): [string, HeldField] => {
    const field = group[0]?.field ?? '';
    return [field, holdField(group, cardinalityOf(field))];
  });
  return new Map(fields.sort(([one], [other]) => compare(one, other)));
};

/**
 * What the accepted claims about one record add up to, field by field. Pure, and the same whatever the order of
 * its input. A claim that supposes, is rejected or is deprecated changes nothing, and one that denies stands beside what it
 * denies.
 */
export const project = (
  claims: readonly StatedValue[],
  judgements: readonly EnteredJudgement[],
  cardinalityOf: (field: string) => Cardinality,
): ReadonlyMap<string, HeldField> => {
  const accepted = acceptedOf(claims, judgements);
  const standing = accepted.filter(isProjectable);
  return withDenials(projectStanding(standing, cardinalityOf), standing, accepted.filter(isDenial));
};
