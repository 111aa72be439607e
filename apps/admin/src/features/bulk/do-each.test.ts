import { expect, it } from 'vitest';
import { Refusal } from '../../lib/refusal.ts';
import { doEach } from './do-each.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id }));

it('does the rest where one is refused, and tells which and why', async () => {
  const asked: string[] = [];
  const outcome = await doEach(items, async ({ id }) => {
    asked.push(id);
    if (id === 'a') throw new Refusal('Stale.', [], 'Stale');
    if (id === 'b')
      throw new Refusal('Invalid.', [{ path: ['language'], message: 'No language.' }], 'Invalid');
  });
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(outcome).toEqual({
    done: ['c'],
    refused: [
      { id: 'a', why: 'Stale.' },
      { id: 'b', why: 'No language.' },
    ],
  });
});

it('ends with a failure that is no refusal', async () => {
  const asked: string[] = [];
  const all = doEach(items, async ({ id }) => {
    asked.push(id);
    throw new TypeError('The network is gone.');
  });
  await expect(all).rejects.toThrow('The network is gone.');
  expect(asked).toEqual(['a']);
});
