import { expect, it } from 'vitest';
import { type Recent, recentOf, withRecent } from './recents.ts';

const state = (id: string): Recent => ({ id, kind: 'STATE' });

it('keeps the five of each kind that were picked last, each once', () => {
  const picked = ['a', 'b', 'c', 'a', 'd', 'e', 'f'].map(state);
  const kept = [...picked, { id: 'p', kind: 'PERSON' } as const].reduce<readonly Recent[]>(withRecent, []);
  expect(kept.map(({ id }) => id)).toEqual(['p', 'f', 'e', 'd', 'a', 'c']);
});

it('offers those of the asked kinds, five in all', () => {
  const kept: readonly Recent[] = [{ id: 'p', kind: 'PERSON' }, ...['a', 'b', 'c', 'd', 'e'].map(state)];
  expect(recentOf(kept, ['STATE'])).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(recentOf(kept, ['STATE', 'PERSON'])).toEqual(['p', 'a', 'b', 'c', 'd']);
  expect(recentOf(kept, ['DEAL'])).toEqual([]);
});
