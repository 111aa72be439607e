import { fold } from '@chancery/reader';

export { fold };

/** The words as a LIKE pattern that finds them anywhere, wildcards taken for what they are. */
export const inside = (words: string): string => `%${words.replace(/[\\%_]/gu, '\\$&')}%`;

/** The words, folded, as a LIKE pattern that finds them anywhere among folded ones. */
export const anywhere = (text: string): string => inside(fold(text));
