import { beforeAll, expect, it } from 'vitest';
import {
  countDecidedReviews,
  decideSuggestions,
  listDecidedReviews,
  noteOnDesk,
  openReview,
  proposeClaims,
  readDeskNote,
  readGuide,
  submitReview,
} from '../index.ts';
import { curate } from '../seed/curate.ts';
import { sampleArticle, sampleArticleId } from '../seed/sample.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import { transaction } from '../transaction.ts';

const office = ownOffice();
beforeAll(async () => {
  // The sample without its claims, and so without the states that they name.
  const sample = { ...sampleArticle(), claims: [] };
  await transaction(office.db, async (sql) => curate(sql, office.reviewer, sample));
});

const decided = async (actor = office.editor) =>
  (await listDecidedReviews(office.db, actor, {})).items.map(({ row }) => row.id);

it('decisions of others on one’s own reviews are news until they were seen', async () => {
  const { db, editor, reviewer } = office;
  const article = await addArticle(office, 'Norway buys ships.');
  const deal = await addRecord(office, 'Deal', 'Ships');
  const submit = async (asStated: string) =>
    submitClaims(office, article, [claimOn('Norway', deal, 'subject', { asStated })]);
  const first = await submit('ships');
  expect(await decided()).toEqual([]);
  await acceptClaims(office, first);
  expect(await decided()).toEqual([first.review]);
  expect(await decided(reviewer)).toEqual([]);
  await noteOnDesk(db, editor, { decisionsSeenUntil: new Date() });
  expect(await countDecidedReviews(db, editor)).toBe(0);
  const second = await submit('more ships');
  await acceptClaims(office, second);
  expect(await decided()).toEqual([second.review]);
  await noteOnDesk(db, editor, { decisionsSeenUntil: new Date(0) });
  expect(await countDecidedReviews(db, editor)).toBe(1);
});

it('what is yet to come was not seen', async () => {
  const { db, editor } = office;
  const before = await readDeskNote(db, editor);
  const ahead = new Date(Date.now() + 3_600_000);
  await expect(noteOnDesk(db, editor, { decisionsSeenUntil: ahead })).rejects.toMatchObject({
    issues: [{ path: ['decisionsSeenUntil'], code: 'OUT_OF_RANGE' }],
  });
  await expect(noteOnDesk(db, editor, { takenBackSeenUntil: ahead })).rejects.toMatchObject({
    issues: [{ path: ['takenBackSeenUntil'], code: 'OUT_OF_RANGE' }],
  });
  expect(await readDeskNote(db, editor)).toEqual(before);
});

it('the guide goes on with what is done to the sample article, and is put away for good', async () => {
  const { db } = office;
  const fresh = await makeActor(db, 'EDITOR', 'fresh');
  const done = async () =>
    (await readGuide(db, fresh))?.steps.filter((each) => each.done).map(({ step }) => step);
  expect(await done()).toEqual([]);
  await noteOnDesk(db, fresh, { sampleOpened: true });
  expect(await done()).toEqual(['OPEN']);
  const decisions = [{ suggestion: 'a'.repeat(32), verdict: 'REJECTED' as const, claims: [] }];
  await decideSuggestions(db, fresh, { article: sampleArticleId, decisions });
  const deal = await addRecord(office, 'Deal', 'Another contract');
  const review = await openReview(db, fresh, { article: sampleArticleId });
  expect(await done()).toEqual(['OPEN', 'SUGGESTION']);
  await noteOnDesk(db, fresh, { passageSelected: true });
  expect(await done()).toEqual(['OPEN', 'SUGGESTION', 'SELECT']);
  const claim = claimOn('The', deal, 'subject', { asStated: 'The' });
  const proposed = await proposeClaims(db, fresh, { review, expectedVersion: 1, claims: [claim] });
  expect(await done()).toEqual(['OPEN', 'SUGGESTION', 'SELECT', 'CLAIM']);
  await submitReview(db, fresh, { review, expectedVersion: 2 });
  await acceptClaims(office, proposed);
  expect(await done()).toEqual(['OPEN', 'SUGGESTION', 'SELECT', 'CLAIM', 'SUBMIT', 'DECISION']);
  await noteOnDesk(db, fresh, { recordSeen: true });
  expect((await readGuide(db, fresh))?.steps.every((each) => each.done)).toBe(true);
  await noteOnDesk(db, fresh, { guideDismissed: true });
  expect((await readGuide(db, fresh))?.dismissed).toBe(true);
  // Who has had other work decided needs no guide; a reader cannot follow it.
  expect(await readGuide(db, office.editor)).toBeNull();
  expect(await readGuide(db, await makeActor(db, 'READER'))).toBeNull();
});
