import { z } from 'zod';
import { type FieldType, failed } from './field-type.ts';
import { quantity } from './quantity.ts';
import { sameWords } from './same-words.ts';
import { isVisible, visibleWords } from './visible-words.ts';

const schema = z.strictObject({
  description: visibleWords,
  quantity: quantity.schema.nullable(),
});

/** Something that changes hands in a deal, and how many of it where the article says so. */
export type Item = z.infer<typeof schema>;

/** "24 fighter jets": the words, and the count that they begin with. */
export const item: FieldType<Item, 'item'> = {
  name: 'item',
  schema,
  parse: (words) => {
    const description = words.trim();
    if (!isVisible(description)) return failed('The item is not described.');
    const counted = quantity.parse(description);
    const isCount = counted.ok && counted.value.unit !== null;
    return { ok: true, value: { description, quantity: isCount ? counted.value : null } };
  },
  print: (value) =>
    value.quantity && value.quantity.asStated !== value.description
      ? `${value.description} (${value.quantity.asStated})`
      : value.description,
  key: (value) => `${sameWords(value.description)} ${value.quantity ? quantity.key(value.quantity) : ''}`,
  open: [{ quantity: null }],
};
