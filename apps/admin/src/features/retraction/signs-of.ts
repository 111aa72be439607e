type Held = {
  readonly key: string;
  readonly origins: number;
  readonly claims: readonly { readonly id: string }[];
  readonly denials: readonly { readonly id: string }[];
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
type SignOfDenials = 'denied' | 'deniedNoLonger' | 'deniedOtherwise';
type Sign = SignOfValues | SignOfOthers | SignOfDenials;

const idsOf = (claims: readonly { readonly id: string }[]): string =>
  claims
    .map(({ id }) => id)
    .toSorted()
    .join();

const claimsBehind = (values: readonly Held[]): string => idsOf(values.flatMap(({ claims }) => claims));
const denialsOf = (values: readonly Held[]): string => idsOf(values.flatMap(({ denials }) => denials));

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

// A denial that goes with what it denied tells nothing: the value is gone.
const signOfDenials = (field: Around<Held>): SignOfDenials | null => {
  const was = denialsOf([...field.before, ...field.beforeAlternatives]);
  const left = [...field.after, ...field.afterAlternatives];
  const then = denialsOf(left);
  if (was === then || left.length === 0) return null;
  if (was === '') return 'denied';
  return then === '' ? 'deniedNoLonger' : 'deniedOtherwise';
};

/**
 * What becomes of a field: whether it is empty then, filled, another one, has other claims behind it or is counted
 * otherwise; whether others disagree from then on, no longer, or by something else; and whether it is denied from then on,
 * or no longer. At least one of these.
 */
export const signsOf = (field: Around<Held>): readonly Sign[] => {
  const signs = [signOfValues(field), signOfOthers(field), signOfDenials(field)].filter(
    (sign) => sign !== null,
  );
  if (signs.length > 0) return signs;
  const { beforeAlternatives: before, afterAlternatives: after } = field;
  return [claimsBehind(before) === claimsBehind(after) ? 'counted' : 'stays'];
};
