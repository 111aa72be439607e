import { kindNames, kinds } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { apiKind } from '../../lib/format.ts';
import { textKeys } from '../article/key-sheet.tsx';
import { fieldLetters } from './field-letters.ts';

// J, K, A, E and X are those of the suggestions, which hear what is pressed in the text too.
const taken = [...textKeys.map(({ keys }) => keys.toLowerCase()), 'j', 'k', 'a', 'e', 'x', 'm'];

describe.each(kindNames)('the letters of %s', (name) => {
  const given = fieldLetters(apiKind(name));

  it('are one for each field', () => {
    const fields = given.map(({ field }) => field);
    expect(fields.toSorted()).toEqual(Object.keys(kinds[name].fields).toSorted());
    expect(new Set(given.map(({ letter }) => letter)).size).toBe(given.length);
  });

  it('are none of those that do something else in the text', () => {
    expect(given.filter(({ letter }) => taken.includes(letter))).toEqual([]);
    expect(taken).toContain('d');
  });
});
