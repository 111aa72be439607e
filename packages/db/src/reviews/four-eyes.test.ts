import { NotAllowed, Stale } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  acceptancesOf,
  judgeClaims,
  openReview,
  proposeClaims,
  readOffice,
  readRecords,
  rebuild,
  setFourEyes,
  setOffice,
  submitReview,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();
let owner: Actor;
let second: Actor;
beforeAll(async () => {
  owner = await makeActor(office.db, 'OWNER');
  second = await makeActor(office.db, 'REVIEWER', 'second');
  await setFourEyes(office.db, owner, { rule: 'TWO', expectedRule: 'ANOTHER' });
});

const waiting = async (word: string) => {
  const article = await addArticle(office, `${word} buys ships.`);
  const deal = await addRecord(office, 'Deal', word);
  const claim = claimOn(word, deal, 'subject', { asStated: 'ships' });
  const { review, claims } = await submitClaims(office, article, [claim]);
  return { article, deal, claim, review, id: claims[0] ?? '' };
};
type Waiting = Awaited<ReturnType<typeof waiting>>;

const judge = async (
  by: Actor,
  { review, id }: Pick<Waiting, 'review' | 'id'>,
  expectedVersion: number,
  verdict: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED',
) =>
  judgeClaims(office.db, by, {
    review,
    expectedVersion,
    judgements: [{ claim: id, verdict, rank: 'NORMAL' }],
  });
const holds = async (deal: string) =>
  ((await readRecords(office.db, office.editor, [deal])).get(deal)?.held['subject']?.values ?? []).length;
const accepted = async (id: string) =>
  ((await acceptancesOf(office.db, [id])).get(id) ?? []).map(({ byId }) => byId);

describe('two acceptances', () => {
  it('make a claim count with the second one, and the first one is told', async () => {
    const given = await waiting('Norway');
    await judge(office.reviewer, given, 3);
    expect(await holds(given.deal)).toBe(0);
    expect(await accepted(given.id)).toEqual([office.reviewer.id]);
    await expect(judge(office.reviewer, given, 4)).rejects.toBeInstanceOf(NotAllowed);
    await judge(second, given, 4);
    expect(await holds(given.deal)).toBe(1);
    expect(await accepted(given.id)).toEqual([]);
  });

  it('are none where either rejects, and begin again after it', async () => {
    const given = await waiting('Sweden');
    await judge(office.reviewer, given, 3);
    await judge(second, given, 4, 'REJECTED');
    expect(await accepted(given.id)).toEqual([]);
    await judge(second, given, 5);
    expect(await holds(given.deal)).toBe(0);
    await judge(office.reviewer, given, 6);
    expect(await holds(given.deal)).toBe(1);
  });

  it('are those of others than whoever proposed the claim, in whatever review', async () => {
    const given = await waiting('Denmark');
    const review = await openReview(office.db, second, { article: given.article });
    await proposeClaims(office.db, second, { review, expectedVersion: 1, claims: [given.claim] });
    await submitReview(office.db, second, { review, expectedVersion: 2 });
    await expect(judge(second, given, 3)).rejects.toBeInstanceOf(NotAllowed);
    await judge(office.reviewer, given, 3);
    await judge(owner, { review, id: given.id }, 3);
    expect(await holds(given.deal)).toBe(1);
  });

  it('of twenty at once are two, and the claim counts once', async () => {
    const given = await waiting('Finland');
    const reviewers = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => makeActor(office.db, 'REVIEWER', `reviewer-${at}`)),
    );
    for (const version of [3, 4]) {
      const outcomes = await Promise.allSettled(reviewers.map(async (by) => judge(by, given, version)));
      const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(
        refused.filter((reason) => reason instanceof Stale || reason instanceof NotAllowed),
      ).toHaveLength(19);
      expect(await holds(given.deal)).toBe(version - 3);
    }
    expect(await office.db.prisma.judgement.count({ where: { claimId: given.id } })).toBe(1);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('of twenty reviews of one claim at once put it in force with the second reviewer', async () => {
    const given = await waiting('Iceland');
    const reviews = [];
    for (let at = 0; at < 10; at += 1) {
      const editor = await makeActor(office.db, 'EDITOR', `reader-${at}`);
      const review = await openReview(office.db, editor, { article: given.article });
      await proposeClaims(office.db, editor, { review, expectedVersion: 1, claims: [given.claim] });
      await submitReview(office.db, editor, { review, expectedVersion: 2 });
      reviews.push(review);
    }
    const outcomes = await Promise.allSettled(
      reviews.flatMap((review, at) =>
        at % 2 === 0
          ? [judge(office.reviewer, { review, id: given.id }, 3)]
          : [judge(second, { review, id: given.id }, 3)],
      ),
    );
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    const byWhom = await office.db.prisma.acceptance.findMany({
      where: { claimId: given.id, follows: 0 },
      orderBy: { id: 'asc' },
    });
    expect(new Set(byWhom.map(({ byId }) => byId))).toEqual(new Set([office.reviewer.id, second.id]));
    expect(byWhom).toHaveLength(2);
    expect(await holds(given.deal)).toBe(1);
  });
});

describe('the rule of the office', () => {
  it('is set on what was seen, and rewrites nothing that was accepted', async () => {
    const { db } = office;
    const given = await waiting('Estonia');
    await judge(office.reviewer, given, 3);
    const late = setFourEyes(db, owner, { rule: 'OFF', expectedRule: 'ANOTHER' });
    await expect(late).rejects.toThrow('it is TWO now');
    await setFourEyes(db, owner, { rule: 'ANOTHER', expectedRule: 'TWO' });
    expect(await holds(given.deal)).toBe(0);
    await judge(office.reviewer, given, 4);
    expect(await holds(given.deal)).toBe(1);
    await setFourEyes(db, owner, { rule: 'TWO', expectedRule: 'ANOTHER' });
    expect(await holds(given.deal)).toBe(1);
    await setOffice(db, owner, { selfAcceptance: true });
    expect(await readOffice(db)).toEqual({ selfAcceptance: true, fourEyes: 'OFF' });
    await expect(
      setFourEyes(db, office.reviewer, { rule: 'TWO', expectedRule: 'OFF' }),
    ).rejects.toBeInstanceOf(NotAllowed);
  });
});
