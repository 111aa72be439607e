import { isLinkType } from '../fields/link.ts';
import { type KindName, kinds } from './index.ts';
import type { Kind } from './kind.ts';

/** A way back to a kind: what it calls it, and the fields of other kinds that lead there. */
export type WayBack = {
  readonly reverse: string;
  readonly from: readonly { readonly kind: KindName; readonly field: string }[];
};

const declared = Object.entries(kinds) as readonly (readonly [KindName, Kind])[]; // entries lose the names' type

/** Every way back to a kind, as the links of all kinds declare them. */
export const waysBack = (to: KindName): readonly WayBack[] => {
  const found = new Map<string, { kind: KindName; field: string }[]>();
  for (const [kind, { fields }] of declared)
    for (const [field, { type }] of Object.entries(fields)) {
      if (!isLinkType(type) || !type.link.to.includes(to)) continue;
      found.set(type.link.reverse, [...(found.get(type.link.reverse) ?? []), { kind, field }]);
    }
  return [...found].map(([reverse, from]) => ({ reverse, from }));
};

/** The declaration of a kind by its name; null when there is none. */
export const kindOf = (name: string): Kind | null => declared.find(([each]) => each === name)?.[1] ?? null;
