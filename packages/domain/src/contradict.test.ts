import { describe, expect, it } from 'vitest';
import { contradict } from './contradict.ts';
import { fuzzyDate } from './fields/fuzzy-date.ts';
import { type Cardinality, project, type StatedValue } from './project.ts';

const day = (text: string) => {
  const read = fuzzyDate.parse(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const said = (key: string, rest: Partial<StatedValue> = {}): StatedValue => ({
  ...{ claim: key, field: 'status', snak: 'VALUE', key, value: key },
  ...{ polarity: 'POSITIVE', realisation: 'ACTUAL', certainty: 'CERTAIN' },
  ...{ origin: key, report: null, relays: [], chainEnds: 'NOT_STATED', validTime: null },
  ...rest,
});
const denied = (key: string, rest: Partial<StatedValue> = {}) =>
  said(key, { claim: `no ${key}`, origin: `no ${key}`, polarity: 'NEGATIVE', ...rest });

const may = { validTime: day('2014-05-21') };
const june = { validTime: day('2014-06-01') };
const spring = { validTime: day('2014-05') };

const cases: readonly (readonly [string, Cardinality, StatedValue, StatedValue, boolean])[] = [
  ['other values where there is one', 'ONE', said('a'), said('b'), true],
  ['the same value', 'ONE', said('a'), said('a', { claim: 'c' }), false],
  ['other values where there are many', 'MANY', said('a'), said('b'), false],
  ['a denial of the same', 'MANY', said('a'), denied('a'), true],
  ['a denial of another', 'ONE', said('a'), denied('b'), false],
  ['a denial that leaves a part open', 'MANY', said('a 1', { broader: () => ['a'] }), denied('a'), true],
  ['a denial of more than is said', 'MANY', said('a'), denied('a 1', { broader: () => ['a'] }), false],
  ['a denial of all there may be', 'MANY', said('a'), denied('', { snak: 'SOME_VALUE' }), true],
  ['a supposed denial', 'ONE', said('a'), denied('a', { realisation: 'HYPOTHETICAL' }), false],
  ['two denials', 'ONE', denied('a'), denied('b'), false],
  ['entries of one day', 'HISTORY', said('a', may), said('b', may), true],
  ['entries of one day by one voice', 'HISTORY', said('a', may), said('b', { ...may, origin: 'a' }), false],
  ['entries of other days', 'HISTORY', said('a', may), said('b', june), false],
  ['entries of no single day', 'HISTORY', said('a', spring), said('b', spring), false],
  [
    'a plan for the same day',
    'HISTORY',
    said('a', may),
    said('b', { ...may, realisation: 'PLANNED' }),
    false,
  ],
  ['a denial of one day', 'HISTORY', said('a', may), denied('a', may), true],
  ['a denial of another day', 'HISTORY', said('a', may), denied('a', june), false],
];

describe('two claims of which only one can be so', () => {
  it.each(cases)('%s (%s)', (_, holds, one, other, are) => {
    expect(contradict(one, other, holds)).toBe(are);
    expect(contradict(other, one, holds)).toBe(are);
  });

  it.each(cases)('are in dispute where both are accepted: %s (%s)', (_, holds, one, other, are) => {
    const both = [one, other];
    const judged = both.map(({ claim }, sequence) => ({
      ...{ claim, sequence },
      ...{ verdict: 'ACCEPTED' as const, rank: 'NORMAL' as const },
    }));
    const held = project(both, judged, () => holds).get('status');
    const denials = held?.values.some((value) => value.denials !== undefined) ?? false;
    expect(denials || (held?.alternatives.length ?? 0) > 0).toBe(are);
  });
});
