import { Invalid, NotAllowed, Stale } from '@chancery/domain';
import { expect, it } from 'vitest';
import { decisionsOn } from '../articles/decide-suggestions.ts';
import {
  decideSuggestions,
  deskActs,
  nextActs,
  openReview,
  proposalsOf,
  proposeClaims,
  redoAct,
  undoAct,
  undoOnDesk,
  withdrawClaim,
  withdrawClaims,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const begin = async (label: string) => {
  const { db, editor } = office;
  const article = await addArticle(office, `Ships of ${label}.`);
  const deal = await addRecord(office, 'Deal', label);
  const review = await openReview(db, editor, { article });
  const claimed = (asStated: string) => claimOn('Ships', deal, 'subject', { asStated });
  let version = 1;
  const next = () => {
    version += 1;
    return { review, expectedVersion: version - 1 };
  };
  const propose = async (words: string, withdraws: readonly string[] = []) =>
    (await proposeClaims(db, editor, { ...next(), claims: [claimed(words)], withdraws })).claims[0] ?? '';
  const live = async () => (await proposalsOf(db, [review])).get(review)?.map(({ claimId }) => claimId);
  return {
    article,
    review,
    claimed,
    propose,
    live,
    undo: () => undoAct(db, editor, next()),
    redo: () => redoAct(db, editor, next()),
    withdraw: (claim: string) => withdrawClaim(db, editor, { ...next(), claim }),
  };
};

it('undoes a proposal, a change and a withdrawal in turn, and does them again', async () => {
  const { propose, live, undo, redo, withdraw } = await begin('Norway');
  const first = await propose('ships');
  const second = await propose('old ships', [first]);
  expect(await live()).toEqual([second]);
  await withdraw(second);
  expect(await live()).toEqual([]);
  await undo();
  expect(await live()).toEqual([second]);
  await undo();
  expect(await live()).toEqual([first]);
  await undo();
  expect(await live()).toEqual([]);
  for (const standing of [[first], [second], []]) {
    await redo();
    expect(await live()).toEqual(standing);
  }
});

it('says what would be undone and done again, and refuses where there is nothing', async () => {
  const { propose, review, undo, redo } = await begin('Sweden');
  const { db, editor } = office;
  await expect(undoAct(db, editor, { review, expectedVersion: 1 })).rejects.toBeInstanceOf(Invalid);
  const claim = await propose('ships');
  const acts = async () => (await nextActs(db, [review])).get(review);
  expect(await acts()).toMatchObject({ undo: { kind: 'PROPOSE', added: [claim] }, redo: null });
  await undo();
  expect(await acts()).toMatchObject({ undo: null, redo: { kind: 'PROPOSE', added: [claim] } });
  await redo();
  expect(await acts()).toMatchObject({ undo: { kind: 'PROPOSE' }, redo: null });
});

it('a new act takes the place of what was undone', async () => {
  const { propose, review, live, undo } = await begin('Denmark');
  await propose('ships');
  await undo();
  const other = await propose('boats');
  await expect(redoAct(office.db, office.editor, { review, expectedVersion: 4 })).rejects.toThrow(
    'There is nothing to do again in this draft.',
  );
  expect(await live()).toEqual([other]);
});

it('nobody undoes what they have not seen, nor another editor’s act, nor a submitted one', async () => {
  const { propose, review, claimed } = await begin('Finland');
  const { db, editor } = office;
  await propose('ships');
  await expect(undoAct(db, editor, { review, expectedVersion: 1 })).rejects.toBeInstanceOf(Stale);
  const colleague = await makeActor(db, 'EDITOR', 'colleague');
  await expect(undoAct(db, colleague, { review, expectedVersion: 2 })).rejects.toBeInstanceOf(NotAllowed);
  const submitted = await submitClaims(office, await addArticle(office, 'Ships of all.'), [claimed('ships')]);
  const settled = { review: submitted.review, expectedVersion: 3 };
  await expect(undoAct(db, editor, settled)).rejects.toBeInstanceOf(Invalid);
  expect((await nextActs(db, [submitted.review])).get(submitted.review)).toEqual({ undo: null, redo: null });
});

it('claims are withdrawn together or not at all, and come back together', async () => {
  const { propose, review, live } = await begin('Greenland');
  const { db, editor } = office;
  const [first, second] = [await propose('ships'), await propose('boats')];
  const withdraw = (claims: readonly string[]) =>
    withdrawClaims(db, editor, { review, expectedVersion: 3, claims });
  await expect(withdraw([first, 'f'.repeat(64), second])).rejects.toMatchObject({
    issues: [{ path: ['claims', '1'], code: 'NOT_PROPOSED' }],
  });
  await expect(withdraw([first, first])).rejects.toMatchObject({ issues: [{ path: ['claims', '1'] }] });
  expect(await live()).toHaveLength(2);
  await withdraw([first, second]);
  expect(await live()).toEqual([]);
  await undoAct(db, editor, { review, expectedVersion: 4 });
  expect(await live()).toHaveLength(2);
});

it('the acts of a review are never rewritten', async () => {
  const { propose } = await begin('Iceland');
  await propose('ships');
  const { prisma } = office.db;
  await expect(prisma.$executeRaw`update act set kind = 'UNDO'`).rejects.toThrow('never rewritten');
  await expect(prisma.$executeRaw`delete from act`).rejects.toThrow('never rewritten');
});

it('decides suggestions in the act that proposes what they became, and takes both back in one', async () => {
  const { db, editor } = office;
  const { article, review, claimed } = await begin('Denmark');
  const suggestion = 'a'.repeat(32);
  const decides = [{ suggestion, verdict: 'ACCEPTED' as const }];
  const decided = async () => (await decisionsOn(db, [article])).get(article)?.get(suggestion);
  const given = { review, expectedVersion: 1, claims: [claimed('ships')], decides };
  const { claims } = await proposeClaims(db, editor, given);
  expect(await decided()).toMatchObject({ verdict: 'ACCEPTED', claims });
  expect((await deskActs(db, editor, [article])).get(article)?.undo?.decisions).toHaveLength(1);
  await undoOnDesk(db, editor, { article, expectedVersion: 1 });
  expect([await decided(), (await proposalsOf(db, [review])).get(review) ?? []]).toEqual([undefined, []]);
  await redoAct(db, editor, { review, expectedVersion: 3 });
  expect(await decided()).toMatchObject({ verdict: 'ACCEPTED', claims });
  await decideSuggestions(db, editor, {
    article,
    decisions: [{ suggestion, verdict: 'REJECTED' }],
  });
  await undoAct(db, editor, { review, expectedVersion: 4 });
  expect((await decided())?.verdict).toBe('REJECTED');
});

it('stores neither claim nor decision where one of them is refused', async () => {
  const { db, editor } = office;
  const { review, claimed } = await begin('Sweden');
  const given = { review, expectedVersion: 1, claims: [claimed('ships')] };
  const decides = [{ suggestion: 'elsewhere', verdict: 'ACCEPTED' as const }];
  await expect(proposeClaims(db, editor, { ...given, decides })).rejects.toThrow('decides.0.suggestion');
  expect((await proposalsOf(db, [review])).get(review) ?? []).toEqual([]);
});
