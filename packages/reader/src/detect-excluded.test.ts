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

  it.each([
    ['CREDIT', 'Photo by Kari Nord'],
    ['CREDIT', 'Image credit: flickr.com/photos/kari'],
    ['CREDIT', 'Picture: ferries in the fjord (Reuters)'],
    ['CREDIT', 'Photo: Пресс-служба порта'],
    ['CREDIT', 'Copyright The Gazette. All rights reserved.'],
    ['CREDIT', '© 2014 The Gazette'],
    ['CREDIT', '(c) 2014 The Gazette'],
    ['ADVERT', 'Sign up to our newsletter here.'],
    ['ADVERT', 'To have it in your inbox, sign up here'],
    ['ADVERT', 'Enjoying this article? Click here to subscribe for full access.'],
  ])('finds %s: %s', (reason, line) => {
    expect(excludedIn(line)).toEqual([{ reason, exact: line }]);
  });

  it('leaves prose about credits, images and subscribers alone', () => {
    const prose = [
      'The credit line is worth $2 billion, the bank said.',
      'Photo evidence of the delivery was published on Tuesday.',
      'Related companies were sanctioned in May.',
      'Copyrighted software may not be exported.',
      'She asked members to subscribe to the new shares now.',
      'Subscribe for the new shares today, brokers told clients.',
      'Copyright treaty signed by Norway and Chile',
      'Credits: 2bn for ports in Peru agreed',
      'Photo by photo, the court saw how the ferries sank.',
      '(c) The buyer pays for each ferry when it is delivered.',
    ];
    expect(prose.filter((line) => excludedIn(line).length > 0)).toEqual([]);
  });
});
