import { expect, it } from 'vitest';
import { matches } from './matching.ts';

it.each([
  ['Undo the last act', 'last UNDO', true],
  ['Undo the last act', '', true],
  ['Übersicht', 'ubersicht', true],
  ['Роскосмос', 'роскос', true],
  ['Undo the last act', 'redo', false],
])('%j is found by %j: %j', (label, sought, found) => {
  expect(matches(label, sought)).toBe(found);
});
