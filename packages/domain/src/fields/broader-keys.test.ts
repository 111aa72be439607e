import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { broaderKeys } from './broader-keys.ts';
import type { FieldType } from './field-type.ts';
import { item } from './item.ts';
import { type Link, link } from './link.ts';
import { share } from './share.ts';
import { choice, name } from './simple.ts';
import { statement } from './statement.ts';

const parties = link({
  ...{ to: ['State', 'Organisation'], reverse: 'deals', roles: ['BUYER', 'SELLER'] },
  ...{ described: true, titled: true, shared: true },
});
const read = <V>(type: FieldType<V>, words: string): V => {
  const parsed = type.parse(words);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};
const [sweden, finland] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];

const orNot = <V>(...values: readonly V[]) => fc.constantFrom(null, ...values);
const far = fc.oneof(
  fc.record({
    target: fc.constantFrom(sweden, finland),
    described: fc.constant(null),
    within: fc.constant(null),
  }),
  fc.record({
    target: fc.constant(null),
    described: fc.constantFrom('oil companies', 'banks'),
    within: orNot(sweden, finland),
  }),
);
const qualified = fc.record({
  role: orNot('BUYER', 'SELLER'),
  title: orNot('director', 'deputy'),
  share: orNot(read(share, '51 percent'), read(share, 'a third')),
});
const links: fc.Arbitrary<Link> = fc.tuple(far, qualified).map(([end, more]) => ({ ...end, ...more }));

const isDenied = (denied: Link, said: Link): boolean =>
  denied.target === said.target &&
  denied.described === said.described &&
  (['within', 'role', 'title', 'share'] as const).every(
    (part) => denied[part] === null || denied[part] === said[part],
  );

describe('the keys of what leaves parts of a value open', () => {
  it('are, of a link, those of all links to the same end whose parts it has or leave open', () => {
    fc.assert(
      fc.property(links, links, (said, denied) => {
        const keys = [parties.key(said), ...broaderKeys(parties, said)];
        expect(keys.includes(parties.key(denied))).toBe(isDenied(denied, said));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      'a count',
      item,
      { description: 'helicopters', quantity: read(item, '24 helicopters').quantity },
      'helicopters',
    ],
    [
      'whom else it is about',
      statement,
      { ...read(statement, 'They quarrelled'), about: [sweden] },
      'They quarrelled',
    ],
    ['a language', name, { ...read(name, 'Sverige'), language: 'sv' }, 'Sverige'],
    ['what it is of', amount, read(amount, '€400 million a year'), '€400 million'],
    ['a currency', amount, read(amount, '€400 million'), '400 million'],
    ['which currency of a name', amount, read(amount, '$400 million'), '400 million dollars'],
    ['both', amount, read(amount, '€400 million a year'), '400 million'],
  ] as const)('leave out %s', (_, type, said, denied) => {
    const any = type as FieldType<unknown>; // V is forgotten: values go back to their type
    expect(broaderKeys(any, said)).toContain(any.key(read(any, denied)));
  });

  it('are none of a value without parts, or of which none is said', () => {
    expect(broaderKeys(choice(['AGREED']), { choice: 'AGREED' })).toEqual([]);
    expect(broaderKeys(item, { description: 'helicopters', quantity: null })).toEqual([]);
    expect(broaderKeys(amount, read(amount, '400 million'))).toEqual([]);
    expect(broaderKeys(amount, read(amount, '€400 million'))).not.toContain(
      amount.key(read(amount, '€500 million')),
    );
  });
});
