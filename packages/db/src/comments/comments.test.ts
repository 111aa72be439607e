import { Invalid, NotAllowed, NotFound, Stale } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addComment,
  changeComment,
  countComments,
  listComments,
  openReview,
  proposeClaims,
  readComments,
  removeComment,
  restoreComment,
  settleComment,
  submitReview,
} from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn } from '../testing/small-office.ts';

const office = ownOffice();
let article: string;
beforeAll(async () => {
  article = await addArticle(office, 'Norway buys ships.');
});

const passage = { start: 0, end: 6, exact: 'Norway' };
const read = async (id: string) => (await readComments(office.db, office.reviewer, [id])).get(id);
const texts = async (asked: Parameters<typeof listComments>[2]) =>
  (await listComments(office.db, office.reviewer, asked)).items.map(({ row }) => row.text);

describe('comments', () => {
  it('on a passage are answered, settled by anybody, and taken up again', async () => {
    const { db, editor, reviewer } = office;
    const id = await addComment(db, editor, { article, passage, text: 'Which Norway?' });
    const answer = await addComment(db, reviewer, { article, answers: id, text: 'The state.' });
    const deeper = await addComment(db, editor, { article, answers: answer, text: 'Thanks.' });
    expect(await read(deeper)).toMatchObject({ answersId: id, passage: { exact: 'Norway' }, version: 1 });
    await settleComment(db, reviewer, { comment: id, settled: true });
    await settleComment(db, editor, { comment: id, settled: true });
    expect((await read(answer))?.settledById).toBe(reviewer.id);
    expect(await countComments(db, reviewer, { article, open: true })).toBe(0);
    await settleComment(db, editor, { comment: id, settled: false });
    expect(await texts({ article, open: true, first: 2 })).toEqual(['Which Norway?', 'The state.']);
    await expect(settleComment(db, editor, { comment: answer, settled: true })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });

  it('are worded anew and taken back by their author only, and every wording stays in the books', async () => {
    const { db, editor, reviewer } = office;
    const mentions = [reviewer.id];
    const id = await addComment(db, editor, { article, text: 'Look, @reviewer', mentions });
    expect(await texts({ calling: reviewer.id })).toEqual(['Look, @reviewer']);
    await expect(
      changeComment(db, reviewer, { comment: id, expectedVersion: 1, text: 'Mine' }),
    ).rejects.toBeInstanceOf(NotAllowed);
    await changeComment(db, editor, { comment: id, expectedVersion: 1, text: 'Done.' });
    expect(await texts({ calling: reviewer.id })).toEqual([]);
    await expect(removeComment(db, editor, { comment: id, expectedVersion: 1 })).rejects.toBeInstanceOf(
      Stale,
    );
    await removeComment(db, editor, { comment: id, expectedVersion: 2 });
    expect(await read(id)).toMatchObject({ text: null, version: 3 });
    const wordings = await db.prisma.commentWording.findMany({ where: { commentId: id } });
    expect(wordings.map(({ text }) => text)).toEqual(['Look, @reviewer', 'Done.', null]);
    await expect(db.prisma.$executeRaw`delete from comment_wording`).rejects.toThrow('never rewritten');
  });

  it('that were taken back say again what they said, and to whom, where their author wants that', async () => {
    const { db, editor, reviewer } = office;
    const id = await addComment(db, editor, {
      ...{ article, text: 'Look again, @reviewer', mentions: [reviewer.id] },
    });
    const on = (expectedVersion: number) => ({ comment: id, expectedVersion });
    await expect(restoreComment(db, editor, on(1))).rejects.toThrow('This comment was not taken back.');
    await removeComment(db, editor, on(1));
    expect(await texts({ calling: reviewer.id })).not.toContain('Look again, @reviewer');
    await expect(restoreComment(db, reviewer, on(2))).rejects.toBeInstanceOf(NotAllowed);
    await expect(restoreComment(db, editor, on(1))).rejects.toBeInstanceOf(Stale);
    await restoreComment(db, editor, on(2));
    expect(await read(id)).toMatchObject({ text: 'Look again, @reviewer', version: 3 });
    expect(await texts({ calling: reviewer.id })).toContain('Look again, @reviewer');
    await expect(restoreComment(db, editor, on(3))).rejects.toThrow('This comment was not taken back.');
    await changeComment(db, editor, { ...on(3), text: 'Nobody is called.' });
  });

  it('on a claim of a draft are seen by nobody else until it is submitted', async () => {
    const { db, editor, reviewer } = office;
    const deal = await addRecord(office, 'Deal', 'Ships');
    const review = await openReview(db, editor, { article });
    const { claims } = await proposeClaims(db, editor, {
      review,
      expectedVersion: 1,
      claims: [claimOn('Norway', deal, 'subject', { asStated: 'ships' })],
    });
    const [claim = ''] = claims;
    const on = { article, claim, text: 'Sure?' };
    await expect(addComment(db, reviewer, on)).rejects.toBeInstanceOf(NotFound);
    const id = await addComment(db, editor, { ...on, mentions: [reviewer.id] });
    expect(await read(id)).toBeUndefined();
    expect(await texts({ calling: reviewer.id })).toEqual([]);
    await expect(addComment(db, reviewer, { article, answers: id, text: 'Yes.' })).rejects.toBeInstanceOf(
      NotFound,
    );
    await submitReview(db, editor, { review, expectedVersion: 2 });
    expect(await texts({ claim })).toEqual(['Sure?']);
    expect((await readComments(db, null, [id])).size).toBe(0);
  });

  it('are refused where they say nothing, cite other words, or call nobody', async () => {
    const { db, editor } = office;
    const refuse = async (given: Omit<Parameters<typeof addComment>[2], 'article'>) =>
      expect(addComment(db, editor, { article, ...given })).rejects;
    await (await refuse({ text: ' ' })).toBeInstanceOf(Invalid);
    await (await refuse({ text: 'a', passage: { ...passage, exact: 'Sweden' } })).toBeInstanceOf(Invalid);
    await (await refuse({ text: 'a', mentions: ['nobody'] })).toBeInstanceOf(NotFound);
    await (await refuse({ text: 'a', claim: '\u0000' })).toBeInstanceOf(NotFound);
    await (await refuse({ text: 'a'.repeat(5001) })).toBeInstanceOf(Invalid);
    await expect(addComment(db, { id: 'x', role: 'READER' }, { article, text: 'a' })).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });
});
