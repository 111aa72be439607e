import type { Published } from './published.ts';

/** What an editor should look at before a reading is taken. */
export const readingWarnings = ['SECOND_OPINION', 'FEW_WORDS', 'PAYWALL_LIKELY'] as const;
export type ReadingWarning = (typeof readingWarnings)[number];

/** What was read out of a page or a file: a proposal, never a fact. */
export type PageReading = {
  readonly title: string | null;
  /** Who signs it, in its own order; a byline of several names may be one entry. */
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly published: Published | null;
  readonly canonicalUrl: string | null;
  /** Its words, before they are made canonical; empty where there are none. */
  readonly text: string;
  readonly warnings: readonly ReadingWarning[];
};
