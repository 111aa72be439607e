import type { MessageId } from '../messages/catalogue.ts';

/** A part of a reading that an editor may set where the words alone were read otherwise, or not at all. */
export type ReadingPart = { readonly name: string; readonly label: MessageId };

const number: readonly ReadingPart[] = [
  { name: 'value', label: 'fields.part.value' },
  { name: 'lower', label: 'fields.part.lower' },
  { name: 'upper', label: 'fields.part.upper' },
];

/** The parts by the name of a value's type; a type that has none is read from its words only. */
export const readingParts: Readonly<Record<string, readonly ReadingPart[]>> = {
  amount: [...number, { name: 'currency', label: 'fields.part.currency' }],
  quantity: [...number, { name: 'unit', label: 'fields.part.unit' }],
  share: number,
  duration: [
    { name: 'min', label: 'fields.part.min' },
    { name: 'max', label: 'fields.part.max' },
  ],
  'fuzzy-date': [{ name: 'edtf', label: 'fields.part.edtf' }],
};
