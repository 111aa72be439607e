import { describe, expect, it } from 'vitest';
import { readValueInput, type ValueInput } from '../value-input.ts';
import { amount } from './amount.ts';
import { duration } from './duration.ts';
import type { FieldType } from './field-type.ts';
import { fuzzyDate } from './fuzzy-date.ts';
import { item } from './item.ts';
import { link } from './link.ts';
import { quantity } from './quantity.ts';
import { share } from './share.ts';
import { choice, name, text, url } from './simple.ts';
import { statement } from './statement.ts';

const said = (type: FieldType<unknown>, input: ValueInput): string => {
  const read = readValueInput(type, input);
  return read.ok ? 'taken' : read.issues.map(({ message }) => message).join(' ');
};
const target = '7f0c7b3e-4f0e-4a5e-9d0f-0c9a4d1b2a3c';
const plainLink = link({ to: ['State'], reverse: 'links' });

describe('what is wrong with a value is said in plain sentences', () => {
  it.each<[FieldType<unknown>, ValueInput, string]>([
    [plainLink, { link: { target, role: 'OWNER' } }, 'This field takes no role.'],
    [plainLink, { link: { target, title: 'head' } }, 'This field takes no title.'],
    [plainLink, { link: { target, share: { asStated: '5%' } } }, 'This field takes no share.'],
    [plainLink, { link: { target, within: target } }, 'This field takes no record to stand within.'],
    [plainLink, { link: { target: 'x' } }, 'An id is a UUID.'],
    [plainLink, { link: { target, colour: 'red' } }, 'There is no part called “colour”.'],
    [choice(['A', 'B']), { choice: 'C' }, 'This is none of A, B.'],
    [text, { text: { text: 5 } }, 'Here belongs a text.'],
    [text, { text: {} }, 'This part is missing.'],
    [text, { text: { text: ' ' } }, 'The words are missing.'],
    [name, { name: { name: '\u200b\u202e ' } }, 'A name has a character that can be seen.'],
    [
      name,
      { name: { name: 'Rosneft', language: 'not a language' } },
      'A language is written as in BCP 47: ru, zh-Hant.',
    ],
    [url, { url: 'https://anna:secret@example.org/' }, 'An address holds no user and no password.'],
    [url, { url: 'ftp://example.org/' }, 'An address begins with http:// or https://.'],
    [statement, { statement: { text: 'x', about: 'x' } }, 'Here belongs a list.'],
    [item, { item: { description: '\u200b' } }, 'The words are missing.'],
    [amount, { amount: { asStated: '$5', value: '5e9' } }, 'A number is written in digits'],
    [amount, { amount: { asStated: '$5', currency: 'QQQ' } }, 'This is none of the codes that are known.'],
  ])('%#', (type, input, expected) => {
    expect(said(type, input)).toContain(expected);
    expect(said(type, input)).not.toMatch(/Invalid|Too (?:small|big)|expected|received|Unrecognized/);
  });

  it('takes what is right', () => {
    expect(said(plainLink, { link: { target } })).toBe('taken');
    expect(said(name, { name: { name: 'Роснефть', language: 'ru', script: 'Cyrl' } })).toBe('taken');
    expect(said(url, { url: 'https://example.org/@anna' })).toBe('taken');
  });
});

describe('words that are blank', () => {
  it.each<[string, FieldType<unknown>, string]>([
    ['amount', amount, '$5'],
    ['quantity', quantity, '5 ships'],
    ['share', share, '5%'],
    ['duration', duration, '5 years'],
    ['fuzzy-date', fuzzyDate, '2014'],
  ])('are refused by the schema of %s, and others are kept as they are given', (_, type, words) => {
    const read = type.parse(words);
    if (!read.ok) throw new Error(read.message);
    const stored = (asStated: string) => type.schema.safeParse({ ...(read.value as object), asStated }); // each of these is an object
    expect(stored(' ').success).toBe(false);
    expect(stored('\u200b').success).toBe(false);
    expect(stored(` ${words} `)).toMatchObject({ data: { asStated: ` ${words} ` } });
  });
});
