type Held = {
  readonly key: string;
  readonly origins: number;
  readonly claims: readonly { readonly id: string }[];
};

/** What a field holds before and after something, and what others hold instead. */
export type Around<Value extends Held> = {
  /** Whether other values come into force; else only what stands behind them changes. */
  readonly changes: boolean;
  readonly before: readonly Value[];
  readonly beforeAlternatives: readonly Value[];
  readonly after: readonly Value[];
  readonly afterAlternatives: readonly Value[];
};

type SignOfValues = 'empties' | 'fills' | 'changes' | 'stays' | 'counted';
type SignOfOthers = 'disagrees' | 'agrees' | 'othersDiffer';

const claimsBehind = (values: readonly Held[]): string =>
  values
    .flatMap(({ claims }) => claims.map(({ id }) => id))
    .toSorted()
    .join();

const keysOf = (values: readonly Held[]): string =>
  values
    .map(({ key }) => key)
    .toSorted()
    .join();

const countsOf = (values: readonly Held[]): string => values.map(({ origins }) => origins).join();

const signOfValues = ({ changes, before, after }: Around<Held>): SignOfValues | null => {
  if (changes) {
    if (after.length === 0) return 'empties';
    return before.length === 0 ? 'fills' : 'changes';
  }
  if (claimsBehind(before) !== claimsBehind(after)) return 'stays';
  return countsOf(before) === countsOf(after) ? null : 'counted';
};

const signOfOthers = ({
  beforeAlternatives: before,
  afterAlternatives: after,
}: Around<Held>): SignOfOthers | null => {
  if (keysOf(before) === keysOf(after)) return null;
  if (before.length === 0) return 'disagrees';
  return after.length === 0 ? 'agrees' : 'othersDiffer';
};

/**
 * What becomes of a field: whether it is empty then, filled, another one, has other claims behind it or is counted
 * otherwise; and whether others disagree from then on, no longer, or by something else. At least one of these.
 */
export const signsOf = (field: Around<Held>): readonly (SignOfValues | SignOfOthers)[] => {
  const signs = [signOfValues(field), signOfOthers(field)].filter((sign) => sign !== null);
  if (signs.length > 0) return signs;
  const { beforeAlternatives: before, afterAlternatives: after } = field;
  return [claimsBehind(before) === claimsBehind(after) ? 'counted' : 'stays'];
};
