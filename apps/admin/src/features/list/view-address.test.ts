import { type ListView, listOf, type ViewTest, viewIssues, wholeList } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPart, inState, partOf, stateOf } from './review-presets.tsx';
import { addressOf, saysView, viewOfAddress } from './view-address.ts';
import { filterOf, orderOf } from './view-filter.ts';

const deals = listOf('Deal');
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
    expect(viewOfAddress(deals, addressOf(view))).toEqual(view);
    expect(viewOfAddress(deals, addressOf(wholeList))).toEqual(wholeList);
    const words = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' });
    fc.assert(
      fc.property(words, words, (name, sought) => {
        const one: ListView = {
          ...wholeList,
          name,
          conditions: [{ field: 'subject', test: 'HAS_WORDS', values: [sought] }],
        };
        const read = viewOfAddress(deals, new URLSearchParams(addressOf(one).toString()));
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
      expect(viewOfAddress(deals, new URLSearchParams(made))).toBeNull();
    expect(saysView(new URLSearchParams('other=1'))).toBe(false);
  });
});

describe('a view as the API takes it', () => {
  it('keeps what is vague where it may be meant', () => {
    expect(filterOf(deals, view)).toEqual({
      and: [
        { status: { in: ['AGREED', 'PLEDGED'] } },
        { value: { possibly: { gte: { value: '2.5', currency: 'USD' } } } },
        { announced: { possibly: { within: '2014' } } },
        { ends: { known: false } },
      ],
    });
    expect(orderOf(view)).toEqual({ field: 'ANNOUNCED', direction: 'DESC' });
    expect(orderOf({ ...view, order: { field: 'createdAt', direction: 'ASC' } })?.field).toBe('CREATED_AT');
    expect([filterOf(deals, wholeList), orderOf(wholeList)]).toEqual([null, null]);
  });

  it('asks each type of field in its own way', () => {
    const asked = (kind: 'Deal' | 'Sanction' | 'State', field: string, values: string[]) =>
      filterOf(listOf(kind), { ...wholeList, conditions: [{ field, test: 'IS', values }] });
    expect(asked('Sanction', 'measures', ['TRAVEL_BAN'])).toEqual({
      and: [{ measures: { hasAny: ['TRAVEL_BAN'] } }],
    });
    expect(asked('Deal', 'parties', ['an id'])).toEqual({ and: [{ parties: { records: ['an id'] } }] });
    expect(asked('State', 'identifiers', ['NO'])).toEqual({ and: [{ identifiers: { values: ['NO'] } }] });
  });

  it('puts what is asked of articles and reviews as their own filters have it', () => {
    const one = (list: 'Article' | 'Review', field: string, test: ViewTest, ...values: string[]) =>
      filterOf(listOf(list), { ...wholeList, conditions: [{ field, test, values }] })?.['and'];
    expect(one('Article', 'importedBy', 'IS', 'me')).toEqual([{ importedBy: ['me'] }]);
    expect(one('Article', 'reviews', 'IS', 'DRAFT')).toEqual([{ reviews: { states: ['DRAFT'] } }]);
    expect(one('Article', 'reviews', 'UNKNOWN')).toEqual([{ reviews: { known: false } }]);
    expect(one('Article', 'copies', 'UNKNOWN')).toEqual([{ hasCopies: false }]);
    expect(one('Article', 'language', 'IS', 'en')).toEqual([{ language: { in: ['en'] } }]);
    expect(one('Article', 'publishedAt', 'AFTER', '2014')).toEqual([
      { publishedAt: { possibly: { after: '2014' } } },
    ]);
    expect(one('Review', 'state', 'IS_NOT', 'DRAFT')).toEqual([{ not: { states: ['DRAFT'] } }]);
    expect(one('Review', 'assignee', 'IS', 'me')).toEqual([{ assignee: { accounts: ['me'] } }]);
    expect(one('Review', 'outlet', 'KNOWN')).toEqual([{ article: { outlet: { known: true } } }]);
    const [after] = [one('Review', 'submittedAt', 'AFTER', '2026-11-28')].flat();
    const [before] = [one('Review', 'submittedAt', 'BEFORE', '2026-11-29')].flat();
    const momentOf = (asked: unknown) => Date.parse(String(Object.values(Object.values(asked ?? {})[0])[0]));
    expect(momentOf(before) - momentOf(after)).toBe(1);
  });

  it('has the last word of a search begun only, and phrases whole', () => {
    const words = (list: 'Article' | 'Review', name: string) =>
      filterOf(listOf(list), { ...wholeList, name });
    expect(words('Article', 'gas del')).toEqual({ and: [{ words: 'gas del*' }] });
    expect(words('Article', '"gas deal"')).toEqual({ and: [{ words: '"gas deal"' }] });
    expect(words('Review', 'gas')).toEqual({ and: [{ article: { words: 'gas*' } }] });
    expect(filterOf(deals, { ...wholeList, name: 'gas' })).toBeNull();
  });
});

describe('a view of reviews', () => {
  const { opening } = listOf('Review');

  it('opens with what waits, of which one’s own part is one press away', () => {
    expect([stateOf(opening), partOf(opening, 'me')]).toEqual(['SUBMITTED', 'ALL']);
    const mine = inPart(opening, 'MINE', 'me');
    expect([partOf(mine, 'me'), partOf(mine, 'you')]).toEqual(['MINE', null]);
    expect(partOf(inPart(mine, 'UNASSIGNED', 'me'), 'me')).toBe('UNASSIGNED');
    expect(inPart(mine, 'ALL', 'me')).toEqual(opening);
  });

  it('changes its state with the order that fits, and keeps what it is narrowed by else', () => {
    const narrowed = { ...opening, name: 'gas', columns: ['editor'] };
    const decided = inState(inPart(narrowed, 'MINE', 'me'), 'DECIDED');
    expect(stateOf(decided)).toBe('DECIDED');
    expect(decided).toMatchObject({ name: 'gas', columns: ['editor'], order: { field: 'decidedAt' } });
    expect(decided.conditions).toHaveLength(1);
    expect(stateOf(wholeList)).toBeNull();
    expect(viewIssues(listOf('Review'), decided)).toEqual([]);
  });
});
