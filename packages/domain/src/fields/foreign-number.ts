const german = '(?:mrd|mio|milliarden?|millionen)(?![a-z])';
// After these a comma stands before the decimals, as in the languages that they are of.
const decimalComma = new RegExp(
  String.raw`(?<![\d.,])(\d+),(\d{1,2})(?=[ -]?(?:\p{Script=Cyrillic}|${german}))`,
  'gu',
);
const threeAfterComma = new RegExp(
  String.raw`(?<![\d.,])[1-9]\d{0,2},\d{3}(?=[ -]?(?:(?:тыс|млн|милли|млрд|трлн)|${german}))`,
  'u',
);
const spacedThousands = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d|[.,]\d{3})/gu;

/** Whether three digits after a comma may be decimals, in a language that writes them so: "1,234 млрд". */
export const mayBeDecimals = (words: string): boolean => threeAfterComma.test(words);

/** A sum of money in plain words with its numbers as English writes them: "1 500 000 евро", "1,5 Mrd". */
export const withEnglishNumbers = (words: string): string =>
  words.replace(spacedThousands, (number) => number.replaceAll(' ', '')).replace(decimalComma, '$1.$2');
