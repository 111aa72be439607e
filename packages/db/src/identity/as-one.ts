import type { StatedValue } from '@chancery/domain';
import { canonicalValueOf } from './canonical-value.ts';
import { type Roots, withRoots } from './roots.ts';

/** What is stated about a record of a kind, as it would be if others stood for the records that it names. */
export const asOne = (kind: string, claims: readonly StatedValue[], roots: Roots): StatedValue[] =>
  claims.map((claim) => ({
    ...claim,
    key: withRoots(claim.key, roots),
    origin: withRoots(claim.origin, roots),
    relays: claim.relays.map((relay) => withRoots(relay, roots)),
    value: canonicalValueOf({ ...claim, kind }, roots),
  }));
