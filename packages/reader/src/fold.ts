// Scripts that write words without spaces between them, or run them together: each character is a word of its own here.
const unspaced =
  /(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}])(?=\S)|(?<=\S)(?=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}])/gu;

/**
 * A name as search compares it: compatibility forms, lower case, without accents and vowel marks, single spaces, which
 * stand between Chinese, Japanese and Korean characters too. Nothing is left that the database could not take: no
 * control characters, no half surrogates.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC') // Korean syllables whole again
    .replace(/[\s\p{P}\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(unspaced, ' ')
    .trim();
