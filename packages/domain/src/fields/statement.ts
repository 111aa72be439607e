import { z } from 'zod';
import { type FieldType, failed } from './field-type.ts';
import { quantity } from './quantity.ts';
import { sameWords } from './same-words.ts';
import { isVisible, visibleWords } from './visible-words.ts';

const schema = z.strictObject({
  text: visibleWords,
  /** Ids of the other records that it is about. */
  about: z.array(z.uuid()).refine((ids) => new Set(ids).size === ids.length, 'A record is named twice.'),
  quantity: quantity.schema.nullable(),
});

/** What a text says of a record that no field holds. */
export type Statement = z.infer<typeof schema>;

/** A free statement about a record and perhaps others. */
export const statement: FieldType<Statement, 'statement'> = {
  name: 'statement',
  schema,
  parse: (words) =>
    isVisible(words)
      ? { ok: true, value: { text: words.trim(), about: [], quantity: null } }
      : failed('The statement is empty.'),
  print: (value) => value.text,
  key: ({ text, about, quantity: counted }) =>
    [sameWords(text), ...[...about].sort(), ...(counted ? [quantity.key(counted)] : [])].join(' | '),
  open: [{ about: [] }, { quantity: null }],
};
