import { expect, it } from 'vitest';
import { country } from './country.ts';

const read = (words: string) => {
  const parsed = country.parse(words);
  return parsed.ok ? parsed.value.country : 'refused';
};

it('reads every country by its name as by its code', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((code) => read(code) !== 'refused');
  expect(codes.length).toBeGreaterThan(240);
  for (const code of codes) expect(read(country.print({ country: code }))).toBe(code);
});

it.each(['FX', 'BU', 'ZR', 'EU', 'UK', 'SU', 'ZZ', 'Atlantis'])('refuses %s', (words) => {
  expect(read(words)).toBe('refused');
});
