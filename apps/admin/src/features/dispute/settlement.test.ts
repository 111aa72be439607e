import { describe, expect, it } from 'vitest';
import { settlement } from './settlement.ts';

const claim = (id: string, review: string | null, rank: 'NORMAL' | 'PREFERRED' = 'NORMAL') => ({
  id,
  judgement: { rank, confidence: 80, review: review === null ? null : { id: review, version: 3 } },
});
const seventy = { key: '70', claims: [claim('a', 'r1'), claim('b', 'r2'), claim('c', 'r1')] };
const ninety = { key: '90', claims: [claim('d', 'r1', 'PREFERRED'), claim('e', 'r3')] };

const steps = (...given: Parameters<typeof settlement>) =>
  settlement(...given).map(({ review, expectedVersion, judgements }) => [
    `${review}@${expectedVersion}`,
    judgements.map(({ claim: of, rank }) => `${of} ${rank}`),
  ]);

describe('settling a field', () => {
  it('prefers by one claim, and takes the preference from others in the same step', () => {
    expect(steps([ninety, seventy], '70', 'PREFER', 'Signed.')).toEqual([
      ['r1@3', ['a PREFERRED', 'd NORMAL']],
    ]);
  });

  it('deprecates every claim, review by review', () => {
    expect(steps([ninety, seventy], '70', 'DEPRECATE', 'Superseded.')).toEqual([
      ['r1@3', ['a DEPRECATED', 'c DEPRECATED']],
      ['r2@3', ['b DEPRECATED']],
    ]);
  });

  it('takes a preference back from the claims that have it', () => {
    expect(steps([ninety, seventy], '90', 'NORMAL', 'Denied.')).toEqual([['r1@3', ['d NORMAL']]]);
    expect(steps([ninety, seventy], '70', 'NORMAL', 'Denied.')).toEqual([]);
  });

  it('keeps the verdict and the trust, and says why', () => {
    expect(settlement([seventy], '70', 'PREFER', 'Signed.')[0]?.judgements).toEqual([
      { claim: 'a', verdict: 'ACCEPTED', rank: 'PREFERRED', reason: 'Signed.', confidence: 80 },
    ]);
  });

  it('does nothing by halves: a claim without a review leaves all as it is', () => {
    const unreviewed = { key: '1', claims: [claim('f', null), claim('g', 'r1')] };
    expect(steps([unreviewed, seventy], '1', 'DEPRECATE', 'No.')).toEqual([]);
    expect(steps([unreviewed, seventy], '1', 'PREFER', 'Yes.')).toEqual([['r1@3', ['g PREFERRED']]]);
    expect(steps([seventy], 'gone', 'PREFER', 'Yes.')).toEqual([]);
  });
});
