import type { MessageId } from '../messages/catalogue.ts';
import type { Saying } from '../messages/say.tsx';

const named: ReadonlyMap<string, MessageId> = new Map([
  ['Alt', 'components.key.ALT'],
  ['Ctrl', 'components.key.CONTROL'],
  ['Enter', 'components.key.ENTER'],
  ['Shift', 'components.key.SHIFT'],
]);

/** Keys that are pressed together, such as "Shift + S", as they are called on keyboards of the language. */
export const keyWords = (keys: string, say: Saying): string =>
  keys
    .split(' + ')
    .map((key) => {
      const id = named.get(key);
      return id ? say(id) : key;
    })
    .join(' + ');
