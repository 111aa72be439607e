import { describe, expect, it } from 'vitest';
import { differencesOf, entryKey } from './differences.ts';
import {
  asOfOf,
  isDay,
  momentOf,
  present,
  readFrom,
  standpointIn,
  stopsWith,
  turningDays,
} from './standpoint.ts';
import { accordingToOf, everybody, type Told, toldAddress, toldIn } from './told.ts';

const address = (text: string) => standpointIn(new URLSearchParams(text));

describe('a standpoint', () => {
  it('is read from the address, and is now for what is not said rightly', () => {
    expect(address('validAt=2014-05-21&knownAt=2026-11-28T10:00:00.000Z')).toEqual({
      validAt: '2014-05-21',
      knownAt: '2026-11-28T10:00:00.000Z',
      told: everybody,
    });
    expect(address('validAt=2014-02-30&knownAt=yesterday')).toEqual({ ...present, told: everybody });
    expect(address('')).toEqual({ ...present, told: everybody });
  });

  it('takes a day of the office for all of it, and another time zone for its own', () => {
    expect(momentOf('2026-11-28')).toBe('2026-11-28T23:59:59.999Z');
    expect(momentOf('2026-11-28T12:00:00+02:00')).toBe('2026-11-28T10:00:00.000Z');
    expect(momentOf('2026-13-28T12:00:00Z')).toBeNull();
    expect(momentOf('2026')).toBeNull();
    expect([isDay('2024-02-29'), isDay('2023-02-29'), isDay('2024-2-9')]).toEqual([true, false, false]);
  });

  it('asks for what is said alone', () => {
    expect(asOfOf({ validAt: null, knownAt: null })).toBeNull();
    expect(asOfOf({ validAt: '2014-05-21', knownAt: null })).toEqual({ validAt: '2014-05-21' });
    expect(readFrom({ ...present, told: everybody })).toBeNull();
  });
});

describe('whose word is taken', () => {
  const [one, other] = ['0d9f3c5e-7a1b-4c2d-8e3f-0123456789ab', '1d9f3c5e-7a1b-4c2d-8e3f-0123456789ab'];

  it('is read from the address as it is written there, and is everybody’s for what is not said rightly', () => {
    const told: Told = {
      sources: [one, other],
      position: 'RELAY',
      excludeAnonymous: true,
      minCertainty: 'PROBABLE',
      realisations: ['ACTUAL', 'PLANNED'],
    };
    const written = new URLSearchParams(
      Object.entries(toldAddress(told)).flatMap(([name, values]) => values.map((value) => [name, value])),
    );
    expect(toldIn(written)).toEqual(told);
    const wrong = 'source=me&position=TOP&excludeAnonymous=1&minCertainty=SURE&realisation=DONE';
    expect(toldIn(new URLSearchParams(wrong))).toEqual(everybody);
    expect(Object.values(toldAddress(everybody)).flat()).toEqual([]);
    const twice = new URLSearchParams(`source=${one}&source=${one}`);
    expect(toldIn(twice).sources).toEqual([one]);
  });

  it('is asked for together with the time, and only where it narrows', () => {
    const told: Told = { ...everybody, sources: [one], realisations: ['PLANNED'] };
    expect(readFrom({ validAt: '2014-05-21', knownAt: null, told })).toEqual({
      asOf: { validAt: '2014-05-21' },
      accordingTo: { sources: [one], position: 'ANY', realisations: ['PLANNED'] },
    });
    expect(accordingToOf({ ...everybody, position: 'ORIGIN' })).toBeNull();
    expect(accordingToOf({ ...everybody, minCertainty: 'UNDERSPECIFIED' })).toBeNull();
    const all = ['ACTUAL', 'ONGOING', 'PLANNED', 'HYPOTHETICAL'] as const;
    expect(accordingToOf({ ...everybody, realisations: all })).toBeNull();
    expect(accordingToOf({ ...everybody, excludeAnonymous: true, minCertainty: 'CERTAIN' })).toEqual({
      excludeAnonymous: true,
      minCertainty: 'CERTAIN',
    });
  });
});

it('stops at every day on which something begins or ends', () => {
  const value = (validFrom: string | null, rest: object = {}) => ({
    validFrom,
    value: null,
    claims: [],
    ...rest,
  });
  const fields = [
    {
      values: [
        value('2015-01-01', { claims: [{ validTime: { earliest: '2015-01-01', latest: '2016-12-31' } }] }),
        value(null, { value: { __typename: 'FuzzyDate', earliest: '2014-03-01' } }),
      ],
      alternatives: [value('2015-01-01', { claims: [{ validTime: null }] })],
    },
  ];
  expect(turningDays(fields)).toEqual(['2014-03-01', '2015-01-01', '2016-12-31']);
  expect(stopsWith(['2014-03-01', '2016-12-31'], '2015-06-01')).toEqual([
    '2014-03-01',
    '2015-06-01',
    '2016-12-31',
  ]);
  expect(stopsWith(['2014-03-01'], null)).toEqual(['2014-03-01']);
});

it('knows a status that comes back years later from the first time', () => {
  const entries = [
    { key: 'AGREED', validFrom: '2014-05-21' },
    { key: 'AGREED', validFrom: '2018-01-01' },
    { key: 'AGREED', validFrom: null },
  ];
  expect(new Set(entries.map(entryKey)).size).toBe(3);
});

it('tells what came and went between then and now', () => {
  const held = (key: string, validFrom: string | null = null, realisation = 'ACTUAL') => ({
    ...{ key, validFrom, realisation },
  });
  const then = [
    { name: 'value', values: [held('70')] },
    { name: 'type', values: [held('LOAN')] },
    { name: 'subject', values: [held('ferries')] },
  ];
  const now = [
    { name: 'status', values: [held('AGREED', '2014-05-21'), held('AGREED', '2016-01-01')] },
    { name: 'value', values: [held('90')] },
    { name: 'type', values: [held('LOAN')] },
  ];
  expect(differencesOf(then, now)).toEqual([
    { field: 'status', gone: [], come: [held('AGREED', '2014-05-21'), held('AGREED', '2016-01-01')] },
    { field: 'value', gone: [held('70')], come: [held('90')] },
    { field: 'subject', gone: [held('ferries')], come: [] },
  ]);
  expect(differencesOf(now, now)).toEqual([]);
  const [planned, done] = [held('LOAN', null, 'PLANNED'), held('LOAN')];
  expect(differencesOf([{ name: 'type', values: [planned] }], [{ name: 'type', values: [done] }])).toEqual([
    { field: 'type', gone: [planned], come: [done] },
  ]);
  expect(
    differencesOf(
      [{ name: 'status', values: [held('AGREED', '2014-05-21')] }],
      [{ name: 'status', values: [held('AGREED', '2016-01-01')] }],
    ),
  ).toHaveLength(1);
});
