import type { GraphQLScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './index.ts';

const taken = (scalar: string, value: string): unknown => {
  const type = schema.getType(scalar) as GraphQLScalarType; // both are
  try {
    return type.parseValue(value);
  } catch {
    return null;
  }
};

describe('a moment', () => {
  it.each([
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31T12:00Z', '2026-01-31T12:00:00.000Z'],
    ['2028-02-29T23:59:59.123+02:00', '2028-02-29T21:59:59.123Z'],
  ])('is taken as it is written: %s', (text, moment) => {
    expect(taken('DateTime', text)).toEqual(new Date(moment));
  });

  it.each([
    '2027-02-30T00:00:00Z',
    '2027-02-29T00:00:00Z',
    '2026-01-31T12:00:00',
    '2026-01-31',
    '2026-01-31T24:00:00Z',
    '2026-13-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '0',
    'Jan 1 2026',
    '2026-01-01 10:00',
    '',
  ])('is refused where it is none, or may be read in more ways than one: %s', (text) => {
    expect(taken('DateTime', text)).toBeNull();
  });
});

describe('a day', () => {
  it('is one of the calendar', () => {
    expect(taken('Date', '2028-02-29')).toBe('2028-02-29');
    for (const text of ['2026-99-99', '2027-02-29', '2027-02-30', '2027-2-3', '2027'])
      expect(taken('Date', text)).toBeNull();
  });
});
