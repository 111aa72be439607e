/** Words as equality of meaning takes them: compatibility forms, lower case, single spaces. */
export const sameWords = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
