import type { ClaimContent } from '../claim.ts';
import type { Range } from '../passage.ts';
import type { Unplaced } from './unplaced.ts';

/** A record that an article's claims name, with what finds it again in another installation. */
export type AnnotatedRecord = {
  readonly id: string;
  /** Name of its kind. */
  readonly kind: string;
  readonly caption: string;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
};

/** A claim on the text of the article; the revision is that text. */
export type AnnotatedClaim = {
  /** Hex SHA-256 of its content, in the installation that it comes from. */
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly accepted: boolean;
  readonly content: Omit<ClaimContent, 'revision'>;
};

/** A range that is not the article's own words, and why. */
export type AnnotatedExclusion = Range & {
  readonly reason: 'CREDIT' | 'ADVERT' | 'OTHER';
  readonly why: string | null;
};

/** An article with what is said of it: all that another installation needs to say the same. */
export type AnnotatedArticle = {
  readonly article: {
    readonly id: string;
    readonly headline: string;
    readonly authors: readonly string[];
    /** As given: a date in words or EDTF; null when unknown. */
    readonly publishedAt: string | null;
    /** Id of the record of its outlet. */
    readonly outlet: string | null;
    readonly url: string | null;
    /** BCP 47; null when unknown. */
    readonly language: string | null;
  };
  readonly revision: {
    /** The canonical text. */
    readonly text: string;
    /** Hex digest of it. */
    readonly sha256: string;
    readonly excluded: readonly AnnotatedExclusion[];
  };
  /** Every record that the claims and the article name. */
  readonly records: readonly AnnotatedRecord[];
  readonly claims: readonly AnnotatedClaim[];
  /** Claims on earlier texts of the article whose words have no sure place in this one: they are not among `claims`. */
  readonly unplaced: readonly Unplaced[];
};
