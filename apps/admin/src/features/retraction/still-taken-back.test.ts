import { describe, expect, it } from 'vitest';
import { stillTakenBack } from './still-taken-back.ts';

let entered = 0;
/** Made oldest first: the ids rise. */
const entry = (
  kind: 'RETRACTION' | 'CORRECTION' | 'REINSTATEMENT',
  claims: readonly string[],
  { isInForce = true, claimCount = claims.length, takesBack = null as { id: string } | null } = {},
) => {
  entered += 1;
  return {
    ...{ id: String(entered), kind, isInForce, claimCount, takesBack },
    claims: claims.map((id) => ({ id })),
  };
};

describe('what is still taken back of an article', () => {
  it('is what was retracted or corrected, also where it waits for a second reviewer', () => {
    const entries = [entry('CORRECTION', ['a'], { isInForce: false }), entry('RETRACTION', ['a', 'b'])];
    expect(stillTakenBack(entries)).toEqual(entries);
  });

  it('is nothing of which all counts again, and what is only partly so', () => {
    const [part, all] = [entry('RETRACTION', ['a', 'b']), entry('CORRECTION', ['a'])];
    expect(stillTakenBack([entry('REINSTATEMENT', ['a']), all, part])).toEqual([part]);
  });

  it('is what another one was taken back beside', () => {
    const [agency, own] = [entry('RETRACTION', ['a']), entry('RETRACTION', ['a'])];
    expect(stillTakenBack([entry('REINSTATEMENT', ['a'], { takesBack: agency }), own, agency])).toEqual([
      own,
    ]);
  });

  it('is what was retracted again after it was reinstated', () => {
    const first = entry('RETRACTION', ['a']);
    const back = entry('REINSTATEMENT', ['a']);
    const again = entry('RETRACTION', ['a']);
    expect(stillTakenBack([again, back, first])).toEqual([again]);
  });

  it('is not changed by a reinstatement that waits, and holds where not all claims are shown', () => {
    const one = entry('RETRACTION', ['a']);
    expect(stillTakenBack([entry('REINSTATEMENT', ['a'], { isInForce: false }), one])).toEqual([one]);
    const many = entry('RETRACTION', ['a'], { claimCount: 300 });
    expect(stillTakenBack([entry('REINSTATEMENT', ['a']), many])).toEqual([many]);
  });
});
