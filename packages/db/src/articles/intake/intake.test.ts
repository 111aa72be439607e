import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeIdentity } from '../../identity/judge-identity.ts';
import { addArticle, addRecord, openSmallOffice, type SmallOffice } from '../../testing/small-office.ts';
import { importArticle } from '../import-article.ts';
import { reviseArticle } from '../revise-article.ts';
import { sameArticles } from './same-articles.ts';
import { suggestOutlet } from './suggest-outlet.ts';
import { fillSketches } from './write-sketch.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(() => office.close());

/** Thirty sentences of made-up words, which no other text about something else has. */
const sentences = (about: string): readonly string[] =>
  Array.from(
    { length: 30 },
    (_, at) =>
      `${Array.from({ length: 14 }, (__, nth) => `${about}${(at * 31 + nth * nth * 17) % 97}`).join(' ')}.`,
  );
const agency = sentences('ferry');
const textOf = (parts: readonly string[]): string => parts.join('\n\n');
const from = async (text: string, ...urls: readonly string[]) => sameArticles(office.db, { text, urls });

describe('an article that comes in again', () => {
  let first: string;
  beforeAll(async () => {
    first = await importArticle(office.db, office.editor, {
      content: textOf(agency),
      mediaType: 'TEXT_PLAIN',
      url: 'https://www.gazette.example/ferries/',
    });
    await addArticle(office, textOf(sentences('tug')));
  });

  it('is known by its text, however it is named', async () => {
    expect(await from(textOf(agency))).toEqual([{ articleId: first, by: 'TEXT', shared: 1 }]);
  });

  it.each(['http://gazette.example/ferries', 'https://gazette.example/ferries/?utm_source=a#top'])(
    'is known by where it stands, though its text is another: %s',
    async (url) => {
      const changed = [...agency.slice(0, 3), ...sentences('lighthouse')];
      const [found, ...others] = await from(textOf(changed), url);
      expect(found).toMatchObject({ articleId: first, by: 'ADDRESS' });
      expect(found?.shared).toBeLessThan(0.5);
      expect(others).toEqual([]);
    },
  );

  it.each([
    ['under another headline, with a credit', ['Harbour sells', ...agency, 'Reporting by an agency']],
    ['shortened by a third', agency.slice(0, 20)],
    ['within a longer text', [...sentences('crane'), ...agency]],
    [
      'with every tenth sentence changed',
      agency.map((each, at) => (at % 10 === 5 ? `Another one ${at}.` : each)),
    ],
  ])('is known as a near copy %s', async (_, parts) => {
    const [found, ...others] = await from(textOf(parts));
    expect(found).toMatchObject({ articleId: first, by: 'NEAR_COPY' });
    expect(found?.shared).toBeGreaterThan(0.7);
    expect(others).toEqual([]);
  });

  it('is not known where only a quotation is the same, or little is said', async () => {
    expect(await from(textOf([...sentences('crane'), ...agency.slice(0, 5)]))).toEqual([]);
    expect(await from(agency[0]?.slice(0, 60) ?? '')).toEqual([]);
    expect(await from('', 'nonsense')).toEqual([]);
  });

  it('is known by a text that it had before it was revised, once, and as a near copy of that', async () => {
    const { db, editor } = office;
    const before = sentences('pier');
    const after = [...before.slice(0, 20), ...sentences('dock')];
    const article = await addArticle(office, textOf(before));
    await reviseArticle(db, editor, {
      ...{ article, expectedVersion: 1, content: textOf(after), mediaType: 'TEXT_PLAIN' },
    });
    for (const text of [before, after])
      expect(await from(textOf(text))).toEqual([{ articleId: article, by: 'TEXT', shared: 1 }]);
    const [found, ...others] = await from(textOf(['A head', ...before.slice(18)]));
    expect([found, others]).toMatchObject([{ articleId: article, by: 'NEAR_COPY' }, []]);
    const again = { content: textOf(before), mediaType: 'TEXT_PLAIN', onlyNew: true } as const;
    await expect(importArticle(db, editor, again)).rejects.toMatchObject({ article, path: ['content'] });
  });

  it('is known in Chinese too', async () => {
    const sign = (at: number) => String.fromCodePoint(0x4e00 + (at % 900));
    const chinese = Array.from(
      { length: 12 },
      (_, at) => `${Array.from({ length: 20 }, (__, nth) => sign(at * 337 + nth * nth * 51)).join('')}。`,
    );
    const known = await addArticle(office, chinese.join('\n'));
    expect(await from(chinese.slice(2).join('\n'))).toMatchObject([{ articleId: known, by: 'NEAR_COPY' }]);
  });

  it('is known once sketches of older articles are worked out', async () => {
    await office.db.prisma.revisionSketch.deleteMany();
    expect(await from(textOf(agency.slice(0, 20)))).toEqual([]);
    expect(await fillSketches(office.db)).toBeGreaterThan(2);
    expect(await fillSketches(office.db)).toBe(0);
    expect(await from(textOf(agency.slice(0, 20)))).toMatchObject([{ articleId: first }]);
  });
});

