import { describe, expect, it } from 'vitest';
import { settlement } from './settlement.ts';

const claim = (id: string, review: string | null, rank: 'NORMAL' | 'PREFERRED' = 'NORMAL') => ({
  id,
  judgement: { rank, confidence: 80, review: review === null ? null : { id: review, version: 3 } },
});
type Field = Parameters<typeof settlement>[0];
type Value = Field['values'][number];
const held = (entry: string, claims: Value['claims'], validFrom: string | null = null): Value => ({
  ...{ entry, claims, validFrom, realisation: 'ACTUAL', isAlternative: false },
});
const instead = (...given: Parameters<typeof held>): Value => ({ ...held(...given), isAlternative: true });
const one = (...values: readonly Value[]): Field => ({ holds: 'ONE', values });
const history = (...values: readonly Value[]): Field => ({ holds: 'HISTORY', values });

const seventy = instead('70', [claim('a', 'r1'), claim('b', 'r2'), claim('c', 'r1')]);
const ninety = held('90', [claim('d', 'r1', 'PREFERRED'), claim('e', 'r3')]);

const steps = (...given: Parameters<typeof settlement>) =>
  settlement(...given).map(({ review, expectedVersion, judgements }) => [
    `${review}@${expectedVersion}`,
    judgements.map(({ claim: of, rank }) => `${of} ${rank}`),
  ]);

describe('settling a field', () => {
  it('prefers by one claim, and takes the preference from others in the same step', () => {
    expect(steps(one(ninety, seventy), '70', 'PREFER', 'Signed.')).toEqual([
      ['r1@3', ['a PREFERRED', 'd NORMAL']],
    ]);
  });

  it('deprecates every claim, review by review', () => {
    expect(steps(one(ninety, seventy), '70', 'DEPRECATE', 'Superseded.')).toEqual([
      ['r1@3', ['a DEPRECATED', 'c DEPRECATED']],
      ['r2@3', ['b DEPRECATED']],
    ]);
  });

  it('takes a preference back from the claims that have it', () => {
    expect(steps(one(ninety, seventy), '90', 'NORMAL', 'Denied.')).toEqual([['r1@3', ['d NORMAL']]]);
    expect(steps(one(ninety, seventy), '70', 'NORMAL', 'Denied.')).toEqual([]);
  });

  it('keeps the verdict and the trust, and says why', () => {
    expect(settlement(one(seventy), '70', 'PREFER', 'Signed.')[0]?.judgements).toEqual([
      { claim: 'a', verdict: 'ACCEPTED', rank: 'PREFERRED', reason: 'Signed.', confidence: 80 },
    ]);
  });

  it('does nothing by halves: a claim without a review leaves all as it is', () => {
    const unreviewed = held('1', [claim('f', null), claim('g', 'r1')]);
    expect(steps(one(unreviewed, seventy), '1', 'DEPRECATE', 'No.')).toEqual([]);
    expect(steps(one(unreviewed, seventy), '1', 'PREFER', 'Yes.')).toEqual([['r1@3', ['g PREFERRED']]]);
    expect(steps(one(seventy), 'gone', 'PREFER', 'Yes.')).toEqual([]);
  });

  it('takes the preference from every other value where one alone is in force', () => {
    const sixty = instead('60', [claim('f', 'r1', 'PREFERRED')]);
    expect(steps(one(ninety, sixty, seventy), '70', 'PREFER', 'Signed.')).toEqual([
      ['r1@3', ['a PREFERRED', 'd NORMAL', 'f NORMAL']],
    ]);
  });
});

describe('settling a history', () => {
  const again = held('IN_FORCE 2022-02-24', [claim('c', 'r3')], '2022-02-24');
  const lifted = held('LIFTED 2016-01-01', [claim('b', 'r2')], '2016-01-01');
  const first = held('IN_FORCE 2014-03-17', [claim('a', 'r1')], '2014-03-17');

  it('judges the claims of the entry that is meant, and not those of the same value at another time', () => {
    const all = history(again, lifted, first);
    expect(steps(all, first.entry, 'PREFER', 'Printed.')).toEqual([['r1@3', ['a PREFERRED']]]);
    expect(steps(all, first.entry, 'DEPRECATE', 'Never.')).toEqual([['r1@3', ['a DEPRECATED']]]);
    const liftedAgain = instead('LIFTED 2022-02-24', [claim('d', 'r4')], '2022-02-24');
    expect(steps(history(again, lifted, first, liftedAgain), liftedAgain.entry, 'DEPRECATE', 'No.')).toEqual([
      ['r4@3', ['d DEPRECATED']],
    ]);
  });

  it('takes the preference from what others say of the same day, and leaves it to other days', () => {
    const decided = held('IN_FORCE 2022-02-24', [claim('c', 'r3', 'PREFERRED')], '2022-02-24');
    const before = held('IN_FORCE 2014-03-17', [claim('a', 'r1', 'PREFERRED')], '2014-03-17');
    const other = instead('LIFTED 2022-02-24', [claim('d', 'r4')], '2022-02-24');
    expect(steps(history(decided, before, other), other.entry, 'PREFER', 'Its own.')).toEqual([
      ['r4@3', ['d PREFERRED']],
      ['r3@3', ['c NORMAL']],
    ]);
    expect(steps(history(decided, lifted, first, other), first.entry, 'PREFER', 'Printed.')).toEqual([
      ['r1@3', ['a PREFERRED']],
    ]);
  });

  it('leaves the preference to a plan for the same day, in whose place nothing done comes into force', () => {
    const agreed = held('AGREED 2014-05-21', [claim('a', 'r1', 'PREFERRED')], '2014-05-21');
    const completed: Value = {
      ...held('COMPLETED 2014-05-21', [claim('b', 'r2', 'PREFERRED')], '2014-05-21'),
      realisation: 'PLANNED',
    };
    const cancelled = instead('CANCELLED 2014-05-21', [claim('c', 'r3')], '2014-05-21');
    expect(steps(history(agreed, completed, cancelled), cancelled.entry, 'PREFER', 'Sure.')).toEqual([
      ['r3@3', ['c PREFERRED']],
      ['r1@3', ['a NORMAL']],
    ]);
  });

  it('leaves the preference to another step of the same day that is in force beside it', () => {
    const announced = held('ANNOUNCED 2014-03-17', [claim('d', 'r4', 'PREFERRED')], '2014-03-17');
    expect(steps(history(announced, first), first.entry, 'PREFER', 'Printed.')).toEqual([
      ['r1@3', ['a PREFERRED']],
    ]);
  });
});

describe('settling one of many values', () => {
  it('leaves the preference to the others, which stay in force', () => {
    const values = [
      held('one', [claim('a', 'r1', 'PREFERRED')]),
      held('two', [claim('b', 'r1'), claim('c', 'r2')]),
    ];
    expect(steps({ holds: 'MANY', values }, 'two', 'PREFER', 'Signed.')).toEqual([['r1@3', ['b PREFERRED']]]);
  });
});
