/** Why words have no place in a text. */
export const unplacedReasons = ['NOT_FOUND', 'AMBIGUOUS'] as const;
export type UnplacedReason = (typeof unplacedReasons)[number];

/** A claim with words that stand nowhere in the text, or in several places. */
export type Unplaced = {
  /** Its id, in the installation that it comes from. */
  readonly claim: string;
  readonly exact: string;
  readonly reason: UnplacedReason;
};
