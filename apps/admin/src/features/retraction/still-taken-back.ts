type Entry = {
  readonly kind: 'RETRACTION' | 'CORRECTION' | 'REINSTATEMENT';
  readonly isInForce: boolean;
  readonly claimCount: number;
  /** The first of them. */
  readonly claims: readonly { readonly id: string }[];
};

/**
 * The retractions and corrections of an article that no reinstatement has taken back in all their claims, of entries
 * newest first. One that waits for a second reviewer is among them: that it was published does not wait for anybody.
 */
export function stillTakenBack<Each extends Entry>(entries: readonly Each[]): readonly Each[] {
  const again = new Set<string>();
  return entries.filter(({ kind, isInForce, claimCount, claims }) => {
    if (kind === 'REINSTATEMENT') {
      if (isInForce) for (const { id } of claims) again.add(id);
      return false;
    }
    return claimCount > claims.length || claims.some(({ id }) => !again.has(id));
  });
}
