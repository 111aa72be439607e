import { manyNames } from '../../../packages/db/src/testing/many-names.ts';
import { type Chance, chanceFrom, idOf, oneOf, whole } from './chance.ts';

export type KindName = 'State' | 'Organisation' | 'Person' | 'Deal' | 'Sanction';
/** A link as it is claimed; `target` is the number of a record. */
export type PlannedLink = { readonly field: string; readonly target: number; readonly role: string | null };
export type PlannedRecord = {
  readonly id: string;
  readonly kind: KindName;
  readonly name: string;
  readonly links: readonly PlannedLink[];
};
/** Who is in the office, and who is linked to whom. Records are made when they are asked for. */
export type Plan = {
  readonly count: number;
  readonly kindOf: (at: number) => KindName;
  readonly idOf: (at: number) => string;
  readonly nameOf: (at: number) => string;
  readonly record: (at: number) => PlannedRecord;
};

const recordRoom = 1;
const hubShare = 0.012; // of all records; the 99th percentile of degrees lies among them
const hubLinks = 0.95; // of all links lead to a hub
const steepness = 0.55; // weights fall with the rank of a hub to this power

const kindsOf = (count: number, chance: Chance): readonly KindName[] => {
  const states = Math.min(200, Math.ceil(count * 0.02));
  return Array.from({ length: count }, (_, at): KindName => {
    const drawn = chance();
    if (at < states) return 'State';
    if (drawn < 0.41) return 'Organisation';
    if (drawn < 0.68) return 'Person';
    return drawn < 0.9 ? 'Deal' : 'Sanction';
  });
};

type Pool = { readonly members: readonly number[]; readonly sums: readonly number[] };
type Ranked = readonly { readonly at: number; readonly weight: number }[];

const poolOf = (ranked: Ranked): Pool => {
  let sum = 0;
  const sums = ranked.map(({ weight }) => {
    sum += weight;
    return sum;
  });
  return { members: ranked.map(({ at }) => at), sums };
};

const draw = (chance: Chance, { members, sums }: Pool): number => {
  const wanted = chance() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const drawn = members[low];
  if (drawn === undefined) throw new Error('A pool of records is empty.');
  return drawn;
};

const numbersOf = (kinds: readonly KindName[], ...among: readonly KindName[]): readonly number[] =>
  kinds.flatMap((kind, at) => (among.includes(kind) ? [at] : []));

/** States and organisations in turn, the greatest hub first. */
const hubsOf = (kinds: readonly KindName[]): Ranked => {
  const [states, organisations] = [numbersOf(kinds, 'State'), numbersOf(kinds, 'Organisation')];
  const some = Math.max(20, Math.round(kinds.length * hubShare));
  const inTurn = Array.from({ length: some }, (_, rank) =>
    rank % 2 === 0 && rank / 2 < states.length
      ? states[rank / 2]
      : organisations[(rank * 7) % organisations.length],
  );
  return [...new Set(inTurn)].flatMap((at, rank) =>
    at === undefined ? [] : [{ at, weight: (rank + 1) ** -steepness }],
  );
};

const roles = ['SUPPLIER', 'RECIPIENT', 'BUYER', 'SELLER', 'FINANCIER', 'GUARANTOR', 'BROKER'];
// Two thirds have a few ends; the others are treaties and lists of targets.
const manyEnds = (chance: Chance): number => (chance() < 0.67 ? whole(chance, 2, 4) : whole(chance, 8, 80));

type Wish = {
  readonly field: string;
  readonly pool: keyof Pools;
  readonly count: number;
  readonly roles?: readonly string[];
};
type Pools = {
  readonly any: Pool;
  readonly state: Pool;
  readonly organisation: Pool;
  readonly sanction: Pool;
};

const wishes: Readonly<Record<KindName, (chance: Chance) => readonly Wish[]>> = {
  State: (chance) => [{ field: 'memberOf', pool: 'organisation', count: whole(chance, 1, 5) }],
  Organisation: (chance) => [
    { field: 'jurisdiction', pool: 'state', count: 1 },
    { field: 'owners', pool: 'any', count: whole(chance, 0, 2) },
    { field: 'memberOf', pool: 'organisation', count: whole(chance, 0, 1) },
  ],
  Person: (chance) => [
    { field: 'nationality', pool: 'state', count: 1 },
    { field: 'positions', pool: 'any', count: whole(chance, 1, 2) },
  ],
  Deal: (chance) => [
    { field: 'parties', pool: 'any', count: manyEnds(chance), roles },
    { field: 'motivatedBy', pool: 'sanction', count: chance() < 0.2 ? 1 : 0 },
  ],
  Sanction: (chance) => [
    { field: 'authorities', pool: 'state', count: 1 },
    { field: 'targets', pool: 'any', count: manyEnds(chance) },
  ],
};

const linksOf = (
  chance: Chance,
  hubs: Pools,
  others: Pools,
  at: number,
  kind: KindName,
): readonly PlannedLink[] =>
  wishes[kind](chance).flatMap(({ field, pool, count, roles: among }) => {
    const found = new Set<number>();
    for (let tries = 0; found.size < count && tries < count * 20; tries += 1) {
      const target = draw(chance, chance() < hubLinks ? hubs[pool] : others[pool]);
      if (target !== at) found.add(target);
    }
    return [...found].map((target) => ({ field, target, role: among ? oneOf(chance, among) : null }));
  });

/** Plans an office of so many records: the same one for one seed. */
export const planOffice = (count: number, seed: number): Plan => {
  const kinds = kindsOf(count, chanceFrom(seed));
  const names = manyNames(count);
  const hubs = hubsOf(kinds);
  const ofKind = (kind: KindName) => poolOf(hubs.filter(({ at }) => kinds[at] === kind));
  const even = (...among: readonly KindName[]) =>
    poolOf(numbersOf(kinds, ...among).map((at) => ({ at, weight: 1 })));
  const sanction = even('Sanction');
  const great: Pools = {
    any: poolOf(hubs),
    state: ofKind('State'),
    organisation: ofKind('Organisation'),
    sanction,
  };
  const organisation = even('Organisation');
  const small: Pools = { any: even('Organisation', 'State'), state: even('State'), organisation, sanction };
  const kindOf = (at: number): KindName => kinds[at] ?? 'Organisation';
  const record = (at: number): PlannedRecord => {
    const chance = chanceFrom(seed * 7_919 + at);
    const links = linksOf(chance, great, small, at, kindOf(at));
    return { id: idOf(recordRoom, at), kind: kindOf(at), name: names[at]?.normalize('NFC') ?? '', links };
  };
  return {
    count,
    kindOf,
    idOf: (at) => idOf(recordRoom, at),
    nameOf: (at) => names[at]?.normalize('NFC') ?? '',
    record,
  };
};
