import { z } from 'zod';

const isTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false; // the runtime throws on what is no tag; the schema says so in its own words
  }
};

/** A language as BCP 47 writes it: "ru", "zh-Hant". */
export const languageTag = z.string().refine(isTag, 'A language is written as in BCP 47: ru, zh-Hant.');
