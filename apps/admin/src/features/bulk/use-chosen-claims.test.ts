import { expect, it } from 'vitest';
import { refusedClaims } from './use-chosen-claims.ts';

it('finds the claim that a refusal names by its place in what was sent', () => {
  const issues = [
    { path: ['claims', '1'], message: 'Gone.' },
    { path: ['judgements', '0', 'claim'], message: 'Own.' },
    { path: ['review'], message: 'Settled.' },
    { path: ['claims', '7'], message: 'Nowhere.' },
  ];
  expect([...refusedClaims(['a', 'b'], issues)]).toEqual([
    ['b', 'Gone.'],
    ['a', 'Own.'],
  ]);
});
