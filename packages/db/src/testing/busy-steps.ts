import fc from 'fast-check';
import type { RetractionKind } from '../index.ts';

const index = fc.nat(2);
/** Something that somebody does there. */
export const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('judge' as const),
      article: index,
      claims: fc.uniqueArray(fc.nat(10), { minLength: 1, maxLength: 3 }),
      verdict: fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const),
      rank: fc.constantFrom('NORMAL' as const, 'PREFERRED' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        does: fc.constant('describe' as const),
        article: index,
        outlet: index,
        publishedAt: fc.constantFrom(null, '2014-05-02', 'June 2015'),
        /** Of which of the articles it is a copy; null for none, what was known of that where it is left out. */
        copyOf: fc.option(index),
      },
      { requiredKeys: ['does', 'article', 'outlet', 'publishedAt'] },
    ),
  },
  fc.record({
    does: fc.constant('propose' as const),
    article: index,
    said: fc.nat(3),
    verdict: fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, 'REJECTED' as const),
  }),
  fc.record({ does: fc.constant('exclude' as const), article: index, many: fc.nat(1) }),
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('retract' as const),
      article: index,
      kind: fc.constantFrom('RETRACTION' as const, 'REINSTATEMENT' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('relate' as const),
      article: index,
      other: index,
      // Of one deal; or of two records, which are related while these are one.
      claims: fc.constantFrom([0, 0] as const, [0, 0] as const, [5, 6] as const, [6, 5] as const),
      relation: fc.constantFrom('SAME_REPORT_AS' as const, 'SAME_REPORT_AS' as const, 'UNRELATED' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('identify' as const),
      record: index,
      other: index,
      verdict: fc.constantFrom('SAME' as const, 'SAME' as const, 'NOT_SAME' as const, 'UNDECIDED' as const),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

/** Of an office where nothing was done yet: steps of which each changes what is public, so that enough happens. */
export const certainSteps: readonly Step[] = Array.from({ length: 12 }, (_, at) => ({
  does: 'judge',
  article: 0,
  claims: [0],
  verdict: at % 2 === 0 ? 'ACCEPTED' : 'REJECTED',
  rank: 'NORMAL',
}));

const accepted = (article: number): Step => ({
  does: 'judge',
  article,
  claims: [0, 1, 2, 3, 5, 6, 7, 8, 9, 10],
  verdict: 'ACCEPTED',
  rank: 'NORMAL',
});
const identity = (record: number, other: number, verdict: 'SAME' | 'NOT_SAME' | 'UNDECIDED'): Step => ({
  does: 'identify',
  record,
  other,
  verdict,
});
const retraction = (article: number, kind: RetractionKind & ('RETRACTION' | 'REINSTATEMENT')): Step => ({
  does: 'retract',
  article,
  kind,
});

/** Two claims about the first that may be merged are of one report with one about the second: while they are one. */
export const acrossRecords: readonly Step[] = [0, 1].map((article) => ({
  does: 'relate',
  ...{ article, other: 2, claims: [5, 6] },
  relation: 'SAME_REPORT_AS',
}));

/**
 * Each kind of step taken, and taken back, one inside of the other: where none of the records is merged, each has its
 * effect. See `happened`.
 */
export const everyStep: readonly Step[] = [
  ...[0, 1, 2].map(accepted),
  { does: 'describe', article: 0, outlet: 1, publishedAt: '2014-05-02' },
  { does: 'relate', article: 0, other: 1, claims: [0, 0], relation: 'SAME_REPORT_AS' },
  { does: 'describe', article: 1, outlet: 2, publishedAt: null, copyOf: 0 },
  { does: 'propose', article: 2, said: 0, verdict: 'ACCEPTED' },
  identity(0, 1, 'SAME'),
  ...acrossRecords,
  retraction(0, 'RETRACTION'),
  { does: 'exclude', article: 1, many: 1 },
  identity(2, 1, 'SAME'),
  retraction(0, 'REINSTATEMENT'),
  identity(0, 1, 'UNDECIDED'),
  retraction(1, 'RETRACTION'),
  { does: 'describe', article: 1, outlet: 2, publishedAt: 'June 2015', copyOf: null },
  identity(2, 1, 'NOT_SAME'),
  { does: 'relate', article: 0, other: 1, claims: [0, 0], relation: 'UNRELATED' },
  retraction(1, 'REINSTATEMENT'),
];
