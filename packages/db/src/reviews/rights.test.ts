import { NotAllowed } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import {
  claimsAbout,
  countClaimsAbout,
  judgeClaims,
  openReview,
  proposeClaims,
  readClaims,
  readRecords,
  readReviews,
  reviewsOf,
  setOffice,
  submitReview,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const subject = async (label: string) => {
  const article = await addArticle(office, `Ships of ${label}.`);
  const deal = await addRecord(office, 'Deal', label);
  return { article, deal, claim: claimOn('Ships', deal, 'subject', { asStated: 'Ships' }) };
};

describe('an editor', () => {
  it('cannot undo what a reviewer accepted by proposing the same again', async () => {
    const { db, editor } = office;
    const { article, deal, claim } = await subject('Norway');
    await acceptClaims(office, await submitClaims(office, article, [claim]));
    const rival = await makeActor(db, 'EDITOR', 'rival');
    const review = await openReview(db, rival, { article });
    const { claims } = await proposeClaims(db, rival, { review, expectedVersion: 1, claims: [claim] });
    await submitReview(db, rival, { review, expectedVersion: 2 });
    const judge = (verdict: 'ACCEPTED' | 'REJECTED') =>
      judgeClaims(db, rival, {
        review,
        expectedVersion: 3,
        judgements: claims.map((id) => ({ claim: id, verdict, rank: 'NORMAL' })),
      });
    await expect(judge('REJECTED')).rejects.toBeInstanceOf(NotAllowed);
    await setOffice(db, await makeActor(db, 'OWNER'), { selfAcceptance: true });
    await expect(judge('REJECTED')).rejects.toBeInstanceOf(NotAllowed);
    await expect(judge('ACCEPTED')).rejects.toThrow('only a reviewer may judge it again');
    expect((await readRecords(db, null, [deal])).get(deal)?.held['subject']?.values).toHaveLength(1);
    const own = await openReview(db, editor, { article });
    await proposeClaims(db, editor, {
      review: own,
      expectedVersion: 1,
      claims: [claimOn('Ships', deal, 'type', { choice: 'LOAN' })],
    });
    await submitReview(db, editor, { review: own, expectedVersion: 2 });
    const [fresh] = await claimsAbout(db, editor, [{ record: deal, field: 'type', first: 5, after: null }]);
    const judgements = (fresh?.items ?? []).map(
      ({ row }) => ({ claim: row.id, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const,
    );
    await judgeClaims(db, editor, { review: own, expectedVersion: 3, judgements });
    expect((await readRecords(db, null, [deal])).get(deal)?.held['type']?.values).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('is seen by its editor only, until it is submitted', async () => {
    const { db, editor, reviewer } = office;
    const { article, deal, claim } = await subject('Sweden');
    const review = await openReview(db, editor, { article });
    const { claims } = await proposeClaims(db, editor, { review, expectedVersion: 1, claims: [claim] });
    const seen = async (viewer: typeof editor) => ({
      review: (await readReviews(db, viewer, [review])).size,
      ofArticle: (await reviewsOf(db, viewer, [article])).get(article)?.length,
      claims: (await readClaims(db, viewer, claims)).size,
      counted: (await countClaimsAbout(db, viewer, [{ record: deal, field: null }]))[0],
    });
    expect(await seen(editor)).toEqual({ review: 1, ofArticle: 1, claims: 1, counted: 1 });
    expect(await seen(reviewer)).toEqual({ review: 0, ofArticle: 0, claims: 0, counted: 0 });
    await submitReview(db, editor, { review, expectedVersion: 2 });
    expect(await seen(reviewer)).toEqual({ review: 1, ofArticle: 1, claims: 1, counted: 1 });
  });
});
