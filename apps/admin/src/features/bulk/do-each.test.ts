import { expect, it } from 'vitest';
import { Refusal } from '../../lib/refusal.ts';
import { doEach } from './do-each.ts';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

it('does the rest where one is refused, and tells which and why', async () => {
  const asked: string[] = [];
  const outcome = await doEach(items, async ({ id }) => {
    asked.push(id);
    if (id === 'a') throw new Refusal('Stale.', [], 'Stale');
    if (id === 'b')
      throw new Refusal('Invalid.', [{ path: ['language'], message: 'No language.' }], 'Invalid');
  });
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  expect(outcome).toEqual({
    done: ['c', 'd'],
    refused: [
      { id: 'a', why: 'Stale.' },
      { id: 'b', why: 'No language.' },
    ],
    rest: [],
    failure: null,
  });
});

it('ends with a failure that is no refusal, tells what is left, and goes on from there', async () => {
  const asked: string[] = [];
  let isOff = true;
  const doOne = async ({ id }: { readonly id: string }) => {
    asked.push(id);
    if (id === 'a') throw new Refusal('Stale.', [], 'Stale');
    if (id === 'c' && isOff) throw new TypeError('The network is gone.');
  };
  const ended = await doEach(items, doOne);
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(ended).toEqual({
    done: ['b'],
    refused: [{ id: 'a', why: 'Stale.' }],
    rest: [{ id: 'c' }, { id: 'd' }],
    failure: new TypeError('The network is gone.'),
  });
  isOff = false;
  expect(await doEach(ended.rest, doOne, ended)).toEqual({
    done: ['b', 'c', 'd'],
    refused: [{ id: 'a', why: 'Stale.' }],
    rest: [],
    failure: null,
  });
});
