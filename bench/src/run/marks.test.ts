import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dearer, marksOf } from './marks.ts';
import type { Measured } from './measure.ts';

const measured = (
  server: string,
  processor: number,
  database: number,
  statements: number,
  shape = 'page',
): Measured => ({
  shape,
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

test('what no one statement says is measured by the raw statement of by id', () => {
  assert.deepEqual(marksOf([measured('raw', 0.1, 0.1, 1, 'by id'), measured('ours', 3, 5, 4, 'search')]), {
    search: { cost: 40, statements: 4 },
  });
});

test('what is dearer than its mark, has none, or was not measured, is told', () => {
  const marks = { page: { cost: 10, statements: 4 } };
  assert.deepEqual(dearer(marks, { page: { cost: 12.5, statements: 4 } }, ['page']), []);
  const now = { page: { cost: 12.6, statements: 5 }, list: { cost: 1, statements: 1 } };
  assert.deepEqual(dearer(marks, now, ['page', 'list', 'nested']), [
    'page costs 12.6 times the raw statement; its mark is 10.',
    'page asks 5 statements; its mark is 4.',
    'list has no mark.',
    'nested was not measured.',
  ]);
});

test('a mark far above what its shape costs is told: it would not be reached by what is twice as dear', () => {
  const marks = { page: { cost: 10, statements: 1 }, list: { cost: 1, statements: 2 } };
  const now = { page: { cost: 6, statements: 1 }, list: { cost: 1, statements: 1 } };
  assert.deepEqual(dearer(marks, now, ['page', 'list']), [
    'page costs 6 and 1 statements; its mark, 10 and 1, says nothing any more: set it anew.',
    'list costs 1 and 1 statements; its mark, 1 and 2, says nothing any more: set it anew.',
  ]);
  assert.deepEqual(dearer(marks, { page: { cost: 7, statements: 1 } }, ['page']), []);
});
