import { describe, expect, it } from 'vitest';
import { inParts } from './in-parts.ts';

describe('a list in parts', () => {
  it('keeps every entry, in order, and no part is too long', () => {
    expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inParts([1, 2], 2)).toEqual([[1, 2]]);
  });

  it('has no part where there is nothing', () => {
    expect(inParts([], 1_000)).toEqual([]);
  });
});
