import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgreementLayer, agreementBetween, type ReadClaim } from './agreement.ts';
import { krippendorffAlpha } from './alpha.ts';
import { f1 } from './f1.ts';
import { type Choices, cohenKappa } from './kappa.ts';

const times = (count: number, one: string, other: string): readonly Choices[] =>
  Array.from({ length: count }, (): Choices => [one, other]);
const columns = (...readers: readonly string[]): readonly (readonly string[])[] =>
  [...(readers[0] ?? '')].map((_, at) =>
    readers.flatMap((reader) => (reader[at] === '*' ? [] : (reader[at] ?? []))),
  );

describe('measures of agreement give what their published examples give', () => {
  it('F1: five of eight found are among twelve', () => {
    expect(f1(5, 8, 12)).toBe(0.5);
    expect(f1(0, 0, 0)).toBeNull();
  });

  it('Cohen’s kappa: fifty applications read by two', () => {
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    expect(cohenKappa(pairs)).toBeCloseTo(0.4, 10);
  });

  it('Cohen’s kappa: the same agreement by other habits', () => {
    const table = (both: number, one: number, other: number, none: number) => [
      ...times(both, 'yes', 'yes'),
      ...times(one, 'yes', 'no'),
      ...times(other, 'no', 'yes'),
      ...times(none, 'no', 'no'),
    ];
    expect(cohenKappa(table(45, 15, 25, 15))).toBeCloseTo(0.1304, 4);
    expect(cohenKappa(table(25, 35, 5, 35))).toBeCloseTo(0.2593, 4);
    expect(cohenKappa(times(3, 'yes', 'yes'))).toBeNull();
  });

  it('Krippendorff’s alpha: two observers, two values', () => {
    expect(krippendorffAlpha(columns('0100000010', '1110010000'))).toBeCloseTo(0.095, 3);
  });

  it('Krippendorff’s alpha: two observers, five values', () => {
    expect(krippendorffAlpha(columns('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3);
  });

  it('Krippendorff’s alpha: four observers who left things out', () => {
    const alpha = krippendorffAlpha(columns('123321412***', '1233224125*3', '*3332342251*', '12332441251*'));
    expect(alpha).toBeCloseTo(0.743, 3);
  });
});

const claim = (id: string, said: Partial<ReadClaim> = {}): ReadClaim => ({
  id,
  passage: { start: 0, end: 10 },
  subject: 'deal',
  records: ['deal'],
  field: 'value',
  key: 'one',
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  chain: '',
  ...said,
});
const layerOf = (layer: AgreementLayer, one: readonly ReadClaim[], other: readonly ReadClaim[]) =>
  agreementBetween(one, other).layers.find((each) => each.layer === layer);

describe('two readings of one article', () => {
  it('are compared by words, exactly and where they overlap', () => {
    const one = [claim('a'), claim('b', { passage: { start: 20, end: 30 } })];
    const other = [
      claim('c', { passage: { start: 5, end: 12 } }),
      claim('d', { passage: { start: 20, end: 30 } }),
    ];
    expect(layerOf('PASSAGES_EXACT', one, other)).toMatchObject({ agreed: 1, score: 0.5 });
    expect(layerOf('PASSAGES_OVERLAPPING', one, other)).toMatchObject({ agreed: 2, score: 1 });
  });

  it('are compared field by field where they speak of one record, and the closest claims meet', () => {
    const one = [claim('a'), claim('b', { field: 'term', key: 'two' })];
    const other = [claim('c', { field: 'term', key: 'three' }), claim('d', { certainty: 'POSSIBLE' })];
    expect(layerOf('FIELD', one, other)).toMatchObject({ one: 2, agreed: 2, score: 1 });
    expect(layerOf('VALUE', one, other)).toMatchObject({ agreed: 1, score: 0.5 });
    expect(agreementBetween(one, other).disagreements).toEqual([
      { layer: 'VALUE', one: 'b', other: 'c' },
      { layer: 'CERTAINTY', one: 'a', other: 'd' },
    ]);
  });

  it('tell what only one of them claims', () => {
    const other = [claim('c', { subject: 'state', records: ['state'] })];
    expect(layerOf('RECORDS', [claim('a')], other)).toMatchObject({ agreed: 0, score: 0 });
    expect(agreementBetween([claim('a')], other).disagreements).toEqual([
      { layer: null, one: 'a', other: null },
      { layer: null, one: null, other: 'c' },
    ]);
  });

  it('agree fully with themselves, and as much one way as the other', () => {
    const reading = fc
      .array(
        fc.record({
          start: fc.nat(20),
          field: fc.constantFrom('value', 'term'),
          key: fc.constantFrom('one', 'two'),
          subject: fc.constantFrom('deal', 'state'),
        }),
        { maxLength: 6 },
      )
      .map((claims) =>
        claims.map(({ start, subject, ...said }, at) =>
          claim(`${at}`, { passage: { start, end: start + 5 }, subject, records: [subject], ...said }),
        ),
      );
    fc.assert(
      fc.property(reading, reading, (one, other) => {
        const same = agreementBetween(one, one);
        expect(same.disagreements).toEqual([]);
        for (const { score } of same.layers) expect([1, null]).toContain(score);
        for (const layer of ['PASSAGES_EXACT', 'PASSAGES_OVERLAPPING', 'RECORDS'] as const)
          expect(layerOf(layer, one, other)?.score ?? -1).toBeCloseTo(
            layerOf(layer, other, one)?.score ?? -1,
            9,
          );
      }),
    );
  });
});
