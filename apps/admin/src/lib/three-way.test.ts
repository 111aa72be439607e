import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, suggested } from './three-way.ts';

const versions = (base: string, mine: string, theirs: string) => ({
  name: 'headline',
  label: 'Headline',
  base,
  mine,
  theirs,
});

describe('a field in two hands', () => {
  it('is told apart by who changed it', () => {
    expect(outcomeOf(versions('a', 'a', 'a'))).toBe('SAME');
    expect(outcomeOf(versions('a', 'b', 'b'))).toBe('SAME');
    expect(outcomeOf(versions('a', 'b', 'a'))).toBe('MINE');
    expect(outcomeOf(versions('a', 'a', 'b'))).toBe('THEIRS');
    expect(outcomeOf(versions('a', 'b', 'c'))).toBe('BOTH');
  });

  it('never loses a change that only one side made, and looks the same from the other side', () => {
    const text = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const given = versions(base, mine, theirs);
        const kept = suggested(given) === 'MINE' ? mine : theirs;
        if (mine === base) expect(kept).toBe(theirs);
        if (theirs === base) expect(kept).toBe(mine);
        const swapped = { MINE: 'THEIRS', THEIRS: 'MINE', SAME: 'SAME', BOTH: 'BOTH' } as const;
        expect(outcomeOf(versions(base, theirs, mine))).toBe(swapped[outcomeOf(given)]);
      }),
    );
  });
});
