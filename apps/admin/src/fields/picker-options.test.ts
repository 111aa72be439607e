import { expect, it } from 'vitest';
import { namesBy } from '../lib/names.ts';
import { printsBy } from '../lib/prints.ts';
import { intlOf } from '../messages/intl.ts';
import { standardLanguage } from '../messages/languages.ts';
import { sayBy } from '../messages/say.tsx';
import {
  doublesOf,
  doubleWarning,
  type Found,
  newLabel,
  optionLabel,
  unchosenText,
} from './picker-options.ts';

const english = intlOf(standardLanguage);
const tongue = { say: sayBy(english), ...namesBy(english), ...printsBy(english) };
const russia = {
  matchedName: 'Russia',
  match: 'EXACT',
  score: 1,
  record: { id: 'a-000001', kind: 'STATE', caption: 'Russia', fields: [] },
} as const;
const other = {
  ...russia,
  matchedName: 'Rus',
  match: 'PREFIX',
  record: { ...russia.record, id: 'a-000002' },
} as const;

it('tells records of one name from each other', () => {
  expect(optionLabel(russia, [russia], tongue)).toBe('Russia · State');
  expect(optionLabel(russia, [russia, other], tongue)).toBe('Russia · State · …000001');
  expect(optionLabel(other, [russia, other], tongue)).toBe('Russia (Rus) · State · …000002');
});

it('says what tells most of a record, codes as they are and choices in words', () => {
  const of = (fields: Found['record']['fields']) => ({ ...russia, record: { ...russia.record, fields } });
  const type = { name: 'type', values: [{ value: { __typename: 'Choice', printed: 'STATE_BODY' } }] };
  const seat = { name: 'jurisdiction', values: [{ value: { __typename: 'Link', printed: 'France' } }] };
  const code = {
    name: 'identifiers',
    values: [{ value: { __typename: 'Identifier', printed: 'ISO:RU', code: 'RU' } }],
  };
  expect(optionLabel(of([type]), [], tongue)).toBe('Russia · State · State body');
  expect(optionLabel(of([type, seat]), [], tongue)).toBe('Russia · State · France');
  expect(optionLabel(of([code]), [], tongue)).toBe('Russia · State · RU');
});

it('takes a name, its beginning or a slip of the pen for a record that is there', () => {
  const similar = (score: number) => ({ ...other, match: 'SIMILAR', score }) as const;
  expect(doublesOf('Russia', [russia, other])).toEqual([russia]);
  expect(doublesOf('Rus', [other])).toEqual([other]);
  expect(doublesOf('Ru', [other])).toEqual([]);
  expect(doublesOf('Rusia', [similar(0.55)])).toHaveLength(1);
  expect(doublesOf('Prussia', [similar(0.4)])).toEqual([]);
  expect(doubleWarning([russia], tongue)).toBe('There is already Russia (state): Enter takes it.');
  expect(doubleWarning([russia, russia], tongue)).toMatch(/^There are already 2 of this name/u);
  expect(doubleWarning([], tongue)).toBeNull();
});

it('warns before a second record of one name is made', () => {
  expect(newLabel('STATE', 'Rus', [russia], tongue)).toBe('New state: “Rus”');
  expect(newLabel('STATE', 'Russia', [russia], tongue)).toBe(
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
