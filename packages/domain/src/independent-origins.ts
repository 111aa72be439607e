import type { AttributionChain } from './chain.ts';

/** Who a claim comes from, as far as that is known. */
type Reported = {
  /** See originKey. */
  readonly origin: string;
  /** A key that claims share which editors judged to be of one report; null where there is no other. */
  readonly report: string | null;
  /** Keys of those that pass it on: who stands in its chain before the origin, and what its article is a copy of. */
  readonly relays: readonly string[];
  /** Whether the origin speaks for itself: only NAMED_ORIGIN says that nobody stands behind it. */
  readonly chainEnds: AttributionChain['ends'];
};

const originKeyOf = (origin: string): string => `origin ${origin}`;

const keysOf = ({ origin, report }: Reported): readonly string[] =>
  report === null ? [originKeyOf(origin)] : [originKeyOf(origin), `report ${report}`];

/** The connected components of keys: those that are named together are in one, and by way of others whatever meets. */
const connectedKeys = (together: readonly (readonly string[])[]): readonly ReadonlySet<string>[] => {
  let groups: readonly ReadonlySet<string>[] = [];
  for (const keys of together) {
    const meets = (group: ReadonlySet<string>) => keys.some((key) => group.has(key));
    const joined = new Set([...keys, ...groups.filter(meets).flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !meets(group)), joined];
  }
  return groups;
};

/** Tells for each key in which group it is, by the number of the group. */
const placesIn = (groups: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((group, at) => [...group].map((key) => [key, at] as const)));

/** What is reached from each place, itself among it, by the places to which each leads. */
const reachedFrom = (
  leads: ReadonlyMap<number, ReadonlySet<number>>,
): ((from: number) => ReadonlySet<number>) => {
  const known = new Map<number, ReadonlySet<number>>();
  return (from) => {
    const before = known.get(from);
    if (before) return before;
    const reached = new Set([from]);
    // A set gives what is added to it while one goes through it.
    for (const at of reached) for (const next of leads.get(at) ?? []) reached.add(next);
    known.set(from, reached);
    return reached;
  };
};

/**
 * Where each place ends: in places that lead nowhere but to each other, as one of them. Where it leads to several such, in
 * the first.
 */
const endsIn = (leads: ReadonlyMap<number, ReadonlySet<number>>): ((place: number) => number) => {
  const reached = reachedFrom(leads);
  const isEnd = (place: number) => [...reached(place)].every((other) => reached(other).has(place));
  return (place) => Math.min(...[...reached(place)].filter(isEnd));
};

/** To which places each leads that may only pass on what others say: to those behind the chains in which it does. */
const leadsOf = (
  claims: readonly Reported[],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const placeOf = (origin: string) => places.get(originKeyOf(origin));
  const sure = new Set(
    claims.filter(({ chainEnds }) => chainEnds === 'NAMED_ORIGIN').map(({ origin }) => placeOf(origin)),
  );
  const leads = new Map<number, Set<number>>();
  for (const { origin, relays } of claims) {
    const behind = placeOf(origin);
    for (const place of new Set(relays.map(placeOf)))
      if (place !== undefined && behind !== undefined && !sure.has(place))
        leads.set(place, (leads.get(place) ?? new Set()).add(behind));
  }
  return leads;
};

/**
 * Claims of one value by their independent origins, in the order in which these first come. Claims of one origin are
 * together and those of one report, and by way of either whatever hangs together. What stops at somebody who in another of
 * these chains only passes it on comes from whoever is behind that one: it is an origin of its own only where a chain
 * surely ends there. Where that somebody passes on several, it is put with the first of them.
 */
export const byIndependentOrigin = <Claim extends Reported>(
  claims: readonly Claim[],
): readonly (readonly Claim[])[] => {
  const places = placesIn(connectedKeys(claims.map(keysOf)));
  const endOf = endsIn(leadsOf(claims, places));
  const ends = new Map([...new Set(places.values())].map((place) => [place, endOf(place)]));
  const found = new Map<number, Claim[]>();
  for (const claim of claims) {
    const end = ends.get(places.get(originKeyOf(claim.origin)) ?? -1);
    if (end === undefined) throw new Error('Every origin has a place.');
    const together = found.get(end);
    if (together) together.push(claim);
    else found.set(end, [claim]);
  }
  return [...found.values()];
};

/**
 * How many origins claims of one value have that do not hang on each other: see byIndependentOrigin. Another claim of an
 * origin or a report that is there, or another relay of one, wherever its chain was cut, never makes them more.
 */
export const independentOrigins = (claims: readonly Reported[]): number => byIndependentOrigin(claims).length;
