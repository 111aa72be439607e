import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awkwardText } from '../testing/awkward-text.ts';
import { amount } from './amount.ts';
import { country } from './country.ts';
import { duration } from './duration.ts';
import type { FieldType } from './field-type.ts';
import { fuzzyDate } from './fuzzy-date.ts';
import { item } from './item.ts';
import { link } from './link.ts';
import { quantity } from './quantity.ts';
import { share } from './share.ts';
import { choice, identifier, name, text, url } from './simple.ts';
import { statement } from './statement.ts';

const about = fc.constantFrom('', 'about ', 'more than ', 'up to ', 'at least ');
const number = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map(String),
  fc.constantFrom('several', 'a few', 'two and a half', '2.5', 'forty-two', '3 to 5'),
);
const phrase = (...ends: readonly string[]) =>
  fc.tuple(about, number, fc.constantFrom(...ends)).map((parts) => `${parts[0]}${parts[1]} ${parts[2]}`);
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = awkwardText().filter((text) => text.trim() !== '');

const typed = <V>(type: FieldType<V>, said: fc.Arbitrary<string>) =>
  ({ name: type.name, type: type as FieldType<unknown>, said }) as const; // V is forgotten: values go back to their type
const types = [
  typed(amount, phrase('billion dollars', 'euros', 'million yuan a year')),
  typed(quantity, phrase('MiG-29 fighters', 'tonnes of LNG', 'M-346 trainers')),
  typed(share, phrase('percent', '% stake')),
  typed(duration, phrase('years', 'months', 'days')),
  typed(
    fuzzyDate,
    fc.oneof(
      day,
      day.map((each) => each.slice(0, 7)),
      fc
        .tuple(fc.constantFrom('early ', 'late ', 'since ', 'before ', ''), day)
        .map(([at, each]) => at + each.slice(0, 4)),
      fc.constantFrom('last month', 'the 1990s', 'second half of 2013', 'between 2010 and 2012'),
    ),
  ),
  typed(text, words),
  typed(name, words),
  typed(item, words),
  typed(statement, words),
  typed(url, fc.webUrl()),
  typed(
    identifier,
    fc
      .tuple(fc.stringMatching(/^[A-Z0-9_]{1,60}$/), words)
      .map(([scheme, value]) => `${scheme}:${value.trim()}`),
  ),
  typed(choice(['ASSET_FREEZE', 'TRAVEL_BAN']), fc.constantFrom('asset freeze', 'TRAVEL_BAN', 'Travel-ban')),
  typed(country, fc.constantFrom('FR', 'france', 'New Zealand', 'cn')),
  typed(link({ to: ['State'], reverse: 'links', described: true }), words),
];

describe.each(types)('a value of type $name', ({ type, said }) => {
  it('is read again as the same out of what it prints', () => {
    fc.assert(
      fc.property(said, (text) => {
        const first = type.parse(text);
        fc.pre(first.ok);
        expect(type.schema.parse(first.value)).toEqual(first.value);
        const second = type.parse(type.print(first.value));
        expect(second.ok && type.key(second.value)).toBe(type.key(first.value));
      }),
    );
  });

  it('never throws on any text, and stores only what its schema takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), awkwardText(), said), (text) => {
        const parsed = type.parse(text);
        if (parsed.ok) expect(type.schema.safeParse(parsed.value).success).toBe(true);
        else expect(parsed.message).not.toBe('');
      }),
    );
  });
});
