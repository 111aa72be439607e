/** What two readers chose for one thing. */
export type Choices = readonly [one: string, other: string];

const shareOf = (choices: readonly string[], category: string): number =>
  choices.filter((choice) => choice === category).length / choices.length;

/** In how many of the things both chose the same. Null where there are none. */
export const observedAgreement = (pairs: readonly Choices[]): number | null =>
  pairs.length === 0 ? null : pairs.filter(([one, other]) => one === other).length / pairs.length;

/**
 * Cohen's kappa (Cohen 1960): (p_o − p_e) / (1 − p_e), where p_o is the share of things on which two agree and p_e the
 * share on which they would agree by chance, each keeping to their own habits. Null where that is certain: where both
 * chose one and the same everywhere there is nothing to tell from chance.
 */
export const cohenKappa = (pairs: readonly Choices[]): number | null => {
  const observed = observedAgreement(pairs);
  if (observed === null) return null;
  const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  const expected = [...new Set([...ones, ...others])].reduce(
    (sum, category) => sum + shareOf(ones, category) * shareOf(others, category),
    0,
  );
  return expected === 1 ? null : (observed - expected) / (1 - expected);
};
