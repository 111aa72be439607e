import { describe, expect, it } from 'vitest';
import { endOf, hasEnded, terms } from './token-ends.ts';

const now = new Date('2026-11-25T12:00:00Z');

describe('the end of a token', () => {
  it('is so many days from now', () => {
    expect(endOf('90', '', now)).toBe('2027-02-23T12:00:00.000Z');
    expect(endOf('365', '2020-01-01', now)).toBe('2027-11-25T12:00:00.000Z');
  });

  it('is the end of a chosen day where one is', () => {
    const end = new Date(endOf('DAY', '2027-03-01', now) ?? '');
    expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours()]).toEqual([2027, 2, 1, 23]);
  });

  it('is none where it never ends, and unknown where the day is none', () => {
    expect(endOf('NEVER', '', now)).toBeNull();
    expect(endOf('DAY', '', now)).toBeUndefined();
    expect(endOf('DAY', '2027-13-01', now)).toBeUndefined();
  });

  it('lies ahead for every term that needs no day', () => {
    for (const term of terms.filter((each) => each !== 'DAY' && each !== 'NEVER'))
      expect(hasEnded(endOf(term, '', now), now), term).toBe(false);
  });
});

describe('a token has ended', () => {
  it('from its end on, and never where it has none', () => {
    expect(hasEnded('2026-11-25T12:00:00Z', now)).toBe(true);
    expect(hasEnded('2026-11-25T12:00:01Z', now)).toBe(false);
    expect(hasEnded(null, now)).toBe(false);
  });
});
