import { consonantsOf } from '@chancery/domain';
import { romanise } from '@chancery/reader';
import { fold } from '../fold.ts';

/** The letters of scripts that leave vowels out (Hebrew, Arabic, Syriac), as a pattern for PostgreSQL and here. */
export const consonantal = '[\u05d0-\u05ea\u0620-\u074a\u0750-\u077f]';
export const isConsonantal = (folded: string): boolean => new RegExp(consonantal, 'u').test(folded);

/** Characters of scripts that write by syllables or words: many sound alike. */
export const chinese = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

const longestKey = 100; // an index has no room for a page of letters

/** The forms by which a name is found; see docs/decisions.md for what each adds. */
export type NameForms = {
  readonly folded: string;
  readonly romanised: string;
  /** Empty where there are fewer than two: one consonant says nothing. */
  readonly consonants: string;
};

export const nameForms = (text: string): NameForms => {
  const romanised = romanise(text);
  const consonants = consonantsOf(romanised).slice(0, longestKey);
  return { folded: fold(text), romanised, consonants: consonants.length < 2 ? '' : consonants };
};
