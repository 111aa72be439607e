import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyDate } from '../fields/fuzzy-date.ts';
import { blockingKeys, mostBlockingKeys } from './blocking-keys.ts';
import type { ComparedName } from './compare-names.ts';
import { type ComparedRecord, comparePair, type Neighbour } from './compare-pair.ts';

const name = (text: string, romanised = text.toLowerCase()): ComparedName => ({
  text,
  folded: text.toLowerCase(),
  romanised,
});
const date = (words: string) => {
  const read = fuzzyDate.parse(words);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const record = (id: string, said: Partial<ComparedRecord> = {}): ComparedRecord => ({
  id,
  names: [],
  identifiers: [],
  dates: {},
  neighbours: [],
  ...said,
});
const named = (id: string, ...names: readonly ComparedName[]) => record(id, { names });
const out = (to: string, field = 'parties', kind = 'Organisation'): Neighbour => ({
  record: to,
  kind,
  field,
  way: 'OUT',
});
const signs = (one: ComparedRecord, other: ComparedRecord) =>
  comparePair(one, other).evidence.map(({ part, sign, about }) => [part, sign, ...(about ? [about] : [])]);
const score = (one: ComparedRecord, other: ComparedRecord) => comparePair(one, other).score;

describe('the names of two records', () => {
  it.each([
    ['Port of Riga', 'port of riga', 'SAME'],
    ['Port of Riga', 'Riga Port', 'SAME_WORDS'],
    ['Karo Steel Ltd', 'Karo Steel GmbH', 'SAME_WORDS'],
    ['Gazprom Neft', 'Gazpromneft', 'SAME_WORDS'],
    ['Gazprom Export', 'Gasprom Export', 'SIMILAR'],
    ['Mohammed Aldin', 'Muhammad Aladin', 'SAME_CONSONANTS'],
    ['Mohammed Ali', 'Muhammad Ali', 'SAME_CONSONANTS'],
    ['Riga Port', 'Riga Port Authority', 'ONE_WORD_MORE'],
  ])('%s and %s: %s', (one, other, sign) => {
    expect(signs(named('a', name(one)), named('b', name(other)))).toEqual([['NAME', sign]]);
  });

  it.each([
    ['Resolution 1929', 'Resolution 1930'],
    ['Ministry of Finance of Karo', 'Ministry of Finance of Kara'],
    ['Riga', 'Riga Port'],
    ['Ana', 'Eno'],
  ])('%s and %s are two', (one, other) => {
    expect(signs(named('a', name(one)), named('b', name(other)))).toEqual([]);
  });

  it('are compared in Latin letters across scripts, but not among Chinese characters that sound alike', () => {
    const [latin, cyrillic] = [name('Rosneft', 'rosneft'), name('Роснефть', 'rosneft')];
    expect(signs(named('a', latin), named('b', cyrillic))).toEqual([['NAME', 'SAME_ROMANISED']]);
    const [one, other] = [name('南海银行', 'nanhaiyinhang'), name('南海印行', 'nanhaiyinhang')];
    expect(signs(named('a', one), named('b', other))).toEqual([]);
  });

  it('are the two that are most alike, and what else both have', () => {
    const one = named('a', name('Riga Port'), name('RPA'), name('Harbour'));
    const other = named('b', name('Harbour'), name('Port of Riga'), name('RPA'));
    expect(comparePair(one, other).evidence).toMatchObject([
      { sign: 'SAME', one: 'Harbour', weight: 8 },
      { sign: 'SAME', one: 'RPA', weight: 1 },
    ]);
  });
});

describe('what else is known of two records', () => {
  const codes = (id: string, ...values: readonly string[]) =>
    record(id, { identifiers: values.map((value) => ({ scheme: 'LEI', value })) });

  it('codes of one register agree where one is shared, and else contradict', () => {
    expect(signs(codes('a', '1', '2'), codes('b', '2'))).toEqual([['IDENTIFIER', 'AGREES', 'LEI']]);
    expect(signs(codes('a', '1', '2'), codes('b', '3'))).toEqual([['IDENTIFIER', 'CONTRADICTS', 'LEI']]);
    expect(signs(codes('a', '1'), record('b'))).toEqual([]);
    const apart = [codes('a', '1'), codes('b', '3')].map((each) => ({ ...each, names: [name('Karo')] }));
    expect(comparePair(apart[0] ?? record('a'), apart[1] ?? record('b')).isLikely).toBe(false);
  });

  it.each([
    ['LEI', '529900T8BM49AURSDO55', '529900t8bm49aursdo55', 'AGREES'],
    ['IMO', '9074729', 'IMO 9074729', 'AGREES'],
    ['IMO', 'imo9074729', 'IMO: 907 4729', 'AGREES'],
    ['INN', '77-36.050 003', '7736050003', 'AGREES'],
    ['NYSE', 'NYSE', 'nyse', 'AGREES'],
    ['BIC', 'BICXDEFF', 'XDEFF', 'CONTRADICTS'],
    ['IMO', '—', '-.-', 'CONTRADICTS'],
  ])('codes of %s written %s and %s: %s', (scheme, one, other, sign) => {
    const [a, b] = [one, other].map((value, at) =>
      record(`${at}`, { identifiers: [{ scheme, value }], names: [] }),
    ) as [ComparedRecord, ComparedRecord];
    expect(comparePair(a, b).evidence).toMatchObject([{ part: 'IDENTIFIER', sign, one, other }]);
    const shared = blockingKeys('Organisation', a).filter(({ key }) =>
      blockingKeys('Organisation', b).some((each) => each.key === key),
    );
    expect(shared.length).toBe(sign === 'AGREES' ? 1 : 0);
  });

  it.each([
    ['21 May 2014', '2014-05-21', 'AGREES'],
    ['May 2014', '21 May 2014', 'POSSIBLE'],
    ['about 2014', '2015', 'POSSIBLE'],
    ['May 2014', 'June 2014', 'CONTRADICTS'],
  ])('dates %s and %s: %s', (one, other, sign) => {
    const born = (id: string, words: string) => record(id, { dates: { birthDate: date(words) } });
    expect(signs(born('a', one), born('b', other))).toEqual([['DATE', sign, 'birthDate']]);
  });

  it('dates that hang on another day say nothing until that is known', () => {
    const signed = (id: string, words: string) => record(id, { dates: { signed: date(words) } });
    expect(signs(signed('a', 'last month'), signed('b', 'May 2014'))).toEqual([]);
  });

  it('records that both lead to count, states less; and what leads to the other is not it', () => {
    const with_ = (id: string, ...neighbours: readonly Neighbour[]) => record(id, { neighbours });
    const state = out('s', 'parties', 'State');
    expect(comparePair(with_('a', out('x'), state), with_('b', state, out('x'))).evidence).toMatchObject([
      { sign: 'SHARED', neighbour: 'x', weight: 2 },
      { sign: 'SHARED', neighbour: 's', weight: 0.5 },
    ]);
    expect(signs(with_('a', out('x', 'owners')), with_('b', out('x', 'memberOf')))).toEqual([]);
    expect(signs(with_('a', out('b', 'owners')), record('b'))).toEqual([['NEIGHBOUR', 'LINKED', 'owners']]);
  });

  it('two deals between the same two on the same day are likely one, on another day they are not', () => {
    const deal = (id: string, day: string) =>
      record(id, { neighbours: [out('x'), out('y')], dates: { signed: date(day) } });
    expect(comparePair(deal('a', '21 May 2014'), deal('b', '21 May 2014')).isLikely).toBe(true);
    expect(comparePair(deal('a', '21 May 2014'), deal('b', '22 May 2014')).isLikely).toBe(false);
  });

  it('others that lead to both order a pair, and do not make it likely', () => {
    const back = ['x', 'y', 'z'].map((from) => ({ ...out(from), way: 'BACK' as const }));
    const [one, other] = [record('a', { neighbours: back }), record('b', { neighbours: back })];
    expect(comparePair(one, other)).toMatchObject({ isLikely: false, score: expect.closeTo(2 / 3, 3) });
  });
});

const words = fc.constantFrom('port', 'riga', 'bank', 'karo', 'kara', 'of', 'ltd', 'gazprom', 'gasprom', '7');
const someName = fc.array(words, { minLength: 1, maxLength: 3 }).map((each) => name(each.join(' ')));
const someDate = fc.constantFrom('2014', 'May 2014', '21 May 2014', '2014-05-22', 'about 2013').map(date);
const someCode = fc.record({ scheme: fc.constantFrom('LEI', 'ISIN'), value: fc.constantFrom('1', '2', '3') });
const kindOf = (record: string) => (record === 'x' ? 'State' : 'Organisation');
const someNeighbour = fc
  .record({
    record: fc.constantFrom('x', 'y', 'a', 'b'),
    field: fc.constantFrom('owners', 'memberOf'),
    way: fc.constantFrom('OUT' as const, 'BACK' as const),
  })
  .map((each) => ({ ...each, kind: kindOf(each.record) }));
const some = (id: string) =>
  fc.record({
    id: fc.constant(id),
    names: fc.array(someName, { maxLength: 3 }),
    identifiers: fc.array(someCode, { maxLength: 3 }),
    dates: fc.record({ founded: someDate, dissolved: someDate }, { requiredKeys: [] }),
    neighbours: fc.array(someNeighbour, { maxLength: 4 }),
  });

describe('the comparison of two records', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(some('a'), some('b'), (one, other) => {
        const [there, back] = [comparePair(one, other), comparePair(other, one)];
        expect(back.score).toBe(there.score);
        expect(back.isLikely).toBe(there.isLikely);
        const turned = back.evidence.map((each) => ({ ...each, one: each.other, other: each.one }));
        expect(turned).toEqual(there.evidence);
      }),
    );
  });

  it('is never lowered by something more that both have', () => {
    const more = fc.oneof(
      someName.map((each) => (of: ComparedRecord) => ({ ...of, names: [...of.names, each] })),
      someCode.map((each) => (of: ComparedRecord) => ({ ...of, identifiers: [...of.identifiers, each] })),
      someDate.map((each) => (of: ComparedRecord) => ({ ...of, dates: { ...of.dates, existed: each } })),
      fc
        .record({ record: fc.constantFrom('x', 'y', 'z'), field: fc.constantFrom('owners', 'memberOf') })
        .map(({ record: to, field }) => (of: ComparedRecord) => ({
          ...of,
          neighbours: [...of.neighbours, out(to, field, kindOf(to))],
        })),
    );
    let raised = 0;
    fc.assert(
      fc.property(some('a'), some('b'), more, (one, other, add) => {
        const [before, after] = [score(one, other), score(add(one), add(other))];
        expect(after).toBeGreaterThanOrEqual(before);
        raised += after > before ? 1 : 0;
      }),
      { numRuns: 100 },
    );
    expect(raised).toBeGreaterThan(10);
  });
});

