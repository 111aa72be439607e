/**
 * What was pressed, as shortcuts name it. A letter of another script than Latin, as on the keyboard of who writes Russian
 * or Arabic, is the one that stands on the same key of a Latin keyboard.
 */
export const keyPressed = ({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string => {
  const [, letter] = /^Key([A-Z])$/u.exec(code) ?? [];
  // A key may write two letters, as one of the Arabic keyboard does.
  const isForeign = /^\p{L}{1,2}$/u.test(key) && !/\p{Script=Latin}/u.test(key);
  if (letter === undefined || !isForeign) return key;
  return shiftKey ? letter : letter.toLowerCase();
};
