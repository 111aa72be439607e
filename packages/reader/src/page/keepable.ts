const never = /(?![\n\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/**
 * A text without the signs that no article keeps, which pages and files have by mistake. What somebody pastes is refused
 * instead: there each sign is meant.
 */
export const keepable = (text: string): string =>
  text
    .replace(/\r\n?|\u0085|\u2028/gu, '\n')
    .replace(/[\f\v]/gu, ' ')
    .replace(never, '');
