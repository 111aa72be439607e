import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { heldOn, holdsOn } from '../fields/holds-on.ts';
import type { StatedValue } from '../project.ts';
import { byTurns, turningDays } from './by-turns.ts';
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
    ['2014-05-21/', '2030-01-01', 'POSSIBLY'],
    ['/2014-05-21', '1990-01-01', 'POSSIBLY'],
    ['/2014-05-21', '2014-05-22', 'NO'],
    ['by 2016', '1950-01-01', 'POSSIBLY'],
    ['before 2016', '2016-01-01', 'NO'],
    ['after 2016', '2020-01-01', 'POSSIBLY'],
  ])('%s on %s: %s', (time, day, holds) => {
    expect(holdsOn(date(time), day)).toBe(holds);
  });

  it('holds possibly where nothing says when', () => {
    expect(holdsOn(null, '2014-05-21')).toBe('POSSIBLY');
  });
});

type Told = readonly [time: string | null, key: string, more?: { isPlanned?: true; isPreferred?: true }];
const heldThen = (entries: readonly Told[], day: string) =>
  heldOn(
    entries.map(([time, key, more]) => ({
      key,
      validTime: time === null ? null : date(time),
      isPlanned: more?.isPlanned ?? false,
      isPreferred: more?.isPreferred ?? false,
    })),
    day,
  );

