import { Duplicate, findPassages, Invalid, NotAllowed, NotFound, Stale } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAnnotations } from '../annotations/export-annotations.ts';
import type { PassageRow } from '../claims/claim-row.ts';
import { readClaims } from '../claims/read-claims.ts';
import { rebuild } from '../projection/rebuild.ts';
import { openReview } from '../reviews/open-review.ts';
import { proposeClaims } from '../reviews/propose-claims.ts';
import { submitReview } from '../reviews/settle-review.ts';
import { makeActor } from '../testing/actors.ts';
import {
  acceptClaims,
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';
import { searchArticles } from '../words/search-articles.ts';
import { passagesNow } from './passages-now.ts';
import { readArticles, readRevisions } from './read-articles.ts';
import { reviseArticle } from './revise-article.ts';
import { revisionsOf } from './revisions.ts';
import { setExcludedRanges } from './set-excluded-ranges.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(() => office.close());

const first = 'Norway buys six ferries.\nSweden builds them in Luleå.\nPhoto: A. Berg\nThe ministry said so.';
const second =
  'Corrected.\nNorway buys seven ferries.\nSweden builds them in Luleå.\nPhoto: A. Berg\nThe ministry said so.';

const revise = async (article: string, expectedVersion: number, content: string) =>
  reviseArticle(office.db, office.editor, { article, expectedVersion, content, mediaType: 'TEXT_PLAIN' });

/** A claim of a title that rests on words of a text. */
const claimed = (subject: string, text: string, words: string) => {
  const [range] = findPassages(text, words);
  if (!range) throw new Error(`“${words}” does not stand there.`);
  const citations = [{ role: 'CONTENT' as const, ...range, exact: words }];
  return claimOn(words, subject, 'subject', { asStated: words }, { citations });
};

const articleNow = async (id: string) => {
  const row = (await readArticles(office.db, office.editor, [id])).get(id);
  if (!row) throw new Error('No such article.');
  const revision = (await readRevisions(office.db, office.editor, [row.revisionId])).get(row.revisionId);
  return { ...row, text: revision?.text };
};

const passagesOf = async (claims: readonly string[]): Promise<readonly PassageRow[]> => {
  const rows = await readClaims(office.db, office.editor, claims);
  return claims.flatMap((id) => rows.get(id)?.citations.map(({ passage }) => passage) ?? []);
};

describe('a page that has changed', () => {
  it('is another text of the article, and nothing else that is known changes', async () => {
    const article = await addArticle(office, first);
    const before = await articleNow(article);
    expect(await revise(article, 1, second)).toEqual({ article, carried: 0, lost: [] });
    const after = await articleNow(article);
    const { revisionId, version, text, excluded, ...rest } = after;
    expect({ version, text }).toEqual({ version: 2, text: second });
    expect(before).toMatchObject(rest);
    expect(excluded.map(({ exact, reason }) => [exact, reason])).toEqual([['Photo: A. Berg', 'CREDIT']]);
    const [newest, oldest, ...others] = (await revisionsOf(office.db, [article])).get(article) ?? [];
    expect([newest?.revisionId, oldest?.revisionId]).toEqual([revisionId, before.revisionId]);
    expect(newest?.byId).toBe(office.editor.id);
    expect(others).toEqual([]);
    const old = await readRevisions(office.db, office.editor, [before.revisionId]);
    expect(old.get(before.revisionId)?.text).toBe(first);
    expect(await office.db.prisma.revisionSketch.count({ where: { revision: { articleId: article } } })).toBe(
      2,
    );
  });

  it('keeps the claims on the text that they cite, and says which passages are lost', async () => {
    const article = await addArticle(office, first);
    const deal = await addRecord(office, 'Deal', 'Ferries');
    const texts = ['six', 'Sweden builds them'];
    const submitted = await submitClaims(
      office,
      article,
      texts.map((words) => claimed(deal, first, words)),
    );
    const [six = '', sweden = ''] = submitted.claims;
    const { revisionId } = await articleNow(article);
    const revised = await revise(article, 1, second);
    expect(revised).toMatchObject({ carried: 1, lost: [{ claim: six, reason: 'NOT_FOUND' }] });
    expect(revised.lost[0]?.passage).toMatchObject({ exact: 'six', revisionId });
    const cited = await passagesOf([six, sweden]);
    expect(cited.map((passage) => passage.revisionId)).toEqual([revisionId, revisionId]);
    const [now, newest] = [await passagesNow(office.db, cited), await articleNow(article)];
    expect(now[0]).toBeNull();
    expect(now[1]).toMatchObject({
      start: second.indexOf('Sweden'),
      exact: 'Sweden builds them',
      revisionId: newest.revisionId,
    });
    // They are judged as they were read.
    await acceptClaims(office, submitted);
    expect((await readClaims(office.db, null, [six])).get(six)?.judgement?.verdict).toBe('ACCEPTED');
    expect(await rebuild(office.db)).toMatchObject({ differences: [] });
  });

  it('is claimed from by its newest text, in a draft that was begun before too', async () => {
    const article = await addArticle(office, first);
    const deal = await addRecord(office, 'Deal', 'Ferries');
    const review = await openReview(office.db, office.editor, { article });
    const propose = async (expectedVersion: number, text: string, words: string) =>
      proposeClaims(office.db, office.editor, {
        review,
        expectedVersion,
        claims: [claimed(deal, text, words)],
      });
    const old = await propose(1, first, 'six ferries');
    await revise(article, 1, second);
    await expect(propose(2, first, 'six')).rejects.toMatchObject({ issues: [{ code: 'PASSAGE_MISMATCH' }] });
    const fresh = await propose(2, second, 'seven ferries');
    const cited = await passagesOf([...old.claims, ...fresh.claims]);
    expect(new Set(cited.map(({ revisionId }) => revisionId)).size).toBe(2);
    await submitReview(office.db, office.editor, { review, expectedVersion: 3 });
    const exported = await exportAnnotations(office.db, office.editor, article);
    expect(exported?.claims.map(({ id }) => id)).toEqual(fresh.claims);
    expect(exported?.unplaced.map(({ claim }) => claim)).toEqual(old.claims);
  });

  it('has its earlier passages again once it is as it was', async () => {
    const article = await addArticle(office, first);
    const deal = await addRecord(office, 'Deal', 'Ferries');
    const { claims } = await submitClaims(office, article, [claimed(deal, first, 'six')]);
    expect(await revise(article, 1, second)).toMatchObject({ carried: 0, lost: [{}] });
    expect(await revise(article, 2, first)).toEqual({ article, carried: 1, lost: [] });
    const [now] = await passagesNow(office.db, await passagesOf(claims));
    expect(now).toMatchObject({ exact: 'six', start: first.indexOf('six') });
    expect((await revisionsOf(office.db, [article])).get(article)).toHaveLength(3);
  });

  it('says nothing of another editor’s draft', async () => {
    const article = await addArticle(office, first);
    const deal = await addRecord(office, 'Deal', 'Ferries');
    const review = await openReview(office.db, office.editor, { article });
    const claims = [claimed(deal, first, 'six')];
    await proposeClaims(office.db, office.editor, { review, expectedVersion: 1, claims });
    const colleague = await makeActor(office.db, 'EDITOR', 'colleague');
    const input = { article, expectedVersion: 1, content: second, mediaType: 'TEXT_PLAIN' as const };
    expect(await reviseArticle(office.db, colleague, input)).toEqual({ article, carried: 0, lost: [] });
  });

  it('is one voice with what it said before', async () => {
    const article = await addArticle(office, first);
    const deal = await addRecord(office, 'Deal', 'Ferries');
    const accept = async (text: string) =>
      acceptClaims(office, await submitClaims(office, article, [claimed(deal, text, 'Sweden builds them')]));
    await accept(first);
    await revise(article, 1, second);
    await accept(second);
    const rows = await office.db.prisma.claim.findMany({ where: { subjectId: deal }, select: { id: true } });
    const claims = await readClaims(
      office.db,
      null,
      rows.map(({ id }) => id),
    );
    expect(claims.size).toBe(2);
    expect(new Set([...claims.values()].map(({ origin }) => origin)).size).toBe(1);
    expect(await rebuild(office.db)).toMatchObject({ differences: [] });
  });

  it('is found by its newest words, and by those of both texts that an accepted claim cites', async () => {
    const [was, is] = ['Quokkas sleep in Perth.', 'Numbats sleep in Perth.'];
    const article = await addArticle(office, was);
    const deal = await addRecord(office, 'Deal', 'Animals');
    const accept = async (text: string, words: string) =>
      acceptClaims(office, await submitClaims(office, article, [claimed(deal, text, words)]));
    await accept(was, 'Quokkas');
    const old = (await articleNow(article)).revisionId;
    await revise(article, 1, is);
    await accept(is, 'Numbats');
    const found = async (viewer: SmallOffice['editor'] | null, text: string) =>
      (await searchArticles(office.db, viewer, { text, first: 5 })).items.map(({ row }) =>
        row.passages.map(({ exact, revisionId }) => [exact, revisionId === old]),
      );
    expect(await found(office.editor, 'numbats')).toEqual([[['Numbats', false]]]);
    expect(await found(null, 'quokkas')).toEqual([[['Quokkas', true]]]);
    expect(await found(null, 'numbats')).toEqual([[['Numbats', false]]]);
  });
});

describe('the excluded ranges of a page that has changed', () => {
  const excludedOf = async (article: string) =>
    (await articleNow(article)).excluded.map(({ exact, reason }) => [exact, reason]);

  it('are carried where their words are the same, and detected in what is new', async () => {
    const article = await addArticle(office, first);
    const ranges = [{ start: 0, end: 6, exact: 'Norway', reason: 'OTHER' as const }];
    await setExcludedRanges(office.db, office.editor, { article, expectedVersion: 1, ranges });
    await revise(article, 2, `Advertisement\n${first}`);
    // The credit was taken back by an editor, and is not excluded again.
    expect(await excludedOf(article)).toEqual([
      ['Advertisement', 'ADVERT'],
      ['Norway', 'OTHER'],
    ]);
  });

  it('are gone with their words', async () => {
    const article = await addArticle(office, first);
    await revise(article, 1, 'Norway buys six ferries.');
    expect(await excludedOf(article)).toEqual([]);
  });
});

describe('a revision that is refused', () => {
  it('leaves everything as it was', async () => {
    const article = await addArticle(office, first);
    const reader = await makeActor(office.db, 'READER');
    const input = { article, expectedVersion: 1, content: second, mediaType: 'TEXT_PLAIN' as const };
    await expect(revise(article, 1, first.replaceAll('\n', '\r\n'))).rejects.toBeInstanceOf(Duplicate);
    await expect(revise(article, 7, second)).rejects.toBeInstanceOf(Stale);
    await expect(revise(article, 1, ' \n ')).rejects.toBeInstanceOf(Invalid);
    await expect(revise('00000000-0000-4000-8000-000000000000', 1, second)).rejects.toBeInstanceOf(NotFound);
    await expect(reviseArticle(office.db, reader, input)).rejects.toBeInstanceOf(NotAllowed);
    expect(await articleNow(article)).toMatchObject({ version: 1, text: first });
    expect(await office.db.prisma.revision.count({ where: { articleId: article } })).toBe(1);
  });

  it('is the later one of two at once', async () => {
    const article = await addArticle(office, first);
    const both = await Promise.allSettled([revise(article, 1, second), revise(article, 1, `${first} More.`)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Stale) });
    expect(await office.db.prisma.revision.count({ where: { articleId: article } })).toBe(2);
  });
});
