/**
 * Agreement of two sets where nobody knows how much was left out by both (F1, the harmonic mean of precision and recall
 * of one against the other; symmetric, and for rare things what kappa tends to: Hripcsak and Rothschild 2005):
 * 2·both / (one + other). Null where both sets are empty.
 */
export const f1 = (both: number, one: number, other: number): number | null =>
  one + other === 0 ? null : (2 * both) / (one + other);

/** F1 out of two shares: how much of one is found in the other, and the other way round. */
export const harmonic = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
