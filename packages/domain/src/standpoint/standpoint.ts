import { type Certainty, certainties, type Realisation } from '../claim.ts';

/** Where in a chain the sources stand whose word is asked for: at its far end, on the way, or anywhere. */
export const sourcePositions = ['ORIGIN', 'RELAY', 'ANY'] as const;
/** What has no known time, or a vague one, holds possibly; ask for less or for more. */
export const validities = ['CERTAINLY', 'POSSIBLY'] as const;

/** Whose word is taken: all that is given holds at once. */
export type AccordingTo = {
  /** Records of sources; empty for all. */
  readonly sources: readonly string[];
  readonly position: SourcePosition;
  /** Keys of origins (see originKey), also of such as have no record; empty for all. */
  readonly origins: readonly string[];
  /** Whether claims are left out whose chain ends with somebody who is not named. */
  readonly excludeAnonymous: boolean;
  /** The least that the words may say; null for all. */
  readonly minCertainty: Certainty | null;
  /** Null for all. */
  readonly realisations: readonly Realisation[] | null;
};

/**
 * From where the books are read. Recorded time: as the office knew it at a moment. Valid time: what was so on a day.
 * And whose word is taken.
 */
export type Standpoint = {
  /** Null for now. */
  readonly knownAt: Date | null;
  /** Null for what is held, whenever it was so. */
  readonly validAt: { readonly day: string; readonly holds: Validity } | null;
  /** Null for all sources. */
  readonly accordingTo: AccordingTo | null;
};

export type SourcePosition = (typeof sourcePositions)[number];
export type Validity = (typeof validities)[number];

/** Certainties that are at least as sure as one. */
export const atLeast = (least: Certainty | null): Certainty[] =>
  least === null ? [...certainties] : certainties.slice(0, certainties.indexOf(least) + 1);
