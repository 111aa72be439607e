/** A part of a reading that an editor may set where the words alone were read otherwise, or not at all. */
export type ReadingPart = { readonly name: string; readonly label: string };

const number: readonly ReadingPart[] = [
  { name: 'value', label: 'Exactly' },
  { name: 'lower', label: 'At least' },
  { name: 'upper', label: 'At most' },
];

/** The parts by the name of a value's type; a type that has none is read from its words only. */
export const readingParts: Readonly<Record<string, readonly ReadingPart[]>> = {
  amount: [...number, { name: 'currency', label: 'Currency (ISO 4217)' }],
  quantity: [...number, { name: 'unit', label: 'Unit' }],
  share: number,
  duration: [
    { name: 'min', label: 'At least (ISO 8601, such as P2Y6M)' },
    { name: 'max', label: 'At most (ISO 8601)' },
  ],
  'fuzzy-date': [{ name: 'edtf', label: 'Date (EDTF, such as 2014-05 or 2014~)' }],
};
