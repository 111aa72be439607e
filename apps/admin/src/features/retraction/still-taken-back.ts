type Entry = {
  readonly id: string;
  readonly kind: 'RETRACTION' | 'CORRECTION' | 'REINSTATEMENT';
  /** What a reinstatement takes back; null where that is all there was. */
  readonly takesBack: { readonly id: string } | null;
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
  const again = entries.filter(({ kind, isInForce }) => kind === 'REINSTATEMENT' && isInForce);
  const countsAgain = (entry: Entry, claim: string): boolean =>
    again.some(
      ({ id, takesBack, claims }) =>
        (takesBack ? takesBack.id === entry.id : Number(id) > Number(entry.id)) &&
        claims.some((each) => each.id === claim),
    );
  return entries.filter(
    (entry) =>
      entry.kind !== 'REINSTATEMENT' &&
      (entry.claimCount > entry.claims.length || entry.claims.some(({ id }) => !countsAgain(entry, id))),
  );
}
