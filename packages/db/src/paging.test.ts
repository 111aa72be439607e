import { Invalid } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimsAbout, listArticles, listRecords, type Page, type PageArguments, readLinks } from './index.ts';
import { ownOffice } from './testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from './testing/small-office.ts';

type Read = (page: PageArguments) => Promise<Page<unknown>>;

const office = ownOffice();
const lists: Record<string, Read> = {};
// Captions that are equal, empty to some collations, and of several scripts.
const labels = ['Deal', 'Deal', 'Deal', 'dEal', 'Ärger', 'Zed', '合同', 'صفقة', '🚀', 'A-b', 'A b', 'Ab'];

beforeAll(async () => {
  const { db, editor } = office;
  const article = await addArticle(office, 'All of them agreed.');
  const deal = await addRecord(office, 'Deal', 'The deal');
  const claims = [];
  for (const label of labels) {
    const party = await addRecord(office, 'Organisation', label);
    claims.push(claimOn('All of them', deal, 'parties', { link: { target: party, role: 'BUYER' } }));
  }
  await acceptClaims(office, await submitClaims(office, article, claims));
  await addArticle(office, 'Another one.');
  await addArticle(office, 'A third one.');
  lists['records'] = async (page) => listRecords(db, null, { kinds: null, name: null, ...page });
  lists['articles'] = async (page) => listArticles(db, editor, page);
  lists['claims'] = async (page) =>
    onlyOne(await claimsAbout(db, editor, [{ record: deal, field: null, ...page }]));
  lists['links'] = async (page) =>
    onlyOne(await readLinks(db, null, [{ record: deal, direction: 'OUT', name: 'parties', ...page }]));
});

const onlyOne = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`There are ${items.length} of them.`);
  return item;
};
const list = (name: string): Read => {
  const read = lists[name];
  if (!read) throw new Error(`There is no list ${name}.`);
  return read;
};
const cursorsOf = ({ items }: Page<unknown>) => items.map(({ cursor }) => cursor);

const forwards = async (read: Read, first: number): Promise<readonly string[]> => {
  const found: string[] = [];
  for (;;) {
    const page = await read({ first, after: found.at(-1) });
    found.push(...cursorsOf(page));
    expect(page.hasPrevious).toBe(found.length > cursorsOf(page).length);
    if (!page.hasNext) return found;
    expect(page.items).toHaveLength(first);
  }
};
const backwards = async (read: Read, last: number): Promise<readonly string[]> => {
  const found: string[] = [];
  for (;;) {
    const page = await read({ last, before: found[0] });
    found.unshift(...cursorsOf(page));
    if (!page.hasPrevious) return found;
    expect(page.items).toHaveLength(last);
  }
};

describe.each(['records', 'articles', 'claims', 'links'])('a list of %s', (name) => {
  it('is the same in pages of any size, forwards and backwards', async () => {
    const all = cursorsOf(await list(name)({ first: 100 }));
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all).size).toBe(all.length);
    for (const size of [1, 2, 3, 5, all.length, all.length + 1]) {
      expect(await forwards(list(name), size)).toEqual(all);
      expect(await backwards(list(name), size)).toEqual(all);
    }
  });

  it('has a page between two cursors, from either end', async () => {
    const all = cursorsOf(await list(name)({ first: 100 }));
    const between = { after: all[0], before: all.at(-1) };
    expect(cursorsOf(await list(name)({ first: 100, ...between }))).toEqual(all.slice(1, -1));
    expect(cursorsOf(await list(name)({ last: 1, ...between }))).toEqual(all.slice(-2, -1));
  });

  it('says what is wrong with a page that nobody can have', async () => {
    const cursor = cursorsOf(await list(name)({ first: 1 }))[0] ?? '';
    const [{ items }] = await Promise.all([list(name === 'links' ? 'records' : 'links')({ first: 1 })]);
    const foreign = items[0]?.cursor ?? '';
    const refusal = async (page: PageArguments) => {
      const error: unknown = await list(name)(page).catch((thrown: unknown) => thrown);
      return error instanceof Invalid
        ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
        : error;
    };
    expect(await refusal({ first: 1, last: 1 })).toEqual(['last FIRST_AND_LAST']);
    expect(await refusal({ first: -1 })).toEqual(['first OUT_OF_RANGE']);
    expect(await refusal({ last: 101 })).toEqual(['last OUT_OF_RANGE']);
    expect(await refusal({ last: 1, before: 'x' })).toEqual(['before BAD_CURSOR']);
    expect(await refusal({ first: 1, after: foreign })).toEqual(['after BAD_CURSOR']);
    expect(await refusal({ first: 1, after: `${cursor.slice(0, -6)}AAAAAA` })).toEqual(['after BAD_CURSOR']);
    expect(await refusal({ first: 0 })).toMatchObject({ items: [] });
  });
});

describe('pages of a list that changes in between', () => {
  it('hold their place: nothing that stays is read twice or left out', async () => {
    const { db, editor } = office;
    const drafts = [];
    for (const label of ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'])
      drafts.push(await addRecord(office, 'Person', label));
    const read = async (page: PageArguments) => {
      const { items, hasNext } = await listRecords(db, editor, { kinds: ['Person'], name: null, ...page });
      return { captions: items.map(({ row }) => row.caption), end: items.at(-1)?.cursor, hasNext };
    };
    const one = await read({ first: 2 });
    await addRecord(office, 'Person', 'a comes before');
    await addRecord(office, 'Person', 'm35 comes after');
    // The very record that the cursor stands for.
    await db.prisma.record.update({ where: { id: drafts[1] ?? '' }, data: { withdrawnAt: new Date() } });
    expect((await read({ first: 3 })).captions).toEqual(['a comes before', 'm1', 'm3']);
    const two = await read({ first: 3, after: one.end });
    const three = await read({ first: 9, after: two.end });
    expect([one, two, three].map(({ captions }) => captions)).toEqual([
      ['m1', 'm2'],
      ['m3', 'm35 comes after', 'm4'],
      ['m5', 'm6'],
    ]);
    expect([one, two, three].map(({ hasNext }) => hasNext)).toEqual([true, true, false]);
  });
});
