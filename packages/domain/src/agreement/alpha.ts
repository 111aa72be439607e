/** What readers chose for one thing; a reader who chose nothing is left out. */
export type Unit = readonly string[];

const countOf = (values: readonly string[], category: string): number =>
  values.filter((value) => value === category).length;

/**
 * Krippendorff's alpha for nominal data (Krippendorff 2011), for any number of readers, of whom some may have left some
 * things out: 1 − D_o / D_e, where D_o is the disagreement within units and D_e that between any two values of all units
 * that two readers chose for. Null where no two values differ, or no unit has two.
 */
export const krippendorffAlpha = (units: readonly Unit[]): number | null => {
  const paired = units.filter(({ length }) => length > 1);
  const all = paired.flat();
  const categories = [...new Set(all)];
  const within = paired.reduce((sum, unit) => {
    const alike = categories.reduce((same, category) => {
      const count = countOf(unit, category);
      return same + count * (count - 1);
    }, 0);
    return sum + (unit.length * (unit.length - 1) - alike) / (unit.length - 1);
  }, 0);
  const between =
    all.length * all.length - categories.reduce((sum, each) => sum + countOf(all, each) ** 2, 0);
  return between === 0 ? null : 1 - ((all.length - 1) * within) / between;
};
