import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedCode, isScheme, schemedCodes } from './folded-code.ts';

const parted = fc.constantFrom('', ' ', '-', '.', ':', ': ', ' - ');
const scheme = fc.oneof(
  fc.constantFrom('IMO', 'LEI', 'ISO_3166', 'IMO9', '9'),
  fc.stringMatching(/^[A-Z0-9_]{1,4}$/u),
);
const code = fc.oneof(fc.stringMatching(/^[A-Za-z0-9 .:-]{1,9}$/u), fc.string({ maxLength: 9 }));
const writing = fc.oneof(
  code,
  fc.tuple(scheme, parted, code).map((parts) => parts.join('')),
  fc.tuple(scheme, parted, code).map((parts) => parts.join('').toLowerCase()),
);

describe('a code whose scheme is not known', () => {
  it('may be the whole of any scheme, or what follows the name of one', () => {
    expect(foldedCode('imo 907-4729', null)).toBe('IMO9074729');
    expect(schemedCodes('imo 907-4729')).toContainEqual({ scheme: 'IMO', folded: '9074729' });
    expect(schemedCodes('lei: abc')).toEqual([{ scheme: 'LEI', folded: 'ABC' }]);
    expect(schemedCodes('abc')).toEqual([]);
    expect(schemedCodes(' - ')).toEqual([]);
  });

  it('is found under a scheme exactly where it is found with that', () => {
    fc.assert(
      fc.property(writing, scheme, (written, under) => {
        expect(isScheme(under)).toBe(true);
        const whole = foldedCode(written, null);
        const schemed = schemedCodes(written).filter((each) => each.scheme === under);
        const withScheme = foldedCode(written, under);
        expect(schemed.map(({ folded }) => folded)).toEqual(withScheme === whole ? [] : [withScheme]);
      }),
      { numRuns: 2000 },
    );
  });
});
