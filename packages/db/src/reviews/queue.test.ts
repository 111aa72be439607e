import { Invalid, NotAllowed, NotFound, Stale } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import {
  assignReview,
  countQueue,
  judgeClaims,
  listQueue,
  type QueuePart,
  readReviews,
  submitReview,
  withdrawClaim,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const waiting = async (word: string, count = 1) => {
  const article = await addArticle(office, `${word} buys ships.`);
  const deal = await addRecord(office, 'Deal', word);
  return submitClaims(
    office,
    article,
    Array.from({ length: count }, (_, at) => claimOn(word, deal, 'subject', { asStated: `ships ${at}` })),
  );
};
const queue = async (part: QueuePart) =>
  (await listQueue(office.db, office.reviewer, { part, first: 50 })).items.map(({ row }) => row.id);

describe('the queue', () => {
  it('has the longest waiting first, by whom they are assigned to', async () => {
    const { db, reviewer } = office;
    const [one, two] = [await waiting('Norway'), await waiting('Sweden')];
    expect(await queue('ALL')).toEqual([one.review, two.review]);
    await assignReview(db, reviewer, { review: two.review, expectedVersion: 3, assignee: reviewer.id });
    expect([await queue('MINE'), await queue('UNASSIGNED')]).toEqual([[two.review], [one.review]]);
    expect(await countQueue(db, reviewer, 'MINE')).toBe(1);
    await assignReview(db, reviewer, { review: two.review, expectedVersion: 4 });
    expect([await queue('MINE'), await queue('UNASSIGNED')]).toEqual([[], [one.review, two.review]]);
    const log = await db.prisma.assignment.findMany({ where: { reviewId: two.review } });
    expect(log.map(({ assigneeId }) => assigneeId)).toEqual([reviewer.id, null]);
  });

  it('is assigned by reviewers, to reviewers, on what was seen', async () => {
    const { db, editor, reviewer } = office;
    const { review, claims } = await waiting('Denmark');
    const assign = async (assignee: string, by = reviewer, expectedVersion = 3) =>
      assignReview(db, by, { review, expectedVersion, assignee });
    await expect(assign(reviewer.id, editor)).rejects.toBeInstanceOf(NotAllowed);
    await expect(assign(editor.id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(assign('nobody')).rejects.toBeInstanceOf(NotFound);
    await expect(assign(reviewer.id, reviewer, 2)).rejects.toBeInstanceOf(Stale);
    const judgements = claims.map((claim) => ({ claim, verdict: 'REJECTED', rank: 'NORMAL' }) as const);
    await judgeClaims(db, reviewer, { review, expectedVersion: 3, judgements });
    await expect(assign(reviewer.id, reviewer, 4)).rejects.toBeInstanceOf(Invalid);
  });

  it('gives one of twenty who take a review at once', async () => {
    const { review } = await waiting('Finland');
    const takers = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => makeActor(office.db, 'REVIEWER', `taker-${at}`)),
    );
    const outcomes = await Promise.allSettled(
      takers.map(async (by) => assignReview(office.db, by, { review, expectedVersion: 3, assignee: by.id })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await office.db.prisma.assignment.count({ where: { reviewId: review } })).toBe(1);
  });
});

describe('a claim of a submitted review', () => {
  it('is withdrawn by its editor while nobody has decided on it', async () => {
    const { db, editor, reviewer } = office;
    const { review, claims } = await waiting('Iceland', 2);
    const [one = '', two = ''] = claims;
    const state = async () => (await readReviews(db, reviewer, [review])).get(review)?.state;
    const judgements = [{ claim: one, verdict: 'ACCEPTED', rank: 'NORMAL' }] as const;
    await judgeClaims(db, reviewer, { review, expectedVersion: 3, judgements });
    await expect(withdrawClaim(db, editor, { review, expectedVersion: 4, claim: one })).rejects.toThrow(
      'has decided on this claim',
    );
    await expect(
      withdrawClaim(db, reviewer, { review, expectedVersion: 4, claim: two }),
    ).rejects.toBeInstanceOf(NotAllowed);
    await withdrawClaim(db, editor, { review, expectedVersion: 4, claim: two });
    expect(await state()).toBe('DECIDED');
  });

  it('is withdrawn or judged, never both, however many try at once', async () => {
    const { db, editor, reviewer } = office;
    const { review, claims } = await waiting('Estonia');
    const [claim = ''] = claims;
    const judgements = [{ claim, verdict: 'ACCEPTED', rank: 'NORMAL' }] as const;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, at) =>
        at % 2 === 0
          ? withdrawClaim(db, editor, { review, expectedVersion: 3, claim })
          : judgeClaims(db, reviewer, { review, expectedVersion: 3, judgements }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const found = (await readReviews(db, editor, [review])).get(review);
    const judged = await db.prisma.judgement.count({ where: { claimId: claim } });
    expect([found?.state, judged]).toEqual(judged === 1 ? ['DECIDED', 1] : ['DRAFT', 0]);
    if (found?.state === 'DRAFT')
      await expect(submitReview(db, editor, { review, expectedVersion: 4 })).rejects.toBeInstanceOf(Invalid);
  });
});
