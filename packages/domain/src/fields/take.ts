/** Words with what they mean, for reading a phrase from its head. */
export type Spelled<Meaning> = readonly (readonly [phrase: string, meaning: Meaning])[];

/** Words that all mean one thing. */
export const each = <Meaning>(meaning: Meaning, words: readonly string[]): Spelled<Meaning> =>
  words.map((word) => [word, meaning] as const);

const endsInWord = /[a-zа-яё]$/u;
const startsWithWord = /^[a-zа-яё]/u;

/** The longest phrase of a table that the text begins with, as a whole word, and what follows it. */
export const take = <Meaning>(
  text: string,
  table: Spelled<Meaning>,
): { readonly meaning: Meaning; readonly rest: string } | null => {
  const fits = ([phrase]: readonly [string, Meaning]) =>
    text.startsWith(phrase) && !(endsInWord.test(phrase) && startsWithWord.test(text.slice(phrase.length)));
  const longest = table.filter(fits).sort(([one], [other]) => other.length - one.length)[0];
  return longest
    ? { meaning: longest[1], rest: text.slice(longest[0].length).replace(/^[\s-]+/u, '') }
    : null;
};

const fractions: Readonly<Record<string, string>> = { '¼': '25', '½': '5', '¾': '75' };

const plainForm = (text: string): string =>
  text
    .replace(
      /(?<![\d.,])(\d*) ?([¼½¾])(?!\d)/gu,
      (_, whole, part) => `${whole || '0'}.${fractions[part] ?? ''}`,
    )
    // A raised digit is a note or a power, and no digit of the number that it follows.
    .replace(/(?<=[\d\p{Nd}])(?=[\p{No}])/gu, '^')
    .normalize('NFKC')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** One way of writing for reading: NFKC, lower case, ASCII digits, hyphens and single spaces. */
export const plainWords = (text: string): string => plainForm(text).toLowerCase();

/** Words out of the plain form of a text, with the capitals that they have there. */
export const inOwnCase = (text: string, words: string): string => {
  const form = plainForm(text);
  const lower = form.toLowerCase();
  const at = lower.lastIndexOf(words);
  // Few letters change their length with their case, such as İ: their place is then another one.
  return at < 0 || lower.length !== form.length ? words : form.slice(at, at + words.length);
};
