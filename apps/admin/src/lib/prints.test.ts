import { expect, it } from 'vitest';
import { intlOf } from '../messages/intl.ts';
import { standardLanguage } from '../messages/languages.ts';
import { printsBy } from './prints.ts';

const english = printsBy(intlOf(standardLanguage));
const german = printsBy(intlOf({ code: 'de', name: 'Deutsch', direction: 'ltr', words: {} }));

it('prints moments and lists by the customs of a language', () => {
  const at = '2026-11-24T12:30:00Z';
  expect(english.moment(at)).toMatch(/^24 Nov 2026, \d\d:30$/u);
  expect(german.moment(at)).toMatch(/^24\.11\.2026, \d\d:30$/u);
  expect([english.list(['a', 'b', 'c']), german.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b und c']);
  expect([english.either(['a', 'b']), german.either(['a', 'b'])]).toEqual(['a or b', 'a oder b']);
  expect(english.list(['أ', 'b'])).toBe('\u2068أ\u2069 and b');
  expect(english.beside(['أ', ''])).toBe('أ');
  expect(english.beside(['أ', null, 'b', ''])).toBe('\u2068أ\u2069 · b');
});

it('groups the digits of a decimal and rounds none', () => {
  expect(english.decimal('12345678901234567890.1234567890')).toBe('12,345,678,901,234,567,890.1234567890');
  expect(german.decimal('1234567.50')).toBe('1.234.567,50');
  expect(english.decimal('unlimited')).toBe('unlimited');
});

it('names languages and scripts, and shows what is no code as it is', () => {
  expect([english.language('ru'), german.language('ru'), english.script('Cyrl')]).toEqual([
    'Russian',
    'Russisch',
    'Cyrillic',
  ]);
  expect([english.language('x'), english.script('no script')]).toEqual(['x', 'no script']);
});
