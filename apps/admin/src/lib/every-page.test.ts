import { expect, it } from 'vitest';
import { everyPage } from './every-page.ts';

it('goes on until there is no page more', async () => {
  const pages = new Map([
    [null, { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: 'two' } }],
    ['two', { nodes: [3], pageInfo: { hasNextPage: true, endCursor: 'three' } }],
    ['three', { nodes: [4], pageInfo: { hasNextPage: false, endCursor: 'four' } }],
  ]);
  expect(await everyPage(async (after) => pages.get(after))).toEqual([1, 2, 3, 4]);
});

it('has nothing where there is nothing to look into', async () => {
  expect(await everyPage(async () => null)).toEqual([]);
});
