import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainEnds } from './chain.ts';
import { certainties, polarities, realisations } from './claim.ts';
import { fuzzyDate } from './fields/fuzzy-date.ts';
import { ranks, verdicts } from './judgement.ts';
import { type Cardinality, project, type StatedValue } from './project.ts';

const day = (text: string) => {
  const read = fuzzyDate.parse(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

const cardinalities: Readonly<Record<string, Cardinality>> = {
  value: 'ONE',
  parties: 'MANY',
  status: 'HISTORY',
};
const cardinalityOf = (field: string): Cardinality => cardinalities[field] ?? 'MANY';

const stated: fc.Arbitrary<StatedValue> = fc.record({
  claim: fc.stringMatching(/^[a-f0-9]{3}$/),
  field: fc.constantFrom(...Object.keys(cardinalities)),
  snak: fc.constant('VALUE' as const),
  key: fc.constantFrom('one', 'two', 'three'),
  value: fc.constantFrom(1, 2),
  polarity: fc.constantFrom(...polarities),
  realisation: fc.constantFrom(...realisations),
  certainty: fc.constantFrom(...certainties),
  origin: fc.constantFrom('ria', 'agency', 'ministry'),
  report: fc.constantFrom(null, null, 'one', 'other'),
  relays: fc.uniqueArray(fc.constantFrom('ria', 'agency', 'ministry', 'paper'), { maxLength: 2 }),
  chainEnds: fc.constantFrom(...chainEnds),
  validTime: fc.constantFrom(null, day('2014-05-21'), day('2019-12-02')),
});
const books = fc.uniqueArray(stated, { selector: ({ claim }) => claim, maxLength: 12 }).chain((claims) =>
  fc
    .array(
      fc.record({
        claim: fc.constantFrom(...claims.map(({ claim }) => claim), 'none'),
        verdict: fc.constantFrom(...verdicts),
        rank: fc.constantFrom(...ranks),
      }),
      { maxLength: 24 },
    )
    .map((entries) => ({ claims, judgements: entries.map((entry, sequence) => ({ ...entry, sequence })) })),
);

const plain: StatedValue = {
  claim: 'a',
  field: 'value',
  snak: 'VALUE',
  key: 'k',
  value: 400,
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  origin: 'ria',
  report: null,
  relays: [],
  chainEnds: 'NOT_STATED',
  validTime: null,
};
const accept = (claim: string, sequence = 0) => ({
  claim,
  verdict: 'ACCEPTED' as const,
  rank: 'NORMAL' as const,
  sequence,
});

describe('project', () => {
  it('does not depend on the order of claims or judgements', () => {
    fc.assert(
      fc.property(books, fc.func(fc.integer()), ({ claims, judgements }, weight) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          [...items]
            .map((item) => ({ item, at: weight(JSON.stringify(item)) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        expect(project(shuffled(claims), shuffled(judgements), cardinalityOf)).toEqual(
          project(claims, judgements, cardinalityOf),
        );
      }),
    );
  });

  it('is never changed by a claim that denies or supposes, but for who denies it', () => {
    fc.assert(
      fc.property(books, stated, fc.boolean(), ({ claims, judgements }, extra, denies) => {
        const idle: StatedValue = denies
          ? { ...extra, claim: 'idle', polarity: 'NEGATIVE' }
          : { ...extra, claim: 'idle', realisation: 'HYPOTHETICAL' };
        const held = (projected: ReturnType<typeof project>) =>
          [...projected].map(([field, { values, alternatives }]) => [
            field,
            ...[values, alternatives].map((all) => all.map(({ denials: _, ...value }) => value)),
          ]);
        expect(held(project([...claims, idle], [...judgements, accept('idle', 99)], cardinalityOf))).toEqual(
          held(project(claims, judgements, cardinalityOf)),
        );
      }),
    );
  });

  it('rests every value on accepted claims that say it', () => {
    fc.assert(
      fc.property(books, ({ claims, judgements }) => {
        for (const [field, { values, alternatives }] of project(claims, judgements, cardinalityOf))
          for (const held of [...values, ...alternatives]) {
            expect(held.claims.length).toBeGreaterThan(0);
            for (const id of held.claims)
              expect(claims).toContainEqual(expect.objectContaining({ claim: id, field, key: held.key }));
          }
      }),
    );
  });

  describe('of a history', () => {
    const [agreed, cancelled] = ['AGREED', 'CANCELLED'].map(
      (key): StatedValue => ({ ...plain, claim: key, field: 'status', key, validTime: day('2014-05-21') }),
    ) as [StatedValue, StatedValue]; // one for each
    const others: StatedValue = { ...cancelled, origin: 'agency' };
    const heldOf = (claims: readonly StatedValue[], ranked: readonly string[] = []) => {
      const judgements = claims.map(({ claim }) => ({
        ...accept(claim),
        rank: ranked.includes(claim) ? ('PREFERRED' as const) : ('NORMAL' as const),
      }));
      const { values, alternatives } = project(claims, judgements, cardinalityOf).get('status') ?? {
        values: [],
        alternatives: [],
      };
      return [values.map(({ key }) => key), alternatives.map(({ key }) => key)];
    };

    it('holds one of what others each say of one day, the better', () => {
      expect(heldOf([agreed, others])).toEqual([['AGREED'], ['CANCELLED']]);
      const twice = { ...others, claim: 'again', origin: 'ministry' };
      expect(heldOf([agreed, others, twice])).toEqual([['CANCELLED'], ['AGREED']]);
      expect(heldOf([agreed, others], ['CANCELLED'])).toEqual([['CANCELLED'], ['AGREED']]);
    });

    it('holds both where one origin says both, they are preferred, of no one day, or one is a plan', () => {
      expect(heldOf([agreed, cancelled])).toEqual([['AGREED', 'CANCELLED'], []]);
      expect(heldOf([agreed, others], ['AGREED', 'CANCELLED'])[1]).toEqual([]);
      for (const validTime of [null, day('2014'), day('2014-05-22'), day('about 21 May 2014')])
        expect(heldOf([agreed, { ...others, validTime }])[1]).toEqual([]);
      expect(heldOf([agreed, { ...others, realisation: 'PLANNED' }])[1]).toEqual([]);
    });

    it('holds both where they were judged to be of one report, or one may only pass on what the other says', () => {
      const oneReport = [agreed, others].map((claim) => ({ ...claim, report: 'wire' }));
      expect(heldOf(oneReport)).toEqual([['AGREED', 'CANCELLED'], []]);
      const passedOn = { ...agreed, relays: [others.origin] };
      expect(heldOf([passedOn, others])).toEqual([['AGREED', 'CANCELLED'], []]);
      expect(heldOf([passedOn, { ...others, chainEnds: 'NAMED_ORIGIN' }])[1]).toHaveLength(1);
    });

    it('never loses what is said', () => {
      fc.assert(
        fc.property(books, ({ claims, judgements }) => {
          const whole = project(claims, judgements, (field) =>
            field === 'status' ? 'MANY' : cardinalityOf(field),
          );
          const { values, alternatives } = project(claims, judgements, cardinalityOf).get('status') ?? {
            values: [],
            alternatives: [],
          };
          const ids = (held: readonly { readonly claims: readonly string[] }[]) =>
            held.flatMap((each) => each.claims).sort();
          expect(ids([...values, ...alternatives])).toEqual(ids(whole.get('status')?.values ?? []));
        }),
      );
    });
  });

  it('counts origins, not articles', () => {
    const relayed = ['a', 'b', 'c'].map((claim) => ({
      ...plain,
      claim,
      origin: claim === 'c' ? 'ministry' : 'ria',
    }));
    const held = project(
      relayed,
      relayed.map(({ claim }) => accept(claim)),
      cardinalityOf,
    ).get('value');
    expect(held?.values).toMatchObject([{ origins: 2, claims: ['a', 'b', 'c'] }]);
  });

  it('keeps what others say beside the value in force', () => {
    const rival = { ...plain, claim: 'b', key: 'other', value: 300, certainty: 'POSSIBLE' as const };
    const held = project([plain, rival], [accept('a'), accept('b')], cardinalityOf).get('value');
    expect(held).toMatchObject({ values: [{ value: 400 }], alternatives: [{ value: 300 }] });
  });

  it('lets a preferred claim win, and the latest judgement stand', () => {
    const rival = { ...plain, claim: 'b', key: 'other', value: 300, certainty: 'POSSIBLE' as const };
    const prefer = { ...accept('b', 1), rank: 'PREFERRED' as const };
    const held = (judgements: Parameters<typeof project>[1]) =>
      project([plain, rival], judgements, cardinalityOf)
        .get('value')
        ?.values.map(({ value }) => value);
    expect(held([accept('a'), prefer])).toEqual([300]);
    expect(held([accept('a'), prefer, { ...prefer, verdict: 'REJECTED', sequence: 2 }])).toEqual([400]);
  });

  it('puts the latest status first and keeps the history', () => {
    const agreed = {
      ...plain,
      field: 'status',
      key: 'AGREED',
      value: 'AGREED',
      validTime: day('2014-05-21'),
    };
    const running = {
      ...agreed,
      claim: 'b',
      key: 'IN_FORCE',
      value: 'IN_FORCE',
      validTime: day('2019-12-02'),
    };
    const held = project([agreed, running], [accept('a'), accept('b')], cardinalityOf).get('status');
    expect(held?.values.map(({ value }) => value)).toEqual(['IN_FORCE', 'AGREED']);
  });

  it('puts what is planned after all that is, however late, and ranks among entries of one date only', () => {
    const agreed = {
      ...plain,
      field: 'status',
      key: 'AGREED',
      value: 'AGREED',
      validTime: day('2014-05-21'),
    };
    const planned = {
      ...agreed,
      claim: 'b',
      key: 'COMPLETED',
      value: 'COMPLETED',
      realisation: 'PLANNED' as const,
      validTime: day('2044-01-01'),
    };
    const before = {
      ...agreed,
      claim: 'c',
      key: 'RUMOURED',
      value: 'RUMOURED',
      validTime: day('2013-01-01'),
    };
    const preferred = { ...accept('c'), rank: 'PREFERRED' as const };
    const held = project([planned, agreed, before], [accept('a'), accept('b'), preferred], cardinalityOf);
    expect(held.get('status')?.values.map(({ value }) => value)).toEqual(['AGREED', 'RUMOURED', 'COMPLETED']);
  });

  it('takes for done what one plans and another says is done', () => {
    const done = { ...plain, claim: 'b', certainty: 'POSSIBLE' as const };
    const held = project(
      [{ ...plain, realisation: 'PLANNED' }, done],
      [accept('a'), accept('b')],
      cardinalityOf,
    ).get('value');
    expect(held?.values).toMatchObject([{ realisation: 'ACTUAL', certainty: 'CERTAIN' }]);
  });

  it('puts a preferred one of many first, and drives none of the others out', () => {
    const party = { ...plain, field: 'parties' };
    const other = { ...party, claim: 'b', key: 'z', value: 'z' };
    const preferred = { ...accept('b'), rank: 'PREFERRED' as const };
    const held = project([party, other], [accept('a'), preferred], cardinalityOf).get('parties');
    expect(held).toMatchObject({
      values: [{ value: 'z', rank: 'PREFERRED' }, { value: 400 }],
      alternatives: [],
    });
  });
});

/** Of each value in a field, its origins. */
const originsIn = (fields: ReturnType<typeof project>): ReadonlyMap<string, number> =>
  new Map(
    [...fields].flatMap(([field, { values, alternatives }]) =>
      [...values, ...alternatives].map(
        ({ key, validFrom, origins }) => [`${field} ${key} ${validFrom}`, origins] as const,
      ),
    ),
  );

describe('a relay of what stands already', () => {
  const ways = fc.array(fc.record({ cutAt: fc.nat(3), through: fc.constantFrom('ria', 'paper', 'radio') }), {
    minLength: 1,
    maxLength: 3,
  });
  /** As others tell it who read one of those that pass it on, and know no further. */
  const cut = (passedOn: StatedValue, cutAt: number, through: string): StatedValue => {
    const origin = passedOn.relays[cutAt];
    return origin === undefined
      ? { ...passedOn, relays: [through, ...passedOn.relays] }
      : {
          ...passedOn,
          origin,
          relays: [through, ...passedOn.relays.slice(0, cutAt)],
          chainEnds: 'UNKNOWN_IF_MORE',
        };
  };

  it('raises the number of origins of nothing, however many pass it on, and wherever their chains were cut', () => {
    let [relayed, cutShort] = [0, 0];
    fc.assert(
      fc.property(books, fc.nat(), ways, ({ claims, judgements }, nth, told) => {
        const before = project(claims, judgements, cardinalityOf);
        const held = [...before.values()].flatMap(({ values, alternatives }) => [...values, ...alternatives]);
        const behind = held.flatMap((value) => value.claims);
        const passedOn = claims.find(({ claim }) => claim === behind[nth % behind.length]);
        if (!passedOn) return;
        relayed += 1;
        const relays = told.map(({ cutAt, through }, at) => ({
          ...cut(passedOn, cutAt, through),
          claim: `relay ${at}`,
          report: null,
        }));
        if (relays.some(({ origin }) => origin !== passedOn.origin)) cutShort += 1;
        const accepted = relays.map(({ claim }, at) => ({
          ...accept(claim),
          sequence: judgements.length + at,
        }));
        const after = project([...claims, ...relays], [...judgements, ...accepted], cardinalityOf);
        const [was, is] = [originsIn(before), originsIn(after)];
        expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
        for (const [value, origins] of is) expect(origins).toBeLessThanOrEqual(was.get(value) ?? 0);
      }),
      { numRuns: 1_000 },
    );
    expect([relayed > 20, cutShort > 20]).toEqual([true, true]);
  });
});
