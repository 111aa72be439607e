const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Words put into a sentence that may run the other way, set apart so that neither turns the other about (UAX 9: FSI and
 * PDI). Left as they are: words that run as the sentence does, and what a message of ours has set apart already, such
 * as a record and its field, which follow each other as the sentence does.
 */
export function isolated(words: string, direction: 'ltr' | 'rtl'): string {
  const isSaid = /^\u2068.*\u2069$/su.test(words);
  const apart = !isSaid && (direction === 'ltr' ? rightToLeft.test(words) : words !== '');
  return apart ? `\u2068${words}\u2069` : words;
}
