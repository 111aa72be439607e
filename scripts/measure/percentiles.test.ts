import { describe, expect, it } from 'vitest';
import { isWithin } from './percentiles.ts';

describe('a target of what is measured', () => {
  it('is met where three of four values are within it', () => {
    expect(isWithin([90, 100, 100, 900], 100)).toBe(true);
  });

  it('is missed where more than one of four is beyond it', () => {
    expect(isWithin([90, 100, 101, 900], 100)).toBe(false);
  });

  it('is missed where nothing was measured, or a value was never seen', () => {
    expect(isWithin([], 100)).toBe(false);
    expect(isWithin([Number.NaN, Number.NaN], 100)).toBe(false);
  });
});