describe('an entry of a history', () => {
  it.each([
    ['2014-05-21', '2014-05-20', 'NO'],
    ['2014-05-21', '2020-01-01', 'CERTAINLY'],
    ['2014-05', '2014-05-20', 'POSSIBLY'],
    ['2014-05', '2014-05-31', 'CERTAINLY'],
    ['2014-05-21/2016-01-01', '2017-01-01', 'NO'],
    ['2014-05-21/', '2017-01-01', 'POSSIBLY'],
    ['by 2016', '1950-01-01', 'POSSIBLY'],
    ['by 2016', '2020-01-01', 'CERTAINLY'],
    ['no later than 21 May 2014', '2014-05-20', 'POSSIBLY'],
    ['before 2016', '2016-01-01', 'CERTAINLY'],
    ['after 2016', '2016-12-31', 'NO'],
    ['after 2016', '2030-01-01', 'POSSIBLY'],
    [null, '2017-01-01', 'POSSIBLY'],
  ])('holds, alone, from then on: %s on %s: %s', (time, day, holds) => {
    expect(heldThen([[time, 'AGREED']], day)).toEqual([holds]);
  });

  it.each<[string, readonly Told[], string, readonly string[]]>([
    [
      'ends when the next begins',
      [
        ['2019', 'A'],
        ['2021-03-01', 'B'],
      ],
      '2022-01-01',
      ['NO', 'CERTAINLY'],
    ],
    [
      'may be the later one where the other is only told to have begun by some day',
      [
        ['2014', 'AGREED'],
        ['no later than 2016', 'COMPLETED'],
      ],
      '2018-01-01',
      ['POSSIBLY', 'POSSIBLY'],
    ],
    [
      'may have ended before the last day that it may be',
      [
        ['2014', 'AGREED'],
        ['no later than 2016', 'COMPLETED'],
      ],
      '2015-06-01',
      ['POSSIBLY', 'POSSIBLY'],
    ],
    [
      'holds on the day before',
      [
        ['2019', 'A'],
        ['2021-03-01', 'B'],
      ],
      '2021-02-28',
      ['CERTAINLY', 'NO'],
    ],
    [
      'ends vaguely by a vague date',
      [
        ['2019', 'A'],
        ['2021', 'B'],
      ],
      '2021-06-01',
      ['POSSIBLY', 'POSSIBLY'],
    ],
    [
      'has ended once a vague date is over',
      [
        ['2019', 'A'],
        ['2021', 'B'],
      ],
      '2022-01-01',
      ['NO', 'CERTAINLY'],
    ],
    [
      'may have been followed by what has no date',
      [
        ['2019', 'A'],
        [null, 'B'],
      ],
      '2022-01-01',
      ['POSSIBLY', 'POSSIBLY'],
    ],
    [
      'is not ended by the same without a date',
      [
        ['2019', 'A'],
        [null, 'A'],
      ],
      '2022-01-01',
      ['CERTAINLY', 'POSSIBLY'],
    ],
    [
      'may be the later one where both are vague',
      [
        ['2019', 'A'],
        ['2019-06', 'B'],
      ],
      '2022-01-01',
      ['POSSIBLY', 'POSSIBLY'],
    ],
    [
      'is the same told more exactly',
      [
        ['2019', 'A'],
        ['2019-06', 'A'],
      ],
      '2022-01-01',
      ['CERTAINLY', 'CERTAINLY'],
    ],
    [
      'comes back',
      [
        ['2014-01-01', 'A'],
        ['2015-01-01', 'B'],
        ['2016-01-01', 'A'],
      ],
      '2017-01-01',
      ['NO', 'NO', 'CERTAINLY'],
    ],
    [
      'is one of two of one day',
      [
        ['2019-06-01', 'A'],
        ['2019-06-01', 'B'],
      ],
      '2022-01-01',
      ['POSSIBLY', 'POSSIBLY'],
    ],
    [
      'is the preferred one of two of one day',
      [
        ['2019-06-01', 'A', { isPreferred: true }],
        ['2019-06-01', 'B'],
      ],
      '2022-01-01',
      ['CERTAINLY', 'NO'],
    ],
    [
      'may hold again after one that ended',
      [
        ['2014-01-01', 'A'],
        ['2015-01-01/2016-01-01', 'B'],
      ],
      '2017-01-01',
      ['POSSIBLY', 'NO'],
    ],
    [
      'is not ended by a plan',
      [
        ['2014-01-01', 'A'],
        ['2015-01-01', 'B', { isPlanned: true }],
      ],
      '2017-01-01',
      ['CERTAINLY', 'POSSIBLY'],
    ],
    [
      'ends a plan',
      [
        ['2014-01-01', 'A', { isPlanned: true }],
        ['2015-01-01', 'B'],
      ],
      '2017-01-01',
      ['NO', 'CERTAINLY'],
    ],
    [
      'follows one that has no beginning',
      [
        ['../2020', 'A'],
        ['2015-01-01', 'B'],
      ],
      '2017-01-01',
      ['NO', 'CERTAINLY'],
    ],
  ])('%s', (_, entries, day, holds) => {
    expect(heldThen(entries, day)).toEqual(holds);
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
  relays: [],
  chainEnds: 'NOT_STATED',
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
      ['PLANNED', 'POSSIBLY'],
    ]);
    expect(onDay(claims, '2022-01-01')['status']).toEqual([['IN_FORCE', 'CERTAINLY']]);
    expect(onDay(claims, '2013-01-01')['status']).toBeUndefined();
  });

  it('has only what certainly was so where that is asked for', () => {
    expect(onDay(claims, '2015-06-01', 'CERTAINLY')['value']).toEqual([['then', 'CERTAINLY']]);
    expect(onDay(claims, '2019-12-15', 'CERTAINLY')['status']).toBeUndefined();
    expect(onDay(claims, '2019-11-30', 'CERTAINLY')['status']).toEqual([['PLANNED', 'CERTAINLY']]);
  });

  it('is not ended by what was rejected, denied or only supposed', () => {
    const told = claims.map((each) =>
      each.claim === 'e' ? { ...each, polarity: 'NEGATIVE' as const, realisation: 'ACTUAL' as const } : each,
    );
    expect(onDay(told, '2022-01-01')['status']).toEqual([['PLANNED', 'CERTAINLY']]);
  });

  const days = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const dayOf = (given: Date) => given.toISOString().slice(0, 10);
  const vague = days.chain((given) => {
    const day = dayOf(given);
    const later = `${Number(day.slice(0, 4)) + 2}`;
    return fc.constantFrom(
      day,
      day.slice(0, 7),
      day.slice(0, 4),
      `${day.slice(0, 4)}~`,
      `${day}/..`,
      `../${day}`,
      `/${day.slice(0, 7)}`,
      `${day}/${later}`,
      `${day.slice(0, 4)}~/${later}`,
      `by ${later}`,
      'last month',
      '../..',
      null,
    );
  });
  const told = fc.array(
    fc.record({
      key: fc.constantFrom('AGREED', 'IN_FORCE', 'COMPLETED'),
      field: fc.constantFrom('status', 'value'),
      validTime: vague.map((text) => (text === null ? null : date(text))),
      realisation: fc.constantFrom('ACTUAL' as const, 'PLANNED' as const),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const numbered = <Given extends object>(all: readonly Given[]) =>
    all.map((each, at) => ({ claim: `c${at}`, key: '', ...each }));

  it('holds certainly only what it holds possibly too, on any day', () => {
    fc.assert(
      fc.property(told, days, (all, day) => {
        const stated = numbered(all).map(claim);
        const possibly = onDay(stated, dayOf(day));
        for (const [field, values] of Object.entries(onDay(stated, dayOf(day), 'CERTAINLY')))
          for (const [key, holds] of values) {
            expect(holds).toBe('CERTAINLY');
            expect(possibly[field]).toContainEqual([key, 'CERTAINLY']);
          }
      }),
    );
  });

  it('changes on turning days only, and everything is so on the days that its turns tell', () => {
    fc.assert(
      fc.property(told, days, fc.constantFrom('CERTAINLY', 'POSSIBLY'), (all, asked, holds) => {
        const [stated, day] = [numbered(all).map(claim), dayOf(asked)];
        const on = (each: string) => Object.entries(onDay(stated, each, holds));
        const turning = turningDays(stated);
        expect(on(day)).toEqual(on(turning.findLast((each) => each <= day) ?? ''));
        const there = [...byTurns(turning, on).values()].filter(
          ({ turns }) => turns.filter((each) => each <= day).length % 2 === 1,
        );
        expect(new Map(there.map(({ item }) => item))).toEqual(new Map(on(day)));
      }),
    );
  });

  it('has exactly one entry of a history of exact days, and certainly, from the first of them on', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(days.map(dayOf), fc.constantFrom('A', 'B', 'C')), {
          selector: ([day]) => day,
          minLength: 1,
          maxLength: 6,
        }),
        days,
        (entries, asked) => {
          const stated = numbered(
            entries.map(([day, key]) => ({ key, field: 'status', validTime: date(day) })),
          ).map(claim);
          const day = dayOf(asked);
          const begun = entries
            .filter(([first]) => first <= day)
            .sort(([one], [other]) => (one < other ? 1 : -1));
          const [last] = begun;
          expect(onDay(stated, day)['status'] ?? []).toEqual(last ? [[last[1], 'CERTAINLY']] : []);
        },
      ),
    );
  });
});
