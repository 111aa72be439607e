import type { ListView } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, saysView, viewOfAddress, wholeList } from './view-address.ts';
import { filterOf, orderOf } from './view-filter.ts';

const view: ListView = {
  name: 'gas & oil',
  conditions: [
    { field: 'status', test: 'IS', values: ['AGREED', 'PLEDGED'] },
    { field: 'value', test: 'AT_LEAST', values: ['2.5', 'USD'] },
    { field: 'announced', test: 'WITHIN', values: ['2014'] },
    { field: 'ends', test: 'UNKNOWN', values: [] },
  ],
  columns: ['value', 'announced'],
  order: { field: 'announced', direction: 'DESC' },
};

describe('a view in an address', () => {
  it('is read back as it was, whatever the words', () => {
    expect(viewOfAddress('Deal', addressOf(view))).toEqual(view);
    expect(viewOfAddress('Deal', addressOf(wholeList))).toEqual(wholeList);
    const words = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' });
    fc.assert(
      fc.property(words, words, (name, sought) => {
        const one: ListView = {
          ...wholeList,
          name,
          conditions: [{ field: 'subject', test: 'HAS_WORDS', values: [sought] }],
        };
        const read = viewOfAddress('Deal', new URLSearchParams(addressOf(one).toString()));
        expect(read).toEqual(one);
      }),
    );
  });

  it('is none where the address was made up', () => {
    for (const made of [
      'where=price.KNOWN',
      'where=status.IS.NEVER',
      'where=value.AT_LEAST.%25E0.USD',
      'columns=nothing',
      'order=subject.ASC',
      'order=caption.UP',
    ])
      expect(viewOfAddress('Deal', new URLSearchParams(made))).toBeNull();
    expect(saysView(new URLSearchParams('other=1'))).toBe(false);
  });
});

describe('a view as the API takes it', () => {
  it('keeps what is vague where it may be meant', () => {
    expect(filterOf('Deal', view)).toEqual({
      and: [
        { status: { in: ['AGREED', 'PLEDGED'] } },
        { value: { possibly: { gte: { value: '2.5', currency: 'USD' } } } },
        { announced: { possibly: { within: '2014' } } },
        { ends: { known: false } },
      ],
    });
    expect(orderOf(view)).toEqual({ field: 'ANNOUNCED', direction: 'DESC' });
    expect(orderOf({ ...view, order: { field: 'createdAt', direction: 'ASC' } })?.field).toBe('CREATED_AT');
    expect([filterOf('Deal', wholeList), orderOf(wholeList)]).toEqual([null, null]);
  });

  it('asks each type of field in its own way', () => {
    const asked = (kind: 'Deal' | 'Sanction' | 'State', field: string, values: string[]) =>
      filterOf(kind, { ...wholeList, conditions: [{ field, test: 'IS', values }] });
    expect(asked('Sanction', 'measures', ['TRAVEL_BAN'])).toEqual({
      and: [{ measures: { hasAny: ['TRAVEL_BAN'] } }],
    });
    expect(asked('Deal', 'parties', ['an id'])).toEqual({ and: [{ parties: { records: ['an id'] } }] });
    expect(asked('State', 'identifiers', ['NO'])).toEqual({ and: [{ identifiers: { values: ['NO'] } }] });
  });
});
