import { kindNames } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { kindOfSlug, kindSlug, safeReturn } from './paths.ts';

describe('paths', () => {
  it('give every kind an address of its own, which leads back to it', () => {
    expect(kindNames.map(kindSlug)).toEqual(['states', 'organisations', 'people', 'deals', 'sanctions']);
    for (const kind of kindNames) expect(kindOfSlug(kindSlug(kind))).toBe(kind);
    expect(kindOfSlug('treaties')).toBeNull();
  });

  it('lead back only to this app after signing in', () => {
    expect(safeReturn('/articles/new')).toBe('/articles/new');
    for (const from of [null, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in'])
      expect(safeReturn(from)).toBe('/');
  });
});
