import { Invalid, NotAllowed } from '@chancery/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReview, proposeClaims, readAgreement, submitReview } from '../index.ts';
import { makeActor } from '../testing/index.ts';
import {
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(async () => office.close());

it('two readings of one article are compared once both are submitted, by reviewers only', async () => {
  const { db, editor, reviewer } = office;
  const article = await addArticle(office, 'Norway buys ships.');
  const deal = await addRecord(office, 'Deal', 'Ships');
  const claim = claimOn('Norway', deal, 'subject', { asStated: 'ships' });
  await submitClaims(office, article, [claim, claimOn('Norway', deal, 'type', { choice: 'PROCUREMENT' })]);
  const rival = await makeActor(db, 'EDITOR', 'rival');
  const review = await openReview(db, rival, { article });
  await proposeClaims(db, rival, {
    review,
    expectedVersion: 1,
    claims: [claim, claimOn('Norway buys', deal, 'type', { choice: 'LOAN' }, { certainty: 'POSSIBLE' })],
  });
  const asked = { article, between: [editor.id, rival.id] };
  const scores = async () =>
    Object.fromEntries(
      (await readAgreement(db, reviewer, asked)).layers.map(({ layer, score }) => [layer, score]),
    );
  expect(await scores()).toMatchObject({ PASSAGES_EXACT: 0, FIELD: null });
  await submitReview(db, rival, { review, expectedVersion: 2 });
  expect(await scores()).toEqual({
    PASSAGES_EXACT: 2 / 3,
    PASSAGES_OVERLAPPING: 1,
    RECORDS: 1,
    FIELD: 1,
    VALUE: 0.5,
    POLARITY: 1,
    REALISATION: 1,
    CERTAINTY: 0.5,
    CHAIN: 1,
  });
  const { disagreements } = await readAgreement(db, reviewer, asked);
  expect(disagreements.map(({ layer }) => layer)).toEqual(['VALUE', 'CERTAINTY']);
  await expect(readAgreement(db, editor, asked)).rejects.toBeInstanceOf(NotAllowed);
  for (const between of [[editor.id], [editor.id, editor.id]])
    await expect(readAgreement(db, reviewer, { article, between })).rejects.toBeInstanceOf(Invalid);
});
