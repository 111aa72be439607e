import { describe, expect, it } from 'vitest';
import { judgeReviews, readRecords, setFourEyes } from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** A deal for which two articles name a sum each, and what prefers both sums. */
const disputed = async (label: string) => {
  const deal = await addRecord(office, 'Deal', label);
  const told = [];
  for (const sum of ['$70 million', '$90 million']) {
    const article = await addArticle(office, `${sum} for ${label}`);
    told.push(await submitClaims(office, article, [claimOn(sum, deal, 'value', { asStated: sum })]));
  }
  for (const claims of told) await acceptClaims(office, claims);
  const reviews = [];
  for (const { review, claims } of told) {
    const { version } = await office.db.prisma.review.findUniqueOrThrow({ where: { id: review } });
    const judgements = claims.map((claim) => ({
      claim,
      verdict: 'ACCEPTED' as const,
      rank: 'DEPRECATED' as const,
      reason: 'Taken back.',
    }));
    reviews.push({ review, expectedVersion: version, judgements });
  }
  const [first, second] = reviews;
  if (!first || !second) throw new Error('Two articles tell of it.');
  const seen = (await readRecords(office.db, office.editor, [deal])).get(deal)?.version ?? 0;
  return { deal, seen, first, second, claims: told.flatMap(({ claims }) => claims) };
};

const ranks = async (claims: readonly string[]) =>
  office.db.prisma.judgement.findMany({
    where: { claimId: { in: [...claims] }, rank: 'DEPRECATED' },
    select: { at: true },
  });

describe('judging in several reviews at once', () => {
  it('enters all at one moment, and changes the record once', async () => {
    const { deal, seen, first, second, claims } = await disputed('ferries');
    const input = { reviews: [second, first], expectedRecords: [{ id: deal, version: seen }] };
    expect(await judgeReviews(office.db, office.reviewer, input)).toEqual([second.review, first.review]);
    const entered = await ranks(claims);
    expect(entered).toHaveLength(2);
    expect(new Set(entered.map(({ at }) => at.getTime())).size).toBe(1);
    const now = (await readRecords(office.db, office.editor, [deal])).get(deal);
    expect(now?.version).toBe(seen + 1);
    expect(now?.held?.['value']?.values ?? []).toEqual([]);
  });

  it('enters nothing where one part is refused, and names its place', async () => {
    const { first, second, claims } = await disputed('tugs');
    const stale = { ...second, expectedVersion: second.expectedVersion - 1 };
    const [judged] = second.judgements;
    if (!judged) throw new Error('A claim is judged.');
    const cases = [
      [[first, stale], { code: 'STALE', path: ['reviews', '1', 'expectedVersion'] }],
      [[first, { ...second, review: 'none' }], { code: 'NOT_FOUND', path: ['reviews', '1', 'review'] }],
      [[first, first], { code: 'INVALID', path: ['reviews', '1', 'review'] }],
      [[], { code: 'INVALID', path: ['reviews'] }],
      [[first, { ...second, judgements: [] }], { code: 'INVALID', path: ['reviews', '1', 'judgements'] }],
      [
        [first, { ...second, judgements: first.judgements }],
        { code: 'INVALID', path: ['reviews', '1', 'judgements', '0', 'claim'] },
      ],
      [
        [first, { ...second, judgements: [{ ...judged, claim: 'f'.repeat(64) }] }],
        { code: 'INVALID', path: ['reviews', '1', 'judgements', '0', 'claim'] },
      ],
      [
        [first, { ...second, judgements: [{ ...judged, reason: null }] }],
        { code: 'INVALID', path: ['reviews', '1', 'judgements', '0', 'reason'] },
      ],
    ] as const;
    for (const [reviews, expected] of cases)
      expect(await refusal(judgeReviews(office.db, office.reviewer, { reviews }))).toMatchObject(expected);
    expect(await refusal(judgeReviews(office.db, office.editor, { reviews: [first, second] }))).toMatchObject(
      {
        code: 'NOT_ALLOWED',
        path: ['reviews', '0', 'judgements', '0'],
      },
    );
    expect(await ranks(claims)).toEqual([]);
    expect(await judgeReviews(office.db, office.reviewer, { reviews: [first, second] })).toHaveLength(2);
  });

  it('lets one of two through who name the same reviews in another order', async () => {
    const { first, second } = await disputed('barges');
    const answers = await Promise.all(
      [
        [first, second],
        [second, first],
      ].map(async (reviews) => refusal(judgeReviews(office.db, office.reviewer, { reviews }))),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toMatchObject({ code: 'STALE' });
  });

  it('notes acceptances where two are asked for', async () => {
    const { first, second, claims } = await disputed('cranes');
    const owner = await makeActor(office.db, 'OWNER');
    await setFourEyes(office.db, owner, { rule: 'TWO', expectedRule: 'ANOTHER' });
    try {
      await judgeReviews(office.db, office.reviewer, { reviews: [first, second] });
      expect(await ranks(claims)).toEqual([]);
      const waiting = await office.db.prisma.acceptance.count({ where: { claimId: { in: claims } } });
      expect(waiting).toBe(2);
    } finally {
      await setFourEyes(office.db, owner, { rule: 'ANOTHER', expectedRule: 'TWO' });
    }
  });
});
