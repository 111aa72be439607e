import { type Comparison, type FuzzyDate, fuzzyDate, isAfter, isBefore, isWithin } from '@chancery/domain';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { countArticles, describeArticle, fillPublishedDates, importArticle, listArticles } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { parsed } from '../testing/parsed.ts';

const dates = [
  '2014',
  'May 2014',
  '2014-05-21',
  'since 2009',
  'until 2012',
  'about 2014',
  'early 2014',
  'late 2014',
];
const dated = (words: string): FuzzyDate => parsed(fuzzyDate, words);

const office = ownOffice();
beforeAll(async () => {
  for (const publishedAt of [...dates, null]) {
    const content = `Published: ${publishedAt ?? 'who knows'}.`;
    await importArticle(office.db, office.editor, {
      content,
      headline: publishedAt ?? 'unknown',
      mediaType: 'TEXT_PLAIN',
      publishedAt,
    });
  }
});

const found = async (filter: object): Promise<readonly string[]> => {
  const { items } = await listArticles(office.db, office.editor, { filter, first: 100 });
  expect(await countArticles(office.db, office.editor, filter)).toBe(items.length);
  return items.map(({ row }) => row.headline).toSorted();
};

it('the database compares dates of articles as the domain does, and takes `not` for the opposite', async () => {
  const asked = fc.constantFrom('2008', '2009', '2012', '2014', '2014-05', '2014-05-21', '2016', '2014~');
  const by = fc.constantFrom(
    ['before', isBefore] as const,
    ['after', isAfter] as const,
    ['within', isWithin] as const,
  );
  const sureness = fc.constantFrom('certainly' as const, 'possibly' as const);
  await fc.assert(
    fc.asyncProperty(asked, by, sureness, async (words, [name, compare], how) => {
      const isKept = (comparison: Comparison) =>
        how === 'certainly' ? comparison === 'CERTAINLY' : comparison !== 'NO';
      const wanted = dates.filter((date) => isKept(compare(dated(date), dated(words))));
      const filter = { publishedAt: { [how]: { [name]: words } } };
      expect(await found(filter)).toEqual(wanted.toSorted());
      expect(await found({ not: filter })).toEqual(
        [...dates, 'unknown'].filter((date) => !wanted.includes(date)).toSorted(),
      );
    }),
    { numRuns: 40 },
  );
});

it('dates that were not read yet, or by other rules, are read when the office starts', async () => {
  const { prisma } = office.db;
  const filter = { publishedAt: { certainly: { within: '2014' } } };
  const before = await found(filter);
  expect(await fillPublishedDates(office.db)).toBe(0);
  await prisma.publishedDate.deleteMany({ where: { words: '2014-05-21' } });
  await prisma.publishedDate.update({
    where: { words: 'May 2014' },
    data: { rules: 'older', comparedFrom: null, comparedUntil: null },
  });
  expect(await found(filter)).not.toEqual(before);
  expect(await fillPublishedDates(office.db)).toBe(2);
  expect(await found(filter)).toEqual(before);
});

it('the day that lists are ordered by is that of the newest description, as the words are read by today’s rules', async () => {
  const { db, editor } = office;
  const headlines = async () => {
    const orderBy = { field: 'PUBLISHED_AT', direction: 'ASC' } as const;
    const { items } = await listArticles(db, editor, { orderBy, first: 100 });
    return items.map(({ row }) => row.headline);
  };
  const before = await headlines();
  expect(before.slice(0, 2)).toEqual(['since 2009', 'until 2012']);
  expect(before.at(-1)).toBe('unknown');
  const { items } = await listArticles(db, editor, { first: 100 });
  const unknown = items.find(({ row }) => row.headline === 'unknown')?.row.id ?? '';
  const described = { article: unknown, headline: 'unknown', authors: [] };
  await describeArticle(db, editor, { ...described, expectedVersion: 1, publishedAt: '1999' });
  expect((await headlines())[0]).toBe('unknown');
  await db.prisma.publishedDate.update({
    where: { words: '1999' },
    data: { rules: 'older', earliest: null, latest: null },
  });
  await db.prisma.article.update({ where: { id: unknown }, data: { publishedDay: null } });
  expect((await headlines()).at(-1)).toBe('unknown');
  expect(await fillPublishedDates(db)).toBe(1);
  expect((await headlines())[0]).toBe('unknown');
  await describeArticle(db, editor, { ...described, expectedVersion: 2, publishedAt: null });
  expect(await headlines()).toEqual(before);
});
