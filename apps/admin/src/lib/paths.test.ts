import { kindNames } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { kindOfSlug, kindSlug, passageIn, paths, safeReturn } from './paths.ts';

describe('paths', () => {
  it('give every kind an address of its own, which leads back to it', () => {
    expect(kindNames.map(kindSlug)).toEqual(['states', 'organisations', 'people', 'deals', 'sanctions']);
    for (const kind of kindNames) expect(kindOfSlug(kindSlug(kind))).toBe(kind);
    expect(kindOfSlug('treaties')).toBeNull();
  });

  it('lead to a passage of an article, and to none that its text does not have', () => {
    const passage = { start: 3, end: 9 };
    const said = new URL(paths.passage('id', passage), 'https://office.example').searchParams.get('passage');
    expect(passageIn(said, 9)).toEqual(passage);
    expect(passageIn(said, 8)).toBeNull();
    for (const nothing of [null, '', '3', '9-3', '3-3', '-1-3', '1-2-3', 'a-b'])
      expect(passageIn(nothing, 9)).toBeNull();
  });

  it('lead back only to this app after signing in', () => {
    expect(safeReturn('/articles/new')).toBe('/articles/new');
    for (const from of [null, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in'])
      expect(safeReturn(from)).toBe('/');
  });
});
