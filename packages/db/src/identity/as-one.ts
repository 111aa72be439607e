import type { StatedValue } from '@chancery/domain';
import { canonicalValueOf } from './canonical-value.ts';
import type { Reports } from './reports-as-one.ts';
import { type Roots, withRoots } from './roots.ts';

const unchanged: Reports = new Map();

const broaderAsOne = ({ broader }: StatedValue, roots: Roots): Pick<StatedValue, 'broader'> =>
  broader ? { broader: () => broader().map((key) => withRoots(key, roots)) } : {};

/**
 * What is stated about a record of a kind, as it would be if others stood for the records that it names, and its claims were
 * of other reports.
 */
export const asOne = (
  kind: string,
  claims: readonly StatedValue[],
  roots: Roots,
  reports: Reports = unchanged,
): StatedValue[] =>
  claims.map((claim) => ({
    ...claim,
    report: reports.get(claim.report ?? claim.claim) ?? claim.report,
    key: withRoots(claim.key, roots),
    ...broaderAsOne(claim, roots),
    origin: withRoots(claim.origin, roots),
    relays: claim.relays.map((relay) => withRoots(relay, roots)),
    value: canonicalValueOf({ ...claim, kind }, roots),
  }));
