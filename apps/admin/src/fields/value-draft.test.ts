import { kinds } from '@chancery/domain';
import { expect, it } from 'vitest';
import { draftOf, valueInput } from './value-draft.ts';

const { value, parties, type, names, statements, term } = kinds.Deal.fields;
const norway = { id: '00000000-0000-4000-8000-000000000001', caption: 'Norway' };

it('sends words as words, and what was set beside them', () => {
  expect(valueInput(term.type, draftOf('30-year'))).toEqual({ asStated: '30-year' });
  expect(valueInput(value.type, draftOf('$1bn'))).toEqual({ asStated: '$1bn' });
  expect(valueInput(value.type, { ...draftOf('$1bn'), basis: 'TOTAL' })).toEqual({
    amount: { asStated: '$1bn', basis: 'TOTAL' },
  });
  expect(valueInput(type.type, draftOf('LOAN'))).toEqual({ choice: 'LOAN' });
});

it('sends a link to a record, or to a class in words within one, never both', () => {
  const draft = { ...draftOf('the passage'), described: 'Norwegian yards', within: norway, role: 'SELLER' };
  const described = { described: 'Norwegian yards', within: norway.id, target: null };
  expect(valueInput(parties.type, draft)).toMatchObject({ link: { ...described, role: 'SELLER' } });
  expect(valueInput(parties.type, { ...draft, target: norway })).toMatchObject({
    link: { target: norway.id, described: null, within: null },
  });
});

it('takes no words of the passage for a party, and no part that the field does not have', () => {
  expect(valueInput(parties.type, draftOf('China buys gas'))).toMatchObject({
    link: { target: null, described: null },
  });
  expect(valueInput(parties.type, { ...draftOf(''), target: norway, role: 'MAYOR' })).toMatchObject({
    link: { role: null },
  });
});

it('sends names with their kind, and statements with what they are about', () => {
  expect(valueInput(names.type, { ...draftOf('Норвегия'), language: 'ru', nameKind: 'PRIMARY' })).toEqual({
    name: { name: 'Норвегия', kind: 'PRIMARY', language: 'ru' },
  });
  expect(valueInput(statements.type, { ...draftOf('It rains.'), about: [norway] })).toEqual({
    statement: { text: 'It rains.', about: [norway.id], quantity: null },
  });
});

it('sends what an editor set in place of what was read', () => {
  const draft = { ...draftOf('a tidy sum'), parts: { lower: '1000000', currency: 'EUR', value: ' ' } };
  expect(valueInput(value.type, draft)).toEqual({
    amount: {
      asStated: 'a tidy sum',
      lower: '1000000',
      lowerInclusive: true,
      currency: 'EUR',
      currencyUncertain: false,
    },
  });
  expect(valueInput(term.type, { ...draftOf('a generation'), parts: { min: 'P25Y', max: 'P30Y' } })).toEqual({
    duration: { asStated: 'a generation', min: 'P25Y', max: 'P30Y' },
  });
});
