import { codePoints, slice } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../actor.ts';
import {
  countFoundArticles,
  describeArticle,
  fillWords,
  judgeClaims,
  openReview,
  proposeClaims,
  searchArticles,
  setExcludedRanges,
} from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const ferries = `Ferries for Ørland 🚢
Norway’s ministry will buy six ferries. A source whispered of quicksilver rates behind closed doors.
The ministry of rates said nothing of ferries.
Advertisement`;
const space = `Космос и 中国国家航天局
中国国家航天局与俄罗斯签署协议。 Роскосмос подписал соглашение.
ประเทศไทยซื้อเรือเฟอร์รี่ وقّعت روسيا اتفاقًا مع الصين`;
const unseen = 'Zeppelins return\nNobody has claimed anything of zeppelins yet.';

const office = ownOffice();
let reader: Viewer;
const ids = { ferries: '', space: '', unseen: '' };
const texts = { ferries, space, unseen };

const citing = (text: string, exact: string, subject: string, words: string) => {
  const start = codePoints(text).toCodePoint(text.indexOf(exact));
  const citation = { role: 'CONTENT', start, end: start + [...exact].length, exact } as const;
  return claimOn(exact, subject, 'subject', { asStated: words }, { citations: [citation] });
};

beforeAll(async () => {
  reader = await makeActor(office.db, 'READER');
  for (const name of ['ferries', 'space', 'unseen'] as const)
    ids[name] = await addArticle(office, texts[name]);
  const deal = await addRecord(office, 'Deal', 'Ferries');
  const sentence = 'will buy six ferries';
  const claims = await submitClaims(office, ids.ferries, [
    citing(ferries, sentence, deal, 'ferries'),
    citing(ferries, sentence, deal, 'six ferries'),
  ]);
  await acceptClaims(office, claims);
  const whole = '中国国家航天局与俄罗斯签署协议';
  await acceptClaims(office, await submitClaims(office, ids.space, [citing(space, whole, deal, whole)]));
});

const search = async (text: string, viewer: Viewer = reader) => {
  const { items } = await searchArticles(office.db, viewer, { text, first: 10 });
  expect(await countFoundArticles(office.db, viewer, text)).toBe(items.length);
  return items.map(({ row }) => row);
};
const nameOf = (id: string) => Object.entries(ids).find(([, each]) => each === id)?.[0];
const found = async (text: string, viewer: Viewer = reader) =>
  (await search(text, viewer)).map(({ articleId }) => nameOf(articleId));

