/**
 * A name as search compares it: compatibility forms, lower case, without accents and vowel marks, single spaces. Nothing
 * is left that the database could not take: no control characters, no half surrogates.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();

/** The words as a LIKE pattern that finds them anywhere. */
export const anywhere = (text: string): string => `%${fold(text).replace(/[\\%_]/gu, '\\$&')}%`;
