import { describe, expect, it } from 'vitest';
import { nameBegun, stillCalled, withName } from './talks.ts';

describe('a name that is typed', () => {
  it('begins with an @ after a space, and ends with the text', () => {
    expect(nameBegun('Look, @Ron')).toBe('Ron');
    expect(nameBegun('@')).toBe('');
    expect(nameBegun('@Ronja said\nso')).toBeNull();
    expect(nameBegun('a@b')).toBeNull();
    expect(nameBegun('Look')).toBeNull();
  });

  it('is given in full, and kept while it stands in the text', () => {
    expect(withName('Look, @Ron', 'Ronja Ræv')).toBe('Look, @Ronja Ræv ');
    const ronja = { id: '1', name: 'Ronja Ræv' };
    expect(stillCalled('Look, @Ronja Ræv, here', [ronja])).toEqual([ronja]);
    expect(stillCalled('Look, @Ron', [ronja])).toEqual([]);
  });

  it('is no other name that it begins as', () => {
    const people = ['Ann', 'Anna', 'Ann Lee'].map((name) => ({ name }));
    const [ann, anna, lee] = people;
    expect(stillCalled('@Anna, look', people)).toEqual([anna]);
    expect(stillCalled('Look, @Ann Lee', people)).toEqual([lee]);
    expect(stillCalled('@Ann, and @Ann Lee: look', people)).toEqual([ann, lee]);
    expect(stillCalled('Ann, look', people)).toEqual([]);
  });
});