describe('blocking keys', () => {
  const shared = (kind: string, one: ComparedRecord, other: ComparedRecord) => {
    const theirs = new Set(blockingKeys(kind, other).map(({ key }) => key));
    return blockingKeys(kind, one)
      .map(({ key }) => key)
      .filter((key) => theirs.has(key));
  };

  it.each([
    ['Port of Riga', 'Riga Port'],
    ['Gazprom', 'Gasprom'],
    ['Gazprom', 'Gazprm'],
    ['Mohammed Aldin', 'Muhammad Aladin'],
    ['Mohammed Ali', 'Muhammad Ali'],
    ['Gazprom Export', 'Gasprom Export'],
  ])('are shared by %s and %s', (one, other) => {
    expect(shared('Organisation', named('a', name(one)), named('b', name(other)))).not.toEqual([]);
  });

  it('of a deal are what it is between, and when it was signed', () => {
    const deal = (id: string, day: string) =>
      record(id, { neighbours: [out('y'), out('x')], dates: { signed: date(day) } });
    expect(shared('Deal', deal('a', '21 May 2014'), deal('b', '2014-05-21'))).toEqual([
      'between x y',
      'between x y signed 2014-05-21',
    ]);
    expect(shared('Person', deal('a', '21 May 2014'), deal('b', '2014-05-21'))).toEqual([]);
  });

  it('have a common name with the year beside it, since few share both', () => {
    const born = (id: string, words: string) =>
      record(id, { names: [name('John Smith')], dates: { birthDate: date(words) } });
    expect(shared('Person', born('a', '1961'), born('b', 'May 1961'))).toContain(
      'name john smith birthDate 1961',
    );
  });

  it('have a common name with two things beside it, since thousands of a name may be of one state', () => {
    const born = (id: string) =>
      record(id, {
        names: [name('John Smith')],
        neighbours: [out('x', 'nationality', 'State')],
        dates: { birthDate: date('1961') },
      });
    expect(shared('Person', born('a'), born('b'))).toContain('name john smith birthDate 1961 x');
  });

  it('divide those that have one name, so that some of very many are compared whatever else is known', () => {
    const keys = Array.from({ length: 1000 }, (_, at) =>
      blockingKeys('Person', named(`record ${at}`, name('John Smith'))).map(({ key }) => key),
    );
    const sizes = new Map<string, number>();
    for (const key of keys.flat())
      if (/ part \d+ of 64$/u.test(key)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    expect(sizes.size).toBe(64);
    expect([...sizes.values()].filter((size) => size > 1 && size <= 20).length).toBeGreaterThan(40);
  });

  it('are shared by a name in traditional and in simplified characters, whatever it sounds like', () => {
    const chinese = (id: string, text: string, sound: string, simplified?: string) =>
      named(id, { ...name(text, sound), ...(simplified && { simplified }) });
    const [one, other] = [
      chinese('a', '瀋 陽', 'sen iang', '沈 阳'),
      chinese('b', '沈 阳', 'shen iang'),
    ] as const;
    expect(shared('Organisation', one, other)).toContain('characters 沈 阳');
    expect(signs(one, other)).toEqual([['NAME', 'SAME_WORDS']]);
  });

  it('are so many at most', () => {
    const names = Array.from({ length: 90 }, (_, at) => name(`Longword${at} Otherword${at}`));
    expect(blockingKeys('Person', record('a', { names })).length).toBe(mostBlockingKeys);
  });
});
