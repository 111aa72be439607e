import { describe, expect, it } from 'vitest';
import { stillTakenBack } from './still-taken-back.ts';

const entry = (
  kind: 'RETRACTION' | 'CORRECTION' | 'REINSTATEMENT',
  claims: readonly string[],
  { isInForce = true, claimCount = claims.length } = {},
) => ({ kind, isInForce, claimCount, claims: claims.map((id) => ({ id })) });

describe('what is still taken back of an article', () => {
  it('is what was retracted or corrected, also where it waits for a second reviewer', () => {
    const entries = [entry('CORRECTION', ['a'], { isInForce: false }), entry('RETRACTION', ['a', 'b'])];
    expect(stillTakenBack(entries)).toEqual(entries);
  });

  it('is nothing of which all counts again, and what is only partly so', () => {
    const [all, part] = [entry('CORRECTION', ['a']), entry('RETRACTION', ['a', 'b'])];
    expect(stillTakenBack([entry('REINSTATEMENT', ['a']), all, part])).toEqual([part]);
  });

  it('is what was retracted again after it was reinstated', () => {
    const again = entry('RETRACTION', ['a']);
    expect(stillTakenBack([again, entry('REINSTATEMENT', ['a']), entry('RETRACTION', ['a'])])).toEqual([
      again,
    ]);
  });

  it('is not changed by a reinstatement that waits, and holds where not all claims are shown', () => {
    const one = entry('RETRACTION', ['a']);
    expect(stillTakenBack([entry('REINSTATEMENT', ['a'], { isInForce: false }), one])).toEqual([one]);
    const many = entry('RETRACTION', ['a'], { claimCount: 300 });
    expect(stillTakenBack([entry('REINSTATEMENT', ['a']), many])).toEqual([many]);
  });
});
