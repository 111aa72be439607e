/** Who a claim comes from, as far as that is known. */
type Reported = {
  /** See originKey. */
  readonly origin: string;
  /** A key that claims share which editors judged to be of one report; null where there is no other. */
  readonly report: string | null;
};

const originKeyOf = (origin: string): string => `origin ${origin}`;
const keysOf = ({ origin, report }: Reported): readonly string[] =>
  report === null ? [originKeyOf(origin)] : [originKeyOf(origin), `report ${report}`];

/** The connected components of keys: those that are named together are in one, and by way of others whatever meets. */
export const connectedKeys = (together: readonly (readonly string[])[]): readonly ReadonlySet<string>[] => {
  let groups: readonly ReadonlySet<string>[] = [];
  for (const keys of together) {
    const meets = (group: ReadonlySet<string>) => keys.some((key) => group.has(key));
    const joined = new Set([...keys, ...groups.filter(meets).flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !meets(group)), joined];
  }
  return groups;
};

/**
 * How many origins claims have that do not hang on each other: those of one origin are one, and those of one report, and
 * by way of either whatever hangs together. Another claim of an origin or a report that is there never makes them more.
 */
export const independentOrigins = (claims: readonly Reported[]): number =>
  connectedKeys(claims.map(keysOf)).length;

/** Claims by their independent origins: the pieces that `independentOrigins` counts, in the order in which they first come. */
export const byIndependentOrigin = <Claim extends Reported>(
  claims: readonly Claim[],
): readonly (readonly Claim[])[] => {
  const connected = connectedKeys(claims.map(keysOf));
  const pieces = new Map<ReadonlySet<string> | undefined, Claim[]>();
  for (const claim of claims) {
    const keys = connected.find((each) => each.has(originKeyOf(claim.origin)));
    pieces.set(keys, [...(pieces.get(keys) ?? []), claim]);
  }
  return [...pieces.values()];
};
