import { Invalid, NotAllowed, Stale } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { dropTyping, keepTyping, readTyping } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';

const office = ownOffice();

const keep = async (place: string, expectedVersion: number, content = '"Nor"') =>
  keepTyping(office.db, office.editor, { place, expectedVersion, content });
const read = async (place: string) => readTyping(office.db, office.editor, place);

describe('what is typed', () => {
  it('is kept by place and version, for its own author only', async () => {
    await keep('paste', 0);
    await keep('paste', 1, '"Norway"');
    expect(await read('paste')).toMatchObject({ content: '"Norway"', version: 2 });
    expect(await readTyping(office.db, office.reviewer, 'paste')).toBeNull();
    expect(await readTyping(office.db, { ...office.editor, role: 'READER' }, 'paste')).toBeNull();
    expect(await readTyping(office.db, null, 'paste')).toBeNull();
  });

  it('of another window is never overwritten, not even where it was dropped meanwhile', async () => {
    await keep('two', 0);
    await expect(keep('two', 0, '"mine"')).rejects.toEqual(new Stale(0, 1));
    await dropTyping(office.db, office.editor, { place: 'two', expectedVersion: 1 });
    expect(await read('two')).toMatchObject({ content: null, version: 2 });
    await expect(keep('two', 1, '"mine"')).rejects.toEqual(new Stale(1, 2));
    await keep('two', 2, '"anew"');
    expect(await read('two')).toMatchObject({ content: '"anew"', version: 3 });
  });

  it('in two windows at once is kept of one of them', async () => {
    const outcomes = await Promise.allSettled([keep('race', 0, '1'), keep('race', 0, '2')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await read('race'))?.version).toBe(1);
  });

  it('may have what a database text may not, inside its JSON', async () => {
    const content = JSON.stringify({ words: 'a\u0000b\ud800' });
    await keep('odd', 0, content);
    expect((await read('odd'))?.content).toBe(content);
  });

  it('of an article that is pasted may be as long as an article, with the HTML behind it', async () => {
    const content = JSON.stringify({ content: 'я'.repeat(1_000_000), html: 'я'.repeat(1_000_000) });
    const version = (await read('paste'))?.version ?? 0;
    await keep('paste', version, content);
    expect((await read('paste'))?.content).toBe(content);
    const longer = JSON.stringify({ content, html: 'я'.repeat(200_000) });
    await expect(keep('paste', version + 1, longer)).rejects.toMatchObject({
      issues: [{ path: ['content'], code: 'TOO_LONG' }],
    });
  });

  it('of a new text of an article may be as long, of 20 articles at once', async () => {
    const content = JSON.stringify('я'.repeat(150_000));
    const place = (at: number) => `article/long-${at}/revision`;
    const accountId = office.editor.id;
    await office.db.prisma.keptTyping.deleteMany({ where: { accountId, place: 'paste' } });
    for (let at = 0; at < 20; at += 1) await keep(place(at), 0, content);
    await expect(keep(place(20), 0, content)).rejects.toMatchObject({ issues: [{ code: 'TOO_MANY' }] });
    await keep(place(20), 0);
    await keep(place(3), 1, JSON.stringify('ю'.repeat(150_000)));
    await expect(keep('article/long-3/comment', 0, content)).rejects.toMatchObject({
      issues: [{ code: 'TOO_LONG' }],
    });
    await office.db.prisma.keptTyping.deleteMany({ where: { accountId } });
  });

  it.each([
    ['no/JSON', '"a'],
    ['half-a-pair', '"\ud800"'],
    ['long', JSON.stringify('я'.repeat(100_000))],
    ['Bad Place', '"a"'],
    ['../up', '"a"'],
    [`a/${'b'.repeat(200)}`, '"a"'],
    ['nul\u0000', '"a"'],
  ])('is refused and not stored at %j', async (place, content) => {
    await expect(keep(place, 0, content)).rejects.toBeInstanceOf(Invalid);
    expect(await office.db.prisma.keptTyping.count({ where: { version: 1, content } })).toBe(0);
  });

  it('is kept for those who may type', async () => {
    const reader = { ...office.editor, role: 'READER' as const };
    const input = { place: 'reader', expectedVersion: 0, content: '1' };
    await expect(keepTyping(office.db, reader, input)).rejects.toBeInstanceOf(NotAllowed);
    await expect(dropTyping(office.db, reader, input)).rejects.toBeInstanceOf(NotAllowed);
  });

  it('is forgotten 90 days after it was last touched, and not before', async () => {
    await keep('old', 0);
    await keep('young', 0);
    const age = async (place: string, days: number) =>
      office.db.prisma.$executeRaw`
        update kept_typing set updated_at = now() - ${days} * interval '1 day' where place = ${place}`;
    await age('old', 91);
    await age('young', 89);
    await keep('next', 0);
    expect([await read('old'), (await read('young'))?.version]).toEqual([null, 1]);
  });

  it('has an end: 500 unfinished forms of one account', async () => {
    const accountId = office.editor.id;
    const row = (at: number) => ({
      accountId,
      place: `many/${at}`,
      content: '1',
      version: 1,
      updatedAt: new Date(),
    });
    await office.db.prisma.keptTyping.createMany({ data: Array.from({ length: 500 }, (_, at) => row(at)) });
    await expect(keep('one-more', 0)).rejects.toBeInstanceOf(Invalid);
    await keep('many/1', 1, '2');
    await dropTyping(office.db, office.editor, { place: 'many/2', expectedVersion: 1 });
  });
});
