import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantity } from './quantity.ts';

const read = (words: string) => {
  const parsed = quantity.parse(words);
  if (!parsed.ok) return 'refused';
  const { value, lower, upper, unit } = parsed.value;
  return `${value ?? `${lower ?? ''}..${upper ?? ''}`} ${unit}`;
};
const key = (words: string) => {
  const parsed = quantity.parse(words);
  return parsed.ok ? quantity.key(parsed.value) : 'refused';
};

describe('a quantity', () => {
  it.each([
    ['24 MiG-29 fighters', '24 MiG-29 fighters'],
    ['2 M-346 trainers', '2 M-346 trainers'],
    ['two M-346 trainers', '2 M-346 trainers'],
    ['12 B-52 bombers', '12 B-52 bombers'],
    ['24 M1 Abrams tanks', '24 M1 Abrams tanks'],
    ['10 K-9 howitzers', '10 K-9 howitzers'],
    ['5m people', '5000000 people'],
    ['5 m people', '5000000 people'],
    ['100-plus tanks', '100.. tanks'],
    ['100 or more T-90 tanks', '100.. T-90 tanks'],
    ['two S-300 plus radars', '2 S-300 plus radars'],
    ['fifty Leopard 2 tanks', '50 Leopard 2 tanks'],
    ['half a dozen Kilo-class submarines', '6 Kilo-class submarines'],
    ['several thousand tonnes of LNG', '2000.. tonnes of LNG'],
    ['a pair of frigates', '2 frigates'],
    ['a submarine', '1 submarine'],
    ['another submarine', '1 submarine'],
    ['another 12 tanks', '12 tanks'],
    ['two more submarines', '2 submarines'],
    ['at least a dozen more tanks', '12.. tanks'],
    ['a total of 24 tanks', '24 tanks'],
    ['1.234 million doses', '1234000 doses'],
    ['1½ tons', '1.5 tons'],
  ])('reads %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it('keeps the capitals of its unit, which its key leaves out', () => {
    expect(key('24 MiG-29 Fighters')).toBe(key('24 mig-29 fighters'));
    expect(key('24 MiG-29 fighters')).not.toBe(key('24 MiG-31 fighters'));
  });

  it('keeps any unit as it was written', () => {
    // Words that mean something of their own there are left out: "7 Ton systems" are not seven, nor "747 Jet systems" so many.
    const isPlain = (text: string) => read(text).toLowerCase() === text.toLowerCase();
    const word = fc
      .stringMatching(/^[A-Z][a-z]{2,8}$/)
      .filter((unit) => [7, 747].every((count) => isPlain(`${count} ${unit} systems`)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1899 }), word, (count, unit) => {
        expect(read(`${count} ${unit} systems`)).toBe(`${count} ${unit} systems`);
      }),
    );
  });
});
