/** What two records are compared by. */
export const duplicateParts = ['NAME', 'IDENTIFIER', 'DATE', 'NEIGHBOUR'] as const;
export type DuplicatePart = (typeof duplicateParts)[number];

/**
 * How they compare there. Names: letter for letter; by their telling words; romanised; by consonants; a slip or two
 * apart; one with a word more. Codes and dates: agree, may agree, contradict. Records beside them: both lead to or from
 * it, or one leads to the other.
 */
export const duplicateSigns = [
  'SAME',
  'SAME_WORDS',
  'SAME_ROMANISED',
  'SAME_CONSONANTS',
  'SIMILAR',
  'ONE_WORD_MORE',
  'AGREES',
  'POSSIBLE',
  'CONTRADICTS',
  'SHARED',
  'LINKED',
] as const;
export type DuplicateSign = (typeof duplicateSigns)[number];

/** One thing that speaks for two records being one, or against it. */
export type DuplicateEvidence = {
  readonly part: DuplicatePart;
  readonly sign: DuplicateSign;
  /** The scheme of codes, the field of a date or of a link; null for names. */
  readonly about: string | null;
  /** The name, the code or the date in the words of the article, of the first record and of the second; null for neighbours. */
  readonly one: string | null;
  readonly other: string | null;
  /** The record that both lead to or from, or, where one leads to the other, that one. */
  readonly neighbour: string | null;
  /**
   * Match weight in bits (Fellegi and Sunter 1969): how much likelier it is to be seen of one thing than of two. Negative
   * where it speaks against.
   */
  readonly weight: number;
};

// Of two records that share a blocking key, so many bits are needed to call it even.
const prior = 5;

/** The probability that two records are one, 0 to 1, as their evidence has it, in steps of a millionth. */
export const duplicateScore = (evidence: readonly DuplicateEvidence[]): number => {
  const bits = evidence.reduce((sum, { weight }) => sum + weight, -prior);
  return Math.round(1_000_000 / (1 + 2 ** -bits)) / 1_000_000;
};
