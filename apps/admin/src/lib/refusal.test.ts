import { expect, it } from 'vitest';
import { missingIn, Refusal } from './refusal.ts';

const sent = {
  claims: [{ subject: 'x', value: null, chain: { links: [{ source: null }, { source: 'y' }] } }],
};
const refusal = new Refusal('Refused.', [
  { code: 'NOT_FOUND', path: ['claims', '0', 'subject'], message: 'The record “X” was withdrawn.' },
  { code: 'NOT_FOUND', path: ['claims', '0', 'chain', 'links', '1', 'source'], message: 'No Y.' },
  { code: 'NOT_FOUND', path: ['decides', '0', 'suggestion'], message: 'This is the id of no suggestion.' },
  { code: 'MISSING', path: ['claims', '0', 'value'], message: 'A claim of a value has a value.' },
]);

it('knows the ids that are those of nothing by the places that a refusal names', () => {
  expect(missingIn(refusal, sent)).toEqual(new Set(['x', 'y']));
  expect(missingIn(new Error('No answer.'), sent)).toEqual(new Set());
});
