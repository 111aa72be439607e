import type { Range } from '@chancery/domain';

const inWord = /[\p{L}\p{N}\p{M}_]/u;

// Scripts that write no spaces between words: every place in them is an edge.
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

const dotted = /^(?:\p{L}\.)+$/u;

const at = (text: string, unit: number): string => {
  const code = unit < text.length ? text.codePointAt(unit) : undefined;
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** The character that ends before this UTF-16 offset. */
const before = (text: string, unit: number): string => {
  const pair = /[\udc00-\udfff]/.test(text[unit - 1] ?? '') && /[\ud800-\udbff]/.test(text[unit - 2] ?? '');
  return text.slice(pair ? unit - 2 : Math.max(0, unit - 1), unit);
};

const joined = (left: string, right: string): boolean =>
  inWord.test(left) && inWord.test(right) && !unspaced.test(left) && !unspaced.test(right);

/** Whether a range, in UTF-16 units, is no part of a longer word: "Chad" in "Chadian", "U.S." in "U.S.S.R.". */
export const standsAlone = (text: string, { start, end }: Range): boolean => {
  const [left, first, last, right] = [before(text, start), at(text, start), before(text, end), at(text, end)];
  if (joined(left, first) || joined(last, right)) return false;
  if (!dotted.test(text.slice(start, Math.min(end, start + 16)))) return true;
  return !inWord.test(right) && !/\p{L}\.$/u.test(text.slice(Math.max(0, start - 3), start));
};
