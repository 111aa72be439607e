import { expect, it } from 'vitest';
import { pairsOf } from './pairs.ts';

it('has each two of several once, in their order', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(pairsOf(items).map(({ one, other }) => one.id + other.id)).toEqual(['ab', 'ac', 'bc']);
  expect(pairsOf(items.slice(0, 1))).toEqual([]);
});
