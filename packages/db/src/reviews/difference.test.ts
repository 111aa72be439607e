import { expect, it } from 'vitest';
import { differencesOf, openReview, proposeClaims, readRecords, submitReview } from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const differenceOf = async (review: string, viewer = office.reviewer) =>
  (await differencesOf(office.db, viewer, [review])).get(review) ?? [];

it('a difference is what accepting the whole review then brings', async () => {
  const article = await addArticle(office, 'Norway buys ships.');
  const deal = await addRecord(office, 'Deal', 'Ships');
  const buyer = await addRecord(office, 'State', 'Norway');
  const first = await submitClaims(office, article, [
    claimOn('Norway', deal, 'subject', { asStated: 'ships' }),
  ]);
  await acceptClaims(office, first);
  const submitted = await submitClaims(office, article, [
    claimOn('Norway', deal, 'subject', { asStated: 'six ships' }),
    claimOn('Norway', deal, 'parties', { link: { target: buyer, role: 'BUYER' } }),
    claimOn('Norway', deal, 'names', { name: { name: 'Ship deal', kind: 'PRIMARY' } }),
    claimOn('Norway', deal, 'status', { choice: 'AGREED' }, { validTime: '2020' }),
    claimOn('Norway', deal, 'type', { choice: 'LOAN' }, { polarity: 'NEGATIVE' }),
    claimOn('Norway', deal, 'value', null, { snak: 'NO_VALUE', value: null }),
  ]);
  const [difference, ...more] = await differenceOf(submitted.review);
  expect(more).toEqual([]);
  expect(difference?.record).toBe(deal);
  const fields = new Map((difference?.fields ?? []).map((each) => [each.field, each]));
  expect([...fields.keys()].sort()).toEqual(['names', 'parties', 'status', 'subject', 'type', 'value']);
  expect(fields.get('type')).toMatchObject({ changes: false, before: [], after: [] });
  expect(fields.get('type')?.silent).toEqual(fields.get('type')?.claims);
  expect(fields.get('value')?.after[0]?.snak).toBe('NO_VALUE');
  expect(fields.get('subject')?.before[0]?.claims).toEqual(first.claims);
  await acceptClaims(office, submitted);
  const held = (await readRecords(office.db, office.reviewer, [deal])).get(deal)?.held;
  for (const [field, { after }] of fields)
    expect((held?.[field]?.values ?? []).map(({ key, snak }) => [key, snak])).toEqual(
      after.map(({ key, snak }) => [key, snak]),
    );
  expect(await differenceOf(submitted.review)).toEqual([]);
});

it('a difference names what another editor’s review says of the same field, but no draft of theirs', async () => {
  const { db } = office;
  const article = await addArticle(office, 'Sweden buys ships.');
  const deal = await addRecord(office, 'Deal', 'Others');
  const submitted = await submitClaims(office, article, [
    claimOn('Sweden', deal, 'subject', { asStated: 'ships' }),
  ]);
  const rival = await makeActor(db, 'EDITOR', 'rival');
  const review = await openReview(db, rival, { article });
  const { claims } = await proposeClaims(db, rival, {
    review,
    expectedVersion: 1,
    claims: [claimOn('Sweden', deal, 'subject', { asStated: 'boats' })],
  });
  const also = async () => (await differenceOf(submitted.review))[0]?.fields[0]?.alsoProposed;
  expect(await also()).toEqual([]);
  expect(await differenceOf(review)).toEqual([]);
  expect(await differenceOf(review, rival)).toHaveLength(1);
  await submitReview(db, rival, { review, expectedVersion: 2 });
  expect(await also()).toEqual(claims);
});