describe('the outlet of what comes in', () => {
  it('is the one organisation of its name', async () => {
    const herald = await addRecord(office, 'Organisation', 'The Herald of Tolmin');
    await addRecord(office, 'Person', 'Mirror');
    for (const name of ['Herald of Tolmin', 'THE HERALD OF TOLMIN'])
      expect(await suggestOutlet(office.db, null, name)).toEqual({ recordId: herald, by: 'NAME' });
    expect(await suggestOutlet(office.db, null, 'Mirror')).toBeNull();
    expect(await suggestOutlet(office.db, 'https://unknown.example/a', null)).toBeNull();
    expect(await suggestOutlet(office.db, null, null)).toBeNull();
  });

  it('is nobody where several have the name', async () => {
    await addRecord(office, 'Organisation', 'The Times of Two');
    await addRecord(office, 'Organisation', 'Times of Two');
    expect(await suggestOutlet(office.db, null, 'Times of Two')).toBeNull();
  });

  const add = async (outlet: string, url: string) =>
    importArticle(office.db, office.editor, {
      content: `Words at ${url}`,
      mediaType: 'TEXT_PLAIN',
      outlet,
      url,
    });

  it('is the one that published what stands on its host, before any name', async () => {
    const [post, other] = [
      await addRecord(office, 'Organisation', 'Post of Ostrava'),
      await addRecord(office, 'Organisation', 'Echo of Ostrava'),
    ];
    await add(post, 'https://www.post.example/a');
    await add(post, 'http://post.example/b');
    await add(other, 'https://post.example/c');
    await add(other, 'https://notpost.example/d');
    expect(await suggestOutlet(office.db, 'https://post.example/e', 'Echo of Ostrava')).toEqual({
      recordId: post,
      by: 'HOST',
    });
    expect(await suggestOutlet(office.db, 'https://p_st.example/e', null)).toBeNull();
  });

  it('is the one record that several became, of all their articles', async () => {
    const [tribune, twin, rival] = [
      await addRecord(office, 'Organisation', 'Tribune of Bled'),
      await addRecord(office, 'Organisation', 'Bled Tribune'),
      await addRecord(office, 'Organisation', 'Bled Letters'),
    ];
    for (const [outlet, path] of [
      [tribune, 'a'],
      [tribune, 'b'],
      [twin, 'c'],
      [twin, 'd'],
      [rival, 'e'],
      [rival, 'f'],
      [rival, 'g'],
    ] as const)
      await add(outlet, `https://tribune.example/${path}`);
    const told = async () => (await suggestOutlet(office.db, 'https://tribune.example/h', null))?.recordId;
    expect(await told()).toBe(rival);
    await judgeIdentity(office.db, office.reviewer, {
      ...{ record: twin, recordVersion: 1, other: tribune, otherVersion: 1 },
      ...{ verdict: 'SAME', reason: 'They are one.' },
    });
    expect(await told()).toBe(tribune);
  });

  it('is that of the site that a host is a part of, where nobody has the longer host', async () => {
    const [daily, mobile] = [
      await addRecord(office, 'Organisation', 'Daily of Kotor'),
      await addRecord(office, 'Organisation', 'Kotor in the Hand'),
    ];
    await add(daily, 'https://www.daily.example/a');
    await add(daily, 'https://com.au/a');
    await add(daily, 'https://wordpress.com/a');
    const named = await addRecord(office, 'Organisation', 'Kotor Hour by Hour');
    expect(await suggestOutlet(office.db, 'https://news.daily.example/e', 'Kotor Hour by Hour')).toEqual({
      recordId: named,
      by: 'NAME',
    });
    const toldAt = async (host: string) =>
      (await suggestOutlet(office.db, `https://${host}/e`, null))?.recordId;
    for (const host of ['m.daily.example', 'mobile.daily.example', 'amp.daily.example', 'news.daily.example'])
      expect(await toldAt(host)).toBe(daily);
    for (const host of ['sport.daily.example', 'm.example', 'news.com.au', 'm.wordpress.com'])
      expect(await toldAt(host)).toBeUndefined();
    await add(mobile, 'https://m.daily.example/b');
    expect(await toldAt('m.daily.example')).toBe(mobile);
    expect(await toldAt('amp.daily.example')).toBe(daily);
  });
});

describe('an article that may come in only once', () => {
  const content = { content: textOf(sentences('weir')), mediaType: 'TEXT_PLAIN' as const, onlyNew: true };
  const bring = async (more: object = {}) =>
    importArticle(office.db, office.editor, { ...content, url: 'https://weir.example/1', ...more });

  it('is stored once, also where it is brought twice at the same time', async () => {
    const brought = await Promise.allSettled([bring(), bring(), bring()]);
    const stored = brought.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const refused = brought.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
    expect(stored).toHaveLength(1);
    const message = `The article ${stored[0]} has or had this very text.`;
    const known = { path: ['content'], message, article: stored[0] };
    expect(refused).toMatchObject([known, known]);
    await expect(
      bring({ content: 'Another text.', url: 'http://www.weir.example/1/?utm_source=a' }),
    ).rejects.toMatchObject({ code: 'DUPLICATE', path: ['url'], article: stored[0] });
    await expect(bring({ onlyNew: false })).resolves.not.toBe(stored[0]);
  });
});

describe('a copy', () => {
  it('says of which article it is one, and is none of itself or of nothing', async () => {
    const original = await addArticle(office, 'The first text.');
    const content = { content: 'The first text, once more.', mediaType: 'TEXT_PLAIN' as const };
    const copy = await importArticle(office.db, office.editor, { ...content, copyOf: original });
    const row = await office.db.prisma.articleDescription.findFirst({ where: { articleId: copy } });
    expect(row?.copyOfId).toBe(original);
    for (const copyOf of ['none', '00000000-0000-4000-8000-000000000000'])
      await expect(importArticle(office.db, office.editor, { ...content, copyOf })).rejects.toMatchObject({
        issues: [{ path: ['copyOf'], code: 'NOT_FOUND' }],
      });
  });
});
