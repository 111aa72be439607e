const known: Readonly<Record<string, string>> = {
  ISO_3166_1_ALPHA_2: 'ISO 3166-1 alpha-2',
  ISO_3166_1_ALPHA_3: 'ISO 3166-1 alpha-3',
  ISO_3166_1_NUMERIC: 'ISO 3166-1 numeric',
  ISO_3166_2: 'ISO 3166-2',
  ISO_4217: 'ISO 4217',
  UN_M49: 'UN M49',
  LEI: 'LEI',
  ISIN: 'ISIN',
  IMO: 'IMO',
  WIKIDATA: 'Wikidata',
};

/** The scheme of a code as people write it: the same everywhere where it is an abbreviation, else by its name. */
export const schemeWords = (scheme: string, constant: (word: string) => string): string =>
  known[scheme] ?? constant(scheme);
