import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dearer, marksOf } from './marks.ts';
import type { Measured } from './measure.ts';

const measured = (server: string, processor: number, database: number, statements: number): Measured => ({
  shape: 'page',
  server,
  turns: [1, 2, 3].map((perSecond) => ({ perSecond, processor, database })),
  statements,
  p99: 1,
});

test('a mark is the multiple of what the raw statement costs, in all processes', () => {
  assert.deepEqual(
    marksOf([measured('raw', 0.2, 0.3, 1), measured('ours', 3, 2, 4), measured('plain', 9, 9, 9)]),
    {
      page: { cost: 10, statements: 4 },
    },
  );
  assert.deepEqual(marksOf([measured('ours', 3, 2, 4)]), {});
});

test('what is dearer than its mark, or has none, is told', () => {
  const marks = { page: { cost: 10, statements: 4 } };
  assert.deepEqual(dearer(marks, { page: { cost: 12.5, statements: 4 } }), []);
  assert.deepEqual(dearer(marks, { page: { cost: 12.6, statements: 5 }, list: { cost: 1, statements: 1 } }), [
    'page costs 12.6 times the raw statement; its mark is 10.',
    'page asks 5 statements; its mark is 4.',
    'list has no mark.',
  ]);
});
