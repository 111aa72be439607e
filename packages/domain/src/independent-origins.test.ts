import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEnds } from './chain.ts';
import { byIndependentOrigin, independentOrigins } from './independent-origins.ts';

const voices = ['agency', 'ministry', 'paper', 'radio'] as const;
const claim = fc.record({
  origin: fc.constantFrom(...voices),
  report: fc.constantFrom(null, 'a', 'b', 'c'),
  relays: fc.uniqueArray(fc.constantFrom(...voices), { maxLength: 2 }),
  chainEnds: fc.constantFrom(...chainEnds),
});
/** Known no further, and passed on by nobody. */
const alone = (origin: string, report: string | null = null) => ({
  ...{ origin, report, relays: [] as readonly string[] },
  chainEnds: 'UNKNOWN_IF_MORE' as const,
});
const claims = fc.array(claim, { minLength: 1, maxLength: 10 });

describe('independent origins', () => {
  it('are the distinct origins where nothing was judged to be one report, and nobody passes on another', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const each = all.map(({ origin }) => alone(origin));
        expect(independentOrigins(each)).toBe(new Set(all.map(({ origin }) => origin)).size);
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
        // That its chain surely ends where others only stop is more than a relay or a copy says.
        const added = isRelay
          ? { ...other, origin: known.origin, chainEnds: known.chainEnds }
          : { ...other, report, chainEnds: 'UNKNOWN_IF_MORE' as const };
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

  it('are one by way of what two have in common', () => {
    const [agency, paper, radio] = ['agency', 'paper', 'radio'];
    expect(independentOrigins([alone(agency), alone(paper, 'a'), alone(agency, 'a'), alone(radio)])).toBe(2);
  });

  const through = (origin: string, ...relays: readonly string[]) => ({ ...alone(origin), relays });

  it('are counted as the table of docs/api.md has it', () => {
    const told = [
      through('agency', 'courier'),
      through('courier', 'herald'),
      { ...through('courier', 'gazette'), chainEnds: 'NOT_STATED' as const },
      { ...through('ministry', 'tribune'), chainEnds: 'NAMED_ORIGIN' as const },
      { ...through('courier', 'echo'), chainEnds: 'NAMED_ORIGIN' as const },
    ];
    const soFar = told.map((_, at) => independentOrigins(told.slice(0, at + 1)));
    expect(soFar).toEqual([1, 1, 1, 2, 3]);
  });

  it('are not made more by a chain that stops at who only passes it on elsewhere', () => {
    const behind = through('a source', 'paper');
    expect(independentOrigins([behind, through('paper', 'radio')])).toBe(1);
    expect(independentOrigins([through('paper', 'radio'), alone('radio'), behind])).toBe(1);
    expect(independentOrigins([behind, { ...alone('paper'), chainEnds: 'NAMED_ORIGIN' }])).toBe(2);
    expect(
      independentOrigins([behind, { ...alone('paper'), chainEnds: 'NAMED_ORIGIN' }, alone('paper')]),
    ).toBe(2);
  });

  it('stay two where one passes on both, and are one where two pass on each other', () => {
    const [one, other] = [through('ministry', 'paper'), through('agency', 'paper')];
    expect(independentOrigins([one, other, alone('paper')])).toBe(2);
    expect(independentOrigins([through('paper', 'radio'), through('radio', 'paper')])).toBe(1);
  });

  it('are never more with another relay, wherever its chain was cut', () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.nat(2), fc.constantFrom(...voices), (all, at, cutAt, voice) => {
        const known = all[at % all.length];
        if (!known) throw new Error('There is one at least.');
        const origin = known.relays[cutAt];
        const relay =
          origin === undefined
            ? { ...known, report: null, relays: [voice, ...known.relays] }
            : { ...alone(origin), relays: [voice, ...known.relays.slice(0, cutAt)] };
        expect(independentOrigins([...all, relay])).toBeLessThanOrEqual(independentOrigins(all));
      }),
      { numRuns: 1_000 },
    );
  });

  it('part the claims into as many pieces, in the order in which these first come', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const pieces = byIndependentOrigin(all);
        expect(pieces).toHaveLength(independentOrigins(all));
        expect(pieces.flat()).toHaveLength(all.length);
        const pieceOf = (one: (typeof all)[number]) => pieces.findIndex((piece) => piece.includes(one));
        expect([...new Set(all.map(pieceOf))]).toEqual(pieces.map((_, at) => at));
        for (const one of all)
          for (const other of all)
            if (one.origin === other.origin || (one.report !== null && one.report === other.report))
              expect(pieceOf(one)).toBe(pieceOf(other));
      }),
    );
  });
});
