import type { Catalogue } from './catalogue.ts';

/** A language in which the office can be used. */
export type Language = {
  /** BCP 47. */
  readonly code: string;
  /** In the language's own words. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Its words; ACCENTED are made from the English ones, for translators and tests. */
  readonly words: Catalogue | 'ACCENTED';
};

/** What is said until somebody chooses, and where a catalogue has no words. */
export const standardLanguage: Language = { code: 'en-GB', name: 'English', direction: 'ltr', words: {} };

/** Every language there is. en-XA and ar-XB are CLDR's codes for words with accents, and for those from right to left. */
export const languages: readonly Language[] = [
  standardLanguage,
  { code: 'en-XA', name: 'Ĩńţéŕńãţĩöńãĺ', direction: 'ltr', words: 'ACCENTED' },
  { code: 'ar-XB', name: 'Ĩńţéŕńãţĩöńãĺ ⇐', direction: 'rtl', words: 'ACCENTED' },
];

/** The language of a code; the standard one where there is none such. */
export const languageOf = (code: string | null): Language =>
  languages.find((language) => language.code === code) ?? standardLanguage;

/** Under which a browser keeps the code of the language that was chosen there. */
export const languagePlace = 'chancery-language';
