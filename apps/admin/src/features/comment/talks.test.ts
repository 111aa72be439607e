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
});
