import { describe, expect, it } from 'vitest';
import { type ListView, testsOf, type ViewCondition, viewIssues } from './list-view.ts';
import { listNames, listOf } from './lists.ts';

const view = (more: Partial<ListView>): ListView => ({
  name: null,
  conditions: [],
  columns: [],
  order: null,
  ...more,
});
const faults = (...conditions: readonly ViewCondition[]) =>
  viewIssues(listOf('Deal'), view({ conditions: [...conditions] })).map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

describe('a view of a list', () => {
  it('is right where every condition fits its field', () => {
    expect(
      faults(
        { field: 'status', test: 'EVER', values: ['PLEDGED', 'AGREED'] },
        { field: 'value', test: 'AT_LEAST', values: ['5000000000', 'USD'] },
        { field: 'announced', test: 'BEFORE', values: ['2014-05'] },
        { field: 'term', test: 'AT_MOST', values: ['P30Y'] },
        { field: 'parties', test: 'IS', values: ['00000000-0000-4000-8000-000000000000'] },
        { field: 'subject', test: 'HAS_WORDS', values: ['gas'] },
        { field: 'ends', test: 'UNKNOWN', values: [] },
      ),
    ).toEqual([]);
  });

  it('is told everything that is wrong, by its place', () => {
    expect(
      faults(
        { field: 'price', test: 'KNOWN', values: [] },
        { field: 'constructor', test: 'KNOWN', values: [] },
        { field: 'type', test: 'EVER', values: ['LOAN'] },
        { field: 'type', test: 'IS', values: ['NONE'] },
        { field: 'value', test: 'AT_LEAST', values: ['many', 'USD'] },
        { field: 'value', test: 'AT_LEAST', values: ['5', '$'] },
        { field: 'announced', test: 'AFTER', values: ['last month'] },
        { field: 'term', test: 'AT_LEAST', values: ['long'] },
        { field: 'parties', test: 'IS', values: ['Norway'] },
        { field: 'subject', test: 'HAS_WORDS', values: [] },
        { field: 'ends', test: 'KNOWN', values: ['2014'] },
      ),
    ).toEqual([
      'conditions.0.field UNKNOWN_FIELD',
      'conditions.1.field UNKNOWN_FIELD',
      'conditions.2.test WRONG_TYPE',
      'conditions.3.values INVALID_VALUE',
      'conditions.4.values BAD_NUMBER',
      'conditions.5.values BAD_CURRENCY',
      'conditions.6.values BAD_DATE',
      'conditions.7.values BAD_DURATION',
      'conditions.8.values INVALID_VALUE',
      'conditions.9.values MISSING',
      'conditions.10.values UNEXPECTED',
    ]);
    const wrong = view({
      columns: ['value', 'nothing', 'value'],
      order: { field: 'subject', direction: 'ASC' },
    });
    expect(viewIssues(listOf('Deal'), wrong).map(({ path }) => path.join('.'))).toEqual([
      'columns.1',
      'columns.2',
      'order.field',
    ]);
  });

  it('of articles and reviews is right where it asks for people, days, languages and states', () => {
    const article = (field: string, test: ViewCondition['test'], ...values: string[]) =>
      viewIssues(listOf('Article'), view({ conditions: [{ field, test, values }] })).map(({ code }) => code);
    expect(article('importedBy', 'IS', 'an account')).toEqual([]);
    expect(article('importedBy', 'KNOWN')).toEqual(['WRONG_TYPE']);
    expect(article('createdAt', 'AFTER', '2026-11-28')).toEqual([]);
    expect(article('createdAt', 'AFTER', '2026-02-30')).toEqual(['BAD_DATE']);
    expect(article('language', 'IS_NOT', 'en', 'de')).toEqual([]);
    expect(article('reviews', 'IS', 'DRAFT')).toEqual([]);
    expect(article('reviews', 'IS', 'LOST')).toEqual(['INVALID_VALUE']);
    expect(article('copies', 'KNOWN')).toEqual([]);
    expect(article('authors', 'KNOWN')).toEqual(['WRONG_TYPE']);
  });

  it('is right where a list opens with it, and orders by what the list has', () => {
    for (const list of listNames.map(listOf)) {
      expect(viewIssues(list, list.opening)).toEqual([]);
      expect(viewIssues(list, view({ columns: [...list.columns], order: list.usual }))).toEqual([]);
    }
  });

  it('can ask whether anything is known wherever a field of a kind can be asked at all', () => {
    for (const list of listNames.map(listOf).filter(({ head }) => head === 'caption'))
      for (const field of Object.values(list.fields)) {
        const tests = testsOf(field);
        if (tests.length > 0) expect(tests).toEqual(expect.arrayContaining(['KNOWN', 'UNKNOWN']));
      }
  });
});
