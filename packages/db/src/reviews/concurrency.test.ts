import { Stale } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import {
  claimsAbout,
  connect,
  describeArticle,
  judgeClaims,
  openReview,
  proposeClaims,
  readLinks,
  readRecords,
  rebuild,
  setExcludedRanges,
  submitReview,
  withdrawClaim,
} from '../index.ts';
import { freshDatabase, makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const each = async <Result>(
  count: number,
  work: (at: number) => Promise<Result>,
): Promise<readonly Result[]> => Promise.all(Array.from({ length: count }, (_, at) => work(at)));
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('commands given at once', () => {
  it('decide on a record as it was seen, whichever reviews they are of', async () => {
    const deal = await addRecord(office, 'Deal', 'Seen by two');
    const told = [];
    for (const sum of ['$70 million', '$90 million']) {
      const article = await addArticle(office, `${sum} for two`);
      told.push(await submitClaims(office, article, [claimOn(sum, deal, 'value', { asStated: sum })]));
    }
    for (const claims of told) await acceptClaims(office, claims);
    const seen = (await readRecords(office.db, office.editor, [deal])).get(deal);
    const preferring = told.map(async ({ review, claims }) => {
      const { version } = await office.db.prisma.review.findUniqueOrThrow({ where: { id: review } });
      return {
        review,
        expectedVersion: version,
        expectedRecords: [{ id: deal, version: seen?.version ?? 0 }],
        judgements: claims.map((claim) => ({
          claim,
          verdict: 'ACCEPTED' as const,
          rank: 'PREFERRED' as const,
          reason: 'Mine.',
        })),
      };
    });
    const inputs = await Promise.all(preferring);
    const answers = await Promise.all(
      inputs.map(async (input) => refusal(judgeClaims(office.db, office.reviewer, input))),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    const stale = answers.find((answer) => answer !== null);
    expect(stale).toBeInstanceOf(Stale);
    expect(stale).toMatchObject({ path: ['expectedRecords', '0', 'version'], expected: seen?.version });
    const refused = inputs[answers.findIndex((answer) => answer !== null)];
    if (!refused) throw new Error('One of them was refused.');
    const unknown = { ...refused, expectedRecords: [{ id: 'none', version: 1 }] };
    expect(await refusal(judgeClaims(office.db, office.reviewer, unknown))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['expectedRecords', '0', 'id'],
    });
  });

  it('all end up in the record that they are about', async () => {
    const yard = await addRecord(office, 'Organisation', 'Yard');
    const submitted = [];
    for (let at = 0; at < 20; at += 1) {
      const article = await addArticle(office, `Article ${at} about a yard.`);
      const owner = await addRecord(office, 'Organisation', `Owner ${at}`);
      submitted.push(
        await submitClaims(office, article, [
          claimOn('Article', yard, 'names', { name: { name: `Yard ${at}`, kind: 'ALIAS' } }),
          claimOn('Article', yard, 'owners', { link: { target: owner } }),
          claimOn('Article', owner, 'memberOf', { link: { target: yard } }),
        ]),
      );
    }
    await Promise.all(submitted.map(async (claims) => acceptClaims(office, claims)));
    expect((await rebuild(office.db)).differences).toEqual([]);
    const held = (await readRecords(office.db, null, [yard])).get(yard)?.held;
    expect(held?.['names']?.values).toHaveLength(20);
    const [owners] = await readLinks(office.db, null, [
      { record: yard, direction: 'OUT', name: 'owners', first: 50, after: null },
    ]);
    expect(owners?.items).toHaveLength(20);
  });

  it('leave the record as its claims say, through two servers and whatever is described meanwhile', async () => {
    const { editor, reviewer } = office;
    const fresh = await freshDatabase();
    const [one, two] = [connect(fresh.url), connect(fresh.url)];
    const there = { ...office, db: one };
    await makeActor(one, 'EDITOR', editor.id);
    await makeActor(one, 'REVIEWER', reviewer.id);
    const outlet = await addRecord(there, 'Organisation', 'Gazette');
    const deal = await addRecord(there, 'Deal', 'Deal');
    await each(10, async (at) => {
      const article = await addArticle(there, `Article ${at} about a deal.`);
      const submitted = await submitClaims(there, article, [
        claimOn('Article', deal, 'subject', { asStated: `ferries ${at % 2}` }),
      ]);
      await Promise.all([
        acceptClaims({ ...there, db: two }, submitted),
        describeArticle(one, editor, { article, expectedVersion: 1, headline: 'A', authors: [], outlet }),
      ]);
    });
    expect((await rebuild(one)).differences).toEqual([]);
    await one.close();
    await two.close();
    await fresh.drop();
  });

  it('store claims that two editors read the same way once, in whatever order they give them', async () => {
    const { db } = office;
    const article = await addArticle(office, 'Ferries for two editors.');
    const deals = await each(10, async (at) => addRecord(office, 'Deal', `Deal ${at}`));
    const claims = deals.map((deal) => claimOn('Ferries', deal, 'subject', { asStated: 'ferries' }));
    const editors = await each(6, async (at) => makeActor(db, 'EDITOR', `editor-${at}`));
    const stored = await each(6, async (at) => {
      const editor = editors[at] ?? office.editor;
      const review = await openReview(db, editor, { article });
      const given = at % 2 === 0 ? claims : [...claims].reverse();
      return (await proposeClaims(db, editor, { review, expectedVersion: 1, claims: given })).claims;
    });
    expect(new Set(stored.flat()).size).toBe(10);
    const [page] = await claimsAbout(db, editors[0] ?? null, [
      { record: deals[0] ?? '', field: null, first: 10, after: null },
    ]);
    expect(page?.items).toHaveLength(1);
  });

  it('are refused, all but one, where they are based on one version', async () => {
    const { db, editor, reviewer } = office;
    const article = await addArticle(office, 'Ferries, once.');
    const deal = await addRecord(office, 'Deal', 'Once');
    const submitted = await submitClaims(office, article, [
      claimOn('Ferries', deal, 'subject', { asStated: 'ferries' }),
    ]);
    const outcomes = await each(8, async () => refusal(acceptClaims(office, submitted)));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome instanceof Stale)).toHaveLength(7);

    const { review } = submitted;
    const [claim = ''] = submitted.claims;
    const stale = { review, expectedVersion: 2 };
    const described = { article, expectedVersion: 9, headline: 'A', authors: [] };
    const judgements = [{ claim, verdict: 'REJECTED', rank: 'NORMAL' } as const];
    for (const work of [
      async () =>
        proposeClaims(db, editor, {
          ...stale,
          claims: [claimOn('Ferries', deal, 'subject', { asStated: 'x' })],
        }),
      async () => withdrawClaim(db, editor, { ...stale, claim }),
      async () => submitReview(db, editor, stale),
      async () => judgeClaims(db, reviewer, { ...stale, judgements }),
      async () => describeArticle(db, editor, described),
      async () => setExcludedRanges(db, editor, { article, expectedVersion: 9, ranges: [] }),
    ])
      expect(await refusal(work())).toBeInstanceOf(Stale);
  });
});
