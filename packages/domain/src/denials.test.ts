import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDenials } from './denials.ts';
import { fuzzyDate } from './fields/fuzzy-date.ts';
import { type Cardinality, project, projectStanding, type StatedValue } from './project.ts';
import { projectOn } from './standpoint/project-on.ts';

const day = (text: string) => {
  const read = fuzzyDate.parse(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const cardinalities: Readonly<Record<string, Cardinality>> = { value: 'ONE', status: 'HISTORY' };
const cardinalityOf = (field: string): Cardinality => cardinalities[field] ?? 'MANY';
const said = (claim: string, rest: Partial<StatedValue> = {}): StatedValue => ({
  claim,
  ...{ field: 'value', snak: 'VALUE', key: 'k', value: 400 },
  ...{ polarity: 'POSITIVE', realisation: 'ACTUAL', certainty: 'CERTAIN' },
  ...{ origin: claim, report: null, relays: [], chainEnds: 'NOT_STATED', validTime: null },
  ...rest,
});
const denied = (claim: string, rest: Partial<StatedValue> = {}) =>
  said(claim, { polarity: 'NEGATIVE', ...rest });
const accepted = (claims: readonly StatedValue[]) =>
  claims.map(({ claim }, sequence) => ({
    ...{ claim, sequence },
    ...{ verdict: 'ACCEPTED' as const, rank: 'NORMAL' as const },
  }));
const held = (...claims: readonly StatedValue[]) =>
  [...project(claims, accepted(claims), cardinalityOf).values()].flatMap(({ values, alternatives }) =>
    [...values, ...alternatives].map(({ key, denials }) => [key, ...(denials ?? [])]),
  );

describe('what denies a value', () => {
  it('stands beside it, surest first, and changes nothing of what is held', () => {
    const [sure, less] = [denied('b'), denied('a', { certainty: 'POSSIBLE' })];
    expect(held(said('s'), less, sure)).toEqual([['k', 'b', 'a']]);
    expect(held(sure)).toEqual([]);
    const [[, field] = []] = project([said('s'), sure], accepted([said('s'), sure]), cardinalityOf);
    const [[, alone] = []] = project([said('s')], accepted([said('s')]), cardinalityOf);
    expect({ ...field, values: field?.values.map(({ denials: _, ...value }) => value) }).toEqual(alone);
  });

  it('is of the same value and field, or of any such', () => {
    const others = [denied('a', { key: 'other' }), denied('b', { field: 'term' })];
    expect(held(said('s'), ...others)).toEqual([['k']]);
    const any = denied('c', { snak: 'SOME_VALUE', key: '', value: null });
    expect(held(said('s'), said('t', { key: 'l' }), any)).toEqual([
      ['k', 'c'],
      ['l', 'c'],
    ]);
    expect(held(said('n', { snak: 'NO_VALUE', key: '', value: null }), any)).toEqual([['']]);
  });

  it('is of any value that it leaves open in part, and of no broader one', () => {
    const buyer = said('s', { key: 'sweden buyer', broader: () => ['sweden'] });
    const [takesPart, buys, sells] = [
      denied('a', { key: 'sweden' }),
      denied('b', { key: 'sweden buyer', broader: () => ['sweden'] }),
      denied('c', { key: 'sweden seller', broader: () => ['sweden'] }),
    ];
    expect(held(buyer, takesPart, buys, sells)).toEqual([['sweden buyer', 'a', 'b']]);
    expect(held(said('t', { key: 'sweden' }), takesPart, buys, sells)).toEqual([['sweden', 'a']]);
  });

  it('is looked for by its key, among however many', () => {
    let reads = 0;
    const many = Array.from({ length: 1000 }, (_, at) => ({
      rank: 'NORMAL' as const,
      ...said(`s${at}`, { key: `k${at}` }),
    }));
    const denials = many.map(({ key, rank }) =>
      Object.defineProperty({ rank, ...denied(`d ${key}`) }, 'key', {
        get: () => {
          reads += 1;
          return key;
        },
      }),
    );
    const found = withDenials(projectStanding(many, cardinalityOf), many, denials);
    expect(found.get('value')?.alternatives.map(({ key, denials: by }) => [`d ${key}`, by?.[0]])).toSatisfy(
      (all: readonly (readonly string[])[]) => all.length === 999 && all.every(([key, by]) => key === by),
    );
    expect(reads).toBeLessThan(10_000);
  });

  it('is accepted and not deprecated, and no supposition; a plan is denied by what denies a plan', () => {
    const claims = [said('s'), denied('a'), denied('b')];
    const judged = accepted(claims).map((entry) => ({
      ...entry,
      ...(entry.claim === 'a' ? { verdict: 'REJECTED' as const } : {}),
      ...(entry.claim === 'b' ? { rank: 'DEPRECATED' as const } : {}),
    }));
    expect(project(claims, judged, cardinalityOf).get('value')?.values[0]?.denials).toBeUndefined();
    expect(held(said('s'), denied('c', { realisation: 'HYPOTHETICAL' }))).toEqual([['k']]);
    expect(held(said('s'), denied('c', { realisation: 'PLANNED' }))).toEqual([['k']]);
    expect(held(said('s', { realisation: 'PLANNED' }), denied('c'))).toEqual([['k']]);
    expect(held(said('s', { realisation: 'PLANNED' }), denied('c', { realisation: 'PLANNED' }))).toEqual([
      ['k', 'c'],
    ]);
    // Planned by one and done by another is done.
    const both = [said('s'), said('t', { realisation: 'PLANNED' })];
    expect(held(...both, denied('c', { realisation: 'PLANNED' }))).toEqual([['k']]);
    expect(held(...both, denied('c'))).toEqual([['k', 'c']]);
  });

  const stated =
    (claims: readonly StatedValue[]) =>
    (on: string, holds: 'CERTAINLY' | 'POSSIBLY' = 'POSSIBLY') =>
      [...projectOn(claims, accepted(claims), cardinalityOf, { day: on, holds }).values()].flatMap(
        ({ values }) => values.map(({ key, denials }) => [key, ...(denials ?? [])]),
      );

  it('is of a time that may be the same', () => {
    const first = said('s', { field: 'status', validTime: day('2014-05-21') });
    const later = denied('a', { field: 'status', validTime: day('2019') });
    const vague = denied('b', { field: 'status', validTime: day('2014') });
    const whenever = denied('c', { field: 'status' });
    expect(held(first, later, vague, whenever)).toEqual([['k', 'b', 'c']]);
  });

  it('is there on days of its own, and of a history for as long as what it denies holds', () => {
    const field = 'value';
    const on = stated([
      said('s', { field, validTime: day('2014/2018') }),
      denied('a', { field, validTime: day('2014') }),
      denied('b', { field }),
    ]);
    expect(on('2014-06-01')).toEqual([['k', 'a', 'b']]);
    expect(on('2016-06-01')).toEqual([['k', 'b']]);
    const status = { field: 'status' };
    const then = stated([
      said('s', { ...status, validTime: day('2014-05-21') }),
      denied('a', { ...status, validTime: day('2014-05-21') }),
      denied('b', { ...status, validTime: day('2014') }),
      denied('c', { ...status, validTime: day('2019') }),
      denied('d', status),
      said('t', { ...status, key: 'l', validTime: day('2020-01-01') }),
    ]);
    expect(then('2014-05-21')).toEqual([['k', 'a', 'b', 'd']]);
    expect(then('2014-05-21', 'CERTAINLY')).toEqual([['k', 'a']]);
    expect(then('2016-06-01')).toEqual([['k', 'a', 'b', 'd']]);
    expect(then('2016-06-01', 'CERTAINLY')).toEqual([['k', 'a', 'b']]);
    expect(then('2021-01-01')).toEqual([['l']]);
  });

  it('of exact days, in a history, is on each day what it is of all days', () => {
    const days = fc.integer({ min: 0, max: 9 }).map((year) => `201${year}-05-21`);
    const entries = fc.uniqueArray(days, { minLength: 1 });
    fc.assert(
      fc.property(entries, fc.array(days, { maxLength: 5 }), days, (begin, denials, asked) => {
        const of = (at: string) => ({ field: 'status', key: at, validTime: day(at) });
        const claims = [
          ...begin.map((at) => said(`s ${at}`, of(at))),
          ...denials.map((at, nth) => denied(`d ${at} ${nth}`, of(at))),
        ];
        const always = held(...claims);
        for (const entry of stated(claims)(asked, 'CERTAINLY')) expect(always).toContainEqual(entry);
      }),
    );
  });
});
