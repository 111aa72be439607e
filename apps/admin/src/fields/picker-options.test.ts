import { expect, it } from 'vitest';
import { newLabel, optionLabel, unchosenText } from './picker-options.ts';

const russia = {
  matchedName: 'Russia',
  record: { id: 'a-000001', kind: 'STATE', caption: 'Russia' },
} as const;
const other = { matchedName: 'Rus', record: { id: 'a-000002', kind: 'STATE', caption: 'Russia' } } as const;

it('tells records of one name from each other', () => {
  expect(optionLabel(russia, [russia])).toBe('Russia · State');
  expect(optionLabel(russia, [russia, other])).toBe('Russia · State · …000001');
  expect(optionLabel(other, [russia, other])).toBe('Russia (Rus) · State · …000002');
});

it('warns before a second record of one name is made', () => {
  expect(newLabel('STATE', 'Rus', [russia])).toBe('New state: “Rus”');
  expect(newLabel('STATE', 'Russia', [russia])).toBe(
    'New state: “Russia” (one of this name is there already)',
  );
});

it('takes words for chosen only when they are the record’s', () => {
  expect(unchosenText(null, null)).toBeNull();
  expect(unchosenText('  ', null)).toBeNull();
  expect(unchosenText('China', null)).toBe('China');
  expect(unchosenText('Chi', 'China')).toBe('Chi');
  expect(unchosenText('China ', 'China')).toBeNull();
});
