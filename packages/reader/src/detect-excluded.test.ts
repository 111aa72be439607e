import { codePoints, slice } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { detectExcluded } from './detect-excluded.ts';

const excludedIn = (text: string) =>
  detectExcluded(text).map((range) => ({ reason: range.reason, exact: slice(codePoints(text), range) }));

describe('detectExcluded', () => {
  it('finds credits and adverts as whole lines, behind emoji too', () => {
    const text =
      '🚀 A title\nPhoto: An Agency\n\nProse.\nLike this? Subscribe today for $5 a month.\nMore prose.';
    expect(excludedIn(text)).toEqual([
      { reason: 'CREDIT', exact: 'Photo: An Agency' },
      { reason: 'ADVERT', exact: 'Like this? Subscribe today for $5 a month.' },
    ]);
  });

  it('leaves prose about credits, images and subscribers alone', () => {
    const prose = [
      'The credit line is worth $2 billion, the bank said.',
      'Photo evidence of the delivery was published on Tuesday.',
      'Related companies were sanctioned in May.',
      'Copyrighted software may not be exported.',
    ];
    expect(prose.filter((line) => excludedIn(line).length > 0)).toEqual([]);
  });
});
