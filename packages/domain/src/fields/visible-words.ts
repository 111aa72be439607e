import { z } from 'zod';

const seen = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text has a character that can be seen: spaces, joiners and marks of direction are none. */
export const isVisible = (text: string): boolean => seen.test(text);

/** Words as the article has them, kept as they are given. */
export const givenWords = z.string().refine(isVisible, 'The words are missing.');

/** Words without the spaces around them. */
export const visibleWords = z.string().trim().refine(isVisible, 'The words are missing.');
