/** A word as it stands in the text form of a tsvector or a tsquery. */
export const quoted = (word: string): string => `'${word.replace(/['\\]/gu, '$&$&')}'`;
