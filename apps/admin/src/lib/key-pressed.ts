/**
 * What was pressed, as shortcuts name it. A letter of another script than Latin, as on the keyboard of who writes Russian
 * or Arabic, is the one that stands on the same key of a Latin keyboard. A letter is a capital with Shift alone, whatever
 * Caps Lock makes of it.
 */
export const keyPressed = ({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string => {
  const cased = (letter: string): string => (shiftKey ? letter.toUpperCase() : letter.toLowerCase());
  if (/^[a-z]$/iu.test(key)) return cased(key);
  const [, letter] = /^Key([A-Z])$/u.exec(code) ?? [];
  // A key may write two letters, or with Shift a vowel sign, as on the Arabic keyboard.
  const isForeign = /^[\p{L}\p{M}]{1,2}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return letter !== undefined && isForeign ? cased(letter) : key;
};
