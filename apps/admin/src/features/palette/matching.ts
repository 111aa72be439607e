const fold = (words: string): string => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether each of the words sought stands in a label, whatever its case and accents. */
export const matches = (label: string, sought: string): boolean => {
  const folded = fold(label);
  return fold(sought)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
};
