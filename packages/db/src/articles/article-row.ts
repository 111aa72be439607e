import { codePoints, type FuzzyDate, slice } from '@chancery/domain';
import { z } from 'zod';

export const exclusionReasons = ['CREDIT', 'ADVERT', 'OTHER'] as const;

const storedExclusions = z.array(
  z.object({
    start: z.int(),
    end: z.int(),
    reason: z.enum(exclusionReasons),
    why: z.string().nullable(),
  }),
);
export type StoredExclusion = z.infer<typeof storedExclusions>[number];

/** The excluded ranges of a description, out of their JSON column. */
export const readExclusions = (json: unknown): readonly StoredExclusion[] => storedExclusions.parse(json);

/** A range that is not the article's own words. */
export type ExclusionRow = StoredExclusion & { readonly exact: string };

export type ArticleRow = {
  readonly id: string;
  /** The number of its newest description. */
  readonly version: number;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly publishedAt: FuzzyDate | null;
  readonly outletId: string | null;
  readonly url: string | null;
  readonly copyOfId: string | null;
  readonly language: string | null;
  readonly createdAt: Date;
  /** The account that imported it. */
  readonly importedById: string;
  readonly revisionId: string;
  readonly excluded: readonly ExclusionRow[];
};

export const withWords = (text: string, ranges: readonly StoredExclusion[]): readonly ExclusionRow[] => {
  const points = codePoints(text);
  return ranges.map((range) => ({ ...range, exact: slice(points, range) }));
};
