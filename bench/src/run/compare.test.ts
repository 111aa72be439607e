import assert from 'node:assert/strict';
import { it } from 'node:test';
import { differenceOf } from './compare.ts';

it('finds nothing between equal answers, in whatever order their fields stand', () => {
  assert.equal(differenceOf({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] }), null);
});

it('names the place of a difference with both values', () => {
  assert.equal(differenceOf({ a: [{ b: 1 }] }, { a: [{ b: '1' }] }), 'a.0.b: 1 and "1"');
  assert.equal(differenceOf([1], [1, 2]), '1: undefined and 2');
  assert.equal(differenceOf({ a: [] }, { a: {} }), 'a: a list and an object');
  assert.equal(differenceOf({ a: null }, {}), 'a: null and undefined');
  assert.equal(differenceOf(null, []), 'the answer: null and []');
});