describe('who signed in', () => {
  it.each([
    ['ferries', ['ferries']],
    ['FERRIES quicksilver', ['ferries']],
    ['ferries zeppelins', []],
    ['"six ferries"', ['ferries']],
    ['“six ferries” norway', ['ferries']],
    ['"ferries six"', []],
    ['"closed doors the ministry"', ['ferries']],
    ['orland', ['ferries']],
    ['zepp*', ['unseen']],
    ['zepp', []],
    ['Роскосмос соглашение', ['space']],
    ['роско*', ['space']],
    ['中国', ['space']],
    ['航天', ['space']],
    ['航', ['space']],
    ['"国家航天局与俄罗斯"', ['space']],
    ['航国', []],
    ['ประเทศไทย', ['space']],
    ['اتفاق*', ['space']],
    ['الصين', ['space']],
    ['وقعت', ['space']],
    ['advertisement', []],
    ['', []],
    ['“” ** … %', []],
    ["' \\ :* & | ! <->", []],
  ])('finds by %s: %j', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('is told where the words stand', async () => {
    for (const text of [
      'ferries',
      '航天',
      '"国家航天局与俄罗斯"',
      'الصين',
      'ไทย*',
      '"closed doors the ministry"',
    ])
      for (const { articleId, passages } of await search(text)) {
        const whole = texts[nameOf(articleId) as keyof typeof texts]; // of this test's own articles
        expect(passages.length).toBeGreaterThan(0);
        for (const { start, end, exact, prefix, suffix } of passages) {
          expect(slice(whole, { start, end })).toBe(exact);
          expect(whole).toContain(prefix + exact + suffix);
        }
      }
    const [hit] = await search('ferries six');
    expect(hit?.passages.map(({ exact }) => exact)).toEqual(['Ferries', 'six', 'ferries', 'ferries']);
    expect(hit?.inHeadline).toBe(true);
  });

  it('is refused what is too long or too much', async () => {
    const refused = async (text: string, code: string) =>
      expect(search(text)).rejects.toMatchObject({ issues: [{ path: ['text'], code }] });
    await refused('a'.repeat(201), 'TOO_LONG');
    await refused('中'.repeat(51), 'TOO_LONG');
    await refused(Array.from({ length: 21 }, (_, at) => `w${at}`).join(' '), 'TOO_MANY');
  });
});

describe('who has not signed in', () => {
  it.each([
    ['six', ['ferries']],
    ['"will buy six ferries"', ['ferries']],
    ['ferries orland', ['ferries']],
    ['俄罗斯', ['space']],
    // Words of the text that no accepted claim cites: alone, beside public ones, begun, and over a passage's edge.
    ['quicksilver', []],
    ['six quicksilver', []],
    ['quick*', []],
    ['ministry', []],
    ['"ministry will buy"', []],
    ['"six ferries a source"', []],
    ['"ferries for orland norway"', []],
    ['Роскосмос', []],
    ['الصين', []],
    // The headline of an article that is not public.
    ['zeppelins', []],
    ['return', []],
  ])('finds by %s: %j', async (text, names) => {
    expect(await found(text, null)).toEqual(names);
  });

  it('sees passages within what is cited, with its own surroundings, each once', async () => {
    const [hit] = await search('six', null);
    expect(hit?.passages).toHaveLength(1);
    expect(hit?.passages[0]).toMatchObject({ exact: 'six', start: ferries.indexOf('six') - 1 });
    expect(hit?.passages[0]?.suffix.length).toBeLessThanOrEqual(32);
  });

  it('is not told by the score or the order what else the text holds', async () => {
    const scores = async () => (await search('ferries', null)).map(({ score }) => score);
    const before = await scores();
    const draft = await openReview(office.db, office.editor, { article: ids.ferries });
    const deal = await addRecord(office, 'Deal', 'Other ferries');
    const last = 'said nothing of ferries';
    await proposeClaims(office.db, office.editor, {
      review: draft,
      expectedVersion: 1,
      claims: [citing(ferries, last, deal, 'nothing')],
    });
    expect(await scores()).toEqual(before);
    expect(await found('nothing', null)).toEqual([]);
  });

  it('finds cited words while the claim is accepted, and no longer', async () => {
    const { db, reviewer } = office;
    const deal = await addRecord(office, 'Deal', 'Zeppelins');
    const submitted = await submitClaims(office, ids.unseen, [
      citing(unseen, 'Nobody has claimed', deal, 'airships'),
    ]);
    expect(await found('claimed', null)).toEqual([]);
    await acceptClaims(office, submitted);
    expect(await found('claimed', null)).toEqual(['unseen']);
    expect(await found('zeppelins', null)).toEqual(['unseen']);
    const judgements = submitted.claims.map(
      (claim) => ({ claim, verdict: 'REJECTED', rank: 'NORMAL' }) as const,
    );
    await judgeClaims(db, reviewer, { review: submitted.review, expectedVersion: 4, judgements });
    expect(await found('claimed', null)).toEqual([]);
    expect(await found('zeppelins', null)).toEqual([]);
    expect(await found('claimed')).toEqual(['unseen']);
  });
});

describe('an article that is described anew', () => {
  it('is found by its new headline, and not in what was excluded', async () => {
    const { db, editor } = office;
    const text = 'Trams for Bergen.\nThe mayor praised marzipan.';
    const article = await addArticle(office, text);
    expect(await search('marzipan')).toHaveLength(1);
    const start = text.indexOf('praised marzipan');
    const ranges = [{ start, end: start + 16, exact: 'praised marzipan', reason: 'OTHER' as const }];
    await setExcludedRanges(db, editor, { article, expectedVersion: 1, ranges });
    expect(await search('marzipan')).toEqual([]);
    expect(await search('"the mayor" trams')).toHaveLength(1);
    await describeArticle(db, editor, { article, expectedVersion: 2, headline: 'Tramways', authors: [] });
    expect(await search('tramways')).toMatchObject([{ articleId: article, inHeadline: true, passages: [] }]);
    expect(await search('marzipan')).toEqual([]);
  });
});

describe('a long article', () => {
  it('is found by every phrase, wherever it stands', async () => {
    const words = Array.from({ length: 1200 }, (_, at) => (at % 2 === 0 ? 'the' : `w${at}`));
    const article = await addArticle(office, `Long.\n${words.join(' ')}`);
    for (const at of [0, 180, 200, 206, 250, 256, 400, 512, 700, 1150]) {
      const phrase = words.slice(at, at + 20).join(' ');
      const [hit] = await search(`"${phrase}"`);
      expect(hit).toMatchObject({ articleId: article, passages: [{ exact: phrase }] });
    }
  });
});

it('pages go from one to the next, best first, and back', async () => {
  const { db } = office;
  for (let at = 1; at <= 5; at += 1) await addArticle(office, `Paging ${at}.\n${'yacht '.repeat(at)}`);
  const all = await searchArticles(db, reader, { text: 'yacht', first: 10 });
  expect(all.items).toHaveLength(5);
  const scores = all.items.map(({ row }) => row.score);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
  const walked = [];
  let after: string | null = null;
  for (;;) {
    const page = await searchArticles(db, reader, { text: 'yacht', first: 2, after });
    walked.push(...page.items.map(({ row }) => row.articleId));
    after = page.items.at(-1)?.cursor ?? null;
    if (!page.hasNext) break;
  }
  expect(walked).toEqual(all.items.map(({ row }) => row.articleId));
  const back = await searchArticles(db, reader, { text: 'yacht', last: 2, before: all.items[3]?.cursor });
  expect(back.items).toEqual(all.items.slice(1, 3));
});

it('words that are gone, or parted by other rules, are worked out again from the books', async () => {
  const { db } = office;
  const answers = async () => [
    await search('ferries'),
    await search('six', null),
    await search('航天', null),
  ];
  const before = await answers();
  expect(await fillWords(db)).toBe(0);
  const count = await db.prisma.article.count();
  await db.prisma.articleWords.deleteMany();
  expect(await fillWords(db)).toBe(count);
  expect(await answers()).toEqual(before);
  await db.prisma.$executeRaw`update article_words set tokeniser = 'words 0', words = ''`;
  expect(await fillWords(db)).toBe(count);
  expect(await answers()).toEqual(before);
  expect(await fillWords(db)).toBe(0);
});
