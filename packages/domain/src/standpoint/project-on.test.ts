import { describe, expect, it } from 'vitest';
import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { holdsOn, holdsSince } from '../fields/holds-on.ts';
import type { StatedValue } from '../project.ts';
import { projectOn } from './project-on.ts';

const date = (text: string) => {
  const read = fuzzyDate.parse(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

describe('what is said of a time', () => {
  it.each([
    ['2014-05-21', '2014-05-21', 'CERTAINLY'],
    ['2014-05-21', '2014-05-20', 'NO'],
    ['2014-05-21', '2014-05-22', 'NO'],
    ['2014-05', '2014-05-21', 'POSSIBLY'],
    ['2014-05', '2014-06-01', 'NO'],
    ['2014-05/2014-08', '2014-05-10', 'POSSIBLY'],
    ['2014-05/2014-08', '2014-06-15', 'CERTAINLY'],
    ['2014-05/2014-08', '2014-08-20', 'POSSIBLY'],
    ['2014-05/2014-08', '2014-09-01', 'NO'],
    ['2014-05-21/..', '2030-01-01', 'CERTAINLY'],
    ['../2014-05-21', '1990-01-01', 'CERTAINLY'],
    ['../2014-05-21', '2014-05-22', 'NO'],
    ['2014~/2016', '2013-06-01', 'POSSIBLY'],
    ['2014~/2016', '2012-06-01', 'NO'],
    ['2014~/2016', '2016-06-01', 'POSSIBLY'],
    ['2014~/2016', '2017-06-01', 'NO'],
    ['since 2009', '2009-06-01', 'POSSIBLY'],
    ['since 2009', '2010-06-01', 'CERTAINLY'],
    ['last month', '2014-05-01', 'POSSIBLY'],
  ])('%s on %s: %s', (time, day, holds) => {
    expect(holdsOn(date(time), day)).toBe(holds);
  });

  it('holds possibly where nothing says when', () => {
    expect(holdsOn(null, '2014-05-21')).toBe('POSSIBLY');
    expect(holdsSince(null, '2014-05-21')).toBe('POSSIBLY');
  });

  it.each([
    ['2014-05-21', '2014-05-20', 'NO'],
    ['2014-05-21', '2020-01-01', 'CERTAINLY'],
    ['2014-05', '2014-05-20', 'POSSIBLY'],
    ['2014-05', '2014-05-31', 'CERTAINLY'],
    ['2014-05-21/2016-01-01', '2017-01-01', 'NO'],
  ])('is, in a history, so from then on: %s on %s: %s', (time, day, holds) => {
    expect(holdsSince(date(time), day)).toBe(holds);
  });
});

const claim = (given: Partial<StatedValue> & Pick<StatedValue, 'claim' | 'key'>): StatedValue => ({
  field: 'value',
  snak: 'VALUE',
  value: given.key,
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  origin: 'ria',
  report: null,
  validTime: null,
  ...given,
});
const onDay = (claims: readonly StatedValue[], day: string, holds: 'CERTAINLY' | 'POSSIBLY' = 'POSSIBLY') => {
  const accepted = claims.map((each, sequence) => ({
    claim: each.claim,
    verdict: 'ACCEPTED' as const,
    rank: 'NORMAL' as const,
    sequence,
  }));
  const held = projectOn(claims, accepted, (field) => (field === 'status' ? 'HISTORY' : 'MANY'), {
    day,
    holds,
  });
  return Object.fromEntries(
    [...held].map(([field, { values }]) => [field, values.map((value) => [value.key, value.holds])]),
  );
};

describe('a record on a day', () => {
  const claims = [
    claim({ claim: 'a', key: 'always' }),
    claim({ claim: 'b', key: 'then', validTime: date('2014/2016') }),
    claim({ claim: 'c', key: 'then', validTime: date('2020/..') }),
    claim({ claim: 'd', key: 'PLANNED', field: 'status', validTime: date('2014-05-21') }),
    claim({ claim: 'e', key: 'IN_FORCE', field: 'status', validTime: date('2019-12') }),
  ];

  it('has what possibly was so, and says of each value whether it certainly was', () => {
    expect(onDay(claims, '2015-06-01')).toEqual({
      status: [['PLANNED', 'CERTAINLY']],
      value: [
        ['always', 'POSSIBLY'],
        ['then', 'CERTAINLY'],
      ],
    });
    expect(onDay(claims, '2018-01-01')).toEqual({
      status: [['PLANNED', 'CERTAINLY']],
      value: [['always', 'POSSIBLY']],
    });
  });

  it('has the entry of a history that was the last one then', () => {
    expect(onDay(claims, '2019-12-15')['status']).toEqual([
      ['IN_FORCE', 'POSSIBLY'],
      ['PLANNED', 'CERTAINLY'],
    ]);
    expect(onDay(claims, '2013-01-01')['status']).toBeUndefined();
  });

  it('has only what certainly was so where that is asked for', () => {
    expect(onDay(claims, '2015-06-01', 'CERTAINLY')['value']).toEqual([['then', 'CERTAINLY']]);
    expect(onDay(claims, '2019-12-15', 'CERTAINLY')['status']).toEqual([['PLANNED', 'CERTAINLY']]);
  });
});
