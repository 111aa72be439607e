import { isAfter, isBefore } from '../fields/compare-date.ts';
import { foldedCode } from '../fields/folded-code.ts';
import type { FuzzyDate } from '../fields/fuzzy-date.ts';
import type { Identifier } from '../fields/simple.ts';
import { type ComparedName, compareNames } from './compare-names.ts';
import { type DuplicateEvidence, duplicateScore } from './evidence.ts';

/** A record that another one leads to (OUT) or that leads to it (BACK), by which field. */
export type Neighbour = {
  readonly record: string;
  readonly kind: string;
  readonly field: string;
  readonly way: 'OUT' | 'BACK';
};

/** What records are compared by. */
export type ComparedRecord = {
  readonly id: string;
  readonly names: readonly ComparedName[];
  readonly identifiers: readonly Identifier[];
  /** By field. */
  readonly dates: Readonly<Record<string, FuzzyDate>>;
  readonly neighbours: readonly Neighbour[];
};

const plain = { one: null, other: null, neighbour: null };

// By scheme the codes as they are written, by the form in which they are compared.
const codesOf = (identifiers: readonly Identifier[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const found = new Map<string, Map<string, string>>();
  for (const { scheme, value } of [...identifiers].sort((a, b) => (a.value < b.value ? -1 : 1)))
    found.set(scheme, (found.get(scheme) ?? new Map<string, string>()).set(foldedCode(value, scheme), value));
  return found;
};

const listed = (codes: ReadonlyMap<string, string>): string => [...codes.values()].sort().join(', ');

/** What the codes of two records say, of each scheme of which both have some. */
export const compareCodes = (
  one: readonly Identifier[],
  other: readonly Identifier[],
): readonly DuplicateEvidence[] => {
  const [mine, theirs] = [codesOf(one), codesOf(other)];
  return [...mine]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([scheme, codes]): readonly DuplicateEvidence[] => {
      const others = theirs.get(scheme);
      if (!others) return [];
      const shared = [...codes.keys()].sort().find((code) => others.has(code));
      const at = { ...plain, part: 'IDENTIFIER' as const, about: scheme };
      return shared === undefined
        ? [{ ...at, sign: 'CONTRADICTS', one: listed(codes), other: listed(others), weight: -10 }]
        : [
            {
              ...at,
              sign: 'AGREES',
              one: codes.get(shared) ?? shared,
              other: others.get(shared) ?? shared,
              weight: 12,
            },
          ];
    });
};

const isDay = ({ earliest, latest, approximate, uncertain }: FuzzyDate): boolean =>
  earliest !== null && earliest === latest && !approximate && !uncertain;
const isKnown = ({ earliest, latest }: FuzzyDate): boolean => earliest !== null || latest !== null;

const compareDate = (about: string, one: FuzzyDate, other: FuzzyDate): readonly DuplicateEvidence[] => {
  if (!isKnown(one) || !isKnown(other)) return [];
  const at = { ...plain, part: 'DATE' as const, about, one: one.asStated, other: other.asStated };
  if (isBefore(one, other) === 'CERTAINLY' || isAfter(one, other) === 'CERTAINLY')
    return [{ ...at, sign: 'CONTRADICTS', weight: -6 }];
  // Only days can be known to be the same; of longer spans each may mean another day.
  if (isDay(one) && isDay(other)) return [{ ...at, sign: 'AGREES', weight: 4 }];
  const isSame = one.earliest === other.earliest && one.latest === other.latest;
  return [{ ...at, sign: 'POSSIBLE', weight: isSame ? 1.5 : 0.5 }];
};

const compareDates = (one: ComparedRecord, other: ComparedRecord): readonly DuplicateEvidence[] =>
  Object.keys(one.dates)
    .sort()
    .flatMap((field) => {
      const [mine, theirs] = [one.dates[field], other.dates[field]];
      return mine && theirs ? compareDate(field, mine, theirs) : [];
    });

const mostShared = 5;

// That two are of one state says little: thousands are.
const shared = (
  way: Neighbour['way'],
  one: ComparedRecord,
  other: ComparedRecord,
): readonly DuplicateEvidence[] => {
  const place = ({ record, field }: Neighbour) => `${field} ${record}`;
  const theirs = new Set(other.neighbours.filter((each) => each.way === way).map(place));
  const both = new Map(
    one.neighbours
      .filter((each) => each.way === way && theirs.has(place(each)))
      .map((each) => [place(each), each]),
  );
  return [...both.values()]
    .map(
      ({ record, kind, field }): DuplicateEvidence => ({
        ...{ ...plain, part: 'NEIGHBOUR', sign: 'SHARED', about: field, neighbour: record },
        weight: kind === 'State' ? 0.5 : 2,
      }),
    )
    .sort(
      (a, b) => b.weight - a.weight || (`${a.about} ${a.neighbour}` < `${b.about} ${b.neighbour}` ? -1 : 1),
    )
    .slice(0, mostShared);
};

// What owns another, or is its party, is not it.
const linked = (one: ComparedRecord, other: ComparedRecord): readonly DuplicateEvidence[] => {
  const between = [
    ...one.neighbours.filter(({ record, way }) => way === 'OUT' && record === other.id),
    ...other.neighbours.filter(({ record, way }) => way === 'OUT' && record === one.id),
  ];
  return [...new Map(between.map((each) => [`${each.field} ${each.record}`, each])).values()]
    .sort((a, b) => (`${a.field} ${a.record}` < `${b.field} ${b.record}` ? -1 : 1))
    .slice(0, 1)
    .map(({ field, record }) => ({
      ...{ ...plain, part: 'NEIGHBOUR', sign: 'LINKED', about: field, neighbour: record },
      weight: -6,
    }));
};

/** Whether two records may be one, why, and how likely it is. */
export type ComparedPair = {
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly DuplicateEvidence[];
  /** Whether what the two say of themselves makes it as likely as not: others that lead to them order it only. */
  readonly isLikely: boolean;
};

/**
 * Compares two records of one kind, part by part. The other way round it says the same of the same. What agrees adds to
 * the score, and what contradicts takes from it.
 */
export const comparePair = (one: ComparedRecord, other: ComparedRecord): ComparedPair => {
  const own = [
    ...compareNames(one.names, other.names),
    ...compareCodes(one.identifiers, other.identifiers),
    ...compareDates(one, other),
    ...shared('OUT', one, other),
    ...linked(one, other),
  ];
  const evidence = [...own, ...shared('BACK', one, other)];
  return { score: duplicateScore(evidence), evidence, isLikely: duplicateScore(own) >= 0.5 };
};
