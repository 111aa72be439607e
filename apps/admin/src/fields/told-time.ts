type Time = { readonly earliest: string | null };

/**
 * The time as one of the claims behind a value tells it, by which the value holds from its first day. None where no claim
 * says so itself: a day that hangs on that of publication is worked out in what is held, and not in what was claimed.
 */
export const toldTime = <Told extends Time>({
  validFrom,
  claims,
}: {
  readonly validFrom: string | null;
  readonly claims: readonly { readonly validTime: Told | null }[];
}): Told | null => {
  if (validFrom === null) return null;
  return claims.find(({ validTime }) => validTime?.earliest === validFrom)?.validTime ?? null;
};
