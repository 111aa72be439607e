const dense =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const letter = '[\\p{L}\\p{M}\\p{N}]';
// Scripts that put nothing between words have each sign by itself.
const piece = new RegExp(`${dense}\\p{M}*|(?:(?!${dense})${letter})+|\\s+|.`, 'gsu');
const isDense = new RegExp(`^${dense}`, 'u');
const word = new RegExp(`^${letter}`, 'u');

const fewestWords = 4;
const fewestLetters = 12;

/** A text cut into words, stretches of space and single other signs, which joined are the text again. */
export const piecesOf = (text: string): readonly string[] => text.match(piece) ?? [];

export const isWord = (words: string): boolean => word.test(words);

const spaced = `(?:(?!${dense})${letter})`;
const numeral = '[〇零一二三四五六七八九十百千万萬亿億]';
// “40” is not the “40” of “1.40”, “−40” or “40%”, and “port” not that of “airport”.
const joined = new RegExp(
  [
    `${spaced}\\p{M}*\\|${spaced}`,
    `${numeral}\\|${numeral}`,
    "\\p{N}[.,:/'’٫٬-]\\|\\p{N}",
    "\\p{N}\\|(?:[.,:/'’٫٬-]\\p{N}|%)",
    '[-−+±~≈<>]\\|\\p{N}',
    '\\p{Surrogate}\\|\\p{Surrogate}',
  ].join('|'),
  'u',
);

/** Whether a text is cut at an offset (UTF-16 code units) in the middle of a word, a number or a sign of two units. */
export const cutsWord = (text: string, at: number): boolean =>
  joined.test(`${text.slice(Math.max(0, at - 3), at)}|${text.slice(at, at + 3)}`);

const weightOf = (piece: string): number => (isDense.test(piece) ? 2 : piece.length);

/** Whether words are so many, and so long, that they hardly stand somewhere else by chance. */
export const tellsEnough = (words: string): boolean => {
  const found = piecesOf(words).filter(isWord);
  return found.length >= fewestWords && found.reduce((sum, each) => sum + weightOf(each), 0) >= fewestLetters;
};

/** How many words a text has; of scripts that put nothing between them, how many signs. */
export const countWords = (text: string): number => piecesOf(text).filter(isWord).length;
