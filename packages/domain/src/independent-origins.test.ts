import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byIndependentOrigin, independentOrigins } from './independent-origins.ts';

const claim = fc.record({
  origin: fc.constantFrom('agency', 'ministry', 'paper', 'radio'),
  report: fc.constantFrom(null, 'a', 'b', 'c'),
});
const claims = fc.array(claim, { minLength: 1, maxLength: 10 });

describe('independent origins', () => {
  it('are the distinct origins where nothing was judged to be one report', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const alone = all.map(({ origin }) => ({ origin, report: null }));
        expect(independentOrigins(alone)).toBe(new Set(all.map(({ origin }) => origin)).size);
      }),
    );
  });

  it('are never more with another relay of one, or another copy of a report', () => {
    fc.assert(
      fc.property(claims, fc.nat(), claim, fc.boolean(), (all, at, other, isRelay) => {
        const known = all[at % all.length];
        if (!known) throw new Error('There is one at least.');
        const report = known.report ?? 'new';
        // Its report becomes one with the other by both having the same key.
        const before = isRelay ? all : all.map((each) => (each === known ? { ...each, report } : each));
        const added = isRelay ? { ...other, origin: known.origin } : { ...other, report };
        expect(independentOrigins([...before, added])).toBeLessThanOrEqual(independentOrigins(all));
      }),
    );
  });

  it('are never more where two claims are judged to be of one report', () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.nat(), (all, one, two) => {
        const [a, b] = [all[one % all.length], all[two % all.length]];
        if (!a || !b) throw new Error('There is one at least.');
        const reports = [a.report, b.report].filter((report) => report !== null);
        const joined = all.map((each) =>
          each === a || each === b || (each.report !== null && reports.includes(each.report))
            ? { ...each, report: 'joined' }
            : each,
        );
        const before = independentOrigins(all);
        expect(independentOrigins(joined)).toBeLessThanOrEqual(before);
        expect(independentOrigins(joined)).toBeGreaterThanOrEqual(Math.max(1, before - 1));
      }),
    );
  });

  it('do not hang on the order', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(independentOrigins([...all].reverse())).toBe(independentOrigins(all));
      }),
    );
  });

  it('part the claims into as many pieces, that have nothing in common, in the order in which these first come', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const pieces = byIndependentOrigin(all);
        expect(pieces).toHaveLength(independentOrigins(all));
        const pieceOf = (one: (typeof all)[number]) => pieces.findIndex((piece) => piece.includes(one));
        expect(pieces.flat()).toHaveLength(all.length);
        const firsts = [...new Set(all.map(pieceOf))];
        expect(firsts).toEqual(pieces.map((_, at) => at));
        for (const one of all)
          for (const other of all)
            if (one.origin === other.origin || (one.report !== null && one.report === other.report))
              expect(pieceOf(one)).toBe(pieceOf(other));
      }),
    );
  });

  it('are one by way of what two have in common', () => {
    const [agency, paper, radio] = ['agency', 'paper', 'radio'];
    expect(
      independentOrigins([
        { origin: agency, report: null },
        { origin: paper, report: 'a' },
        { origin: agency, report: 'a' },
        { origin: radio, report: null },
      ]),
    ).toBe(2);
  });
});
