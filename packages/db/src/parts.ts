/** Parts of a claim's row that are read only where they are asked for. */
export const claimParts = ['citations', 'chain', 'origin', 'report', 'relays', 'judgement'] as const;
export type ClaimPart = (typeof claimParts)[number];

/** Which of the dearer parts of rows are read. A row lacks the others, though its type has them. */
export type Parts = {
  /** The fields of which is read what a record holds. */
  readonly held: 'ALL' | ReadonlySet<string>;
  readonly claim: ReadonlySet<ClaimPart>;
};

export const allParts: Parts = { held: 'ALL', claim: new Set(claimParts) };
