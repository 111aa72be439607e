import { describe, expect, it } from 'vitest';
import { share } from './share.ts';

const key = (words: string): string => {
  const parsed = share.parse(words);
  return parsed.ok ? share.key(parsed.value) : 'refused';
};

describe('a share that is a fraction in words', () => {
  it.each([
    ['more than half', 'more than 50 percent'],
    ['just over half', 'over 50 percent'],
    ['up to half', 'up to 50 percent'],
    ['less than a quarter', 'less than 25 percent'],
    ['at least three quarters', 'at least 75 percent'],
    ['about half', 'about 50 percent'],
  ])('is bounded as a number is: %s', (words, inDigits) => {
    expect(key(words)).not.toBe('refused');
    expect(key(words)).toBe(key(inDigits));
  });

  it.each([
    ['more than a third', '(33.333,]%'],
    ['less than two-thirds', '[,66.667)%'],
    ['up to about a third', '~[,33.334]%'],
  ])('has all that it may be within its bounds: %s', (words, expected) => {
    expect(key(words)).toBe(expected);
  });
});
