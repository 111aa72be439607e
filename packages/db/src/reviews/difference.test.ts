import { describe, expect, it } from 'vitest';
import {
  differencesOf,
  judgeClaims,
  judgementsIn,
  openReview,
  proposeClaims,
  readRecords,
  submitReview,
} from '../index.ts';
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

describe('a claim that was judged in another review', () => {
  const twice = async (label: string, verdict: 'ACCEPTED' | 'REJECTED') => {
    const { db, reviewer } = office;
    const article = await addArticle(office, `Denmark buys ${label}.`);
    const deal = await addRecord(office, 'Deal', label);
    const claim = claimOn('Denmark', deal, 'subject', { asStated: label });
    const first = await submitClaims(office, article, [claim]);
    const judged = first.claims.map((each) => ({ claim: each, verdict, rank: 'NORMAL' as const }));
    await judgeClaims(db, reviewer, { review: first.review, expectedVersion: 3, judgements: judged });
    const other = await submitClaims({ ...office, editor: await makeActor(db, 'EDITOR', label) }, article, [
      claim,
    ]);
    expect(other.claims).toEqual(first.claims);
    return { first, other, claim: first.claims[0] ?? '' };
  };

  it.each([
    ['ferries', 'REJECTED', 0],
    ['tugs', 'ACCEPTED', 1],
  ] as const)('is undecided in this one: %s, %s there', async (label, verdict, held) => {
    const { db } = office;
    const { first, other, claim } = await twice(label, verdict);
    const [difference] = await differenceOf(other.review);
    expect(difference?.fields).toMatchObject([{ field: 'subject', claims: [claim], alsoProposed: [] }]);
    expect(difference?.fields[0]?.before).toHaveLength(held);
    expect(difference?.fields[0]?.after).toMatchObject([{ claims: [claim], origins: 1 }]);
    const given = async () => {
      const found = await judgementsIn(db, [first.review, other.review]);
      return [first.review, other.review].map((review) => found.get(review)?.get(claim)?.verdict ?? null);
    };
    expect(await given()).toEqual([verdict, null]);
    await acceptClaims(office, other);
    expect(await given()).toEqual([verdict, 'ACCEPTED']);
    expect(await differenceOf(other.review)).toEqual([]);
    expect(await db.prisma.review.findUniqueOrThrow({ where: { id: other.review } })).toMatchObject({
      state: 'DECIDED',
    });
  });

  it('is not among what others propose once it is accepted', async () => {
    const { db } = office;
    const article = await addArticle(office, 'Iceland buys cranes.');
    const deal = await addRecord(office, 'Deal', 'Cranes');
    const claim = claimOn('Iceland', deal, 'subject', { asStated: 'cranes' });
    const rival = { ...office, editor: await makeActor(db, 'EDITOR', 'cranes') };
    const first = await submitClaims(office, article, [claim]);
    await submitClaims(rival, article, [claim]);
    const third = await submitClaims({ ...office, editor: await makeActor(db, 'EDITOR', 'third') }, article, [
      claimOn('Iceland', deal, 'subject', { asStated: 'two cranes' }),
    ]);
    const also = async () => (await differenceOf(third.review))[0]?.fields[0]?.alsoProposed;
    expect(await also()).toEqual(first.claims);
    await acceptClaims(office, first);
    expect(await also()).toEqual([]);
  });
});
