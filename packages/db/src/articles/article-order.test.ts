import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../connect.ts';
import { ordered } from '../keyset.ts';
import { type FreshDatabase, freshDatabase } from '../testing/index.ts';
import { articleOrder } from './list-articles.ts';
import { fromArticles } from './read-articles.ts';

let fresh: FreshDatabase;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = connect(fresh.url, { poolSize: 1 });
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

/** How a list in some order is read where sorting is the last resort. */
const planOf = async (
  field: 'CREATED_AT' | 'PUBLISHED_AT' | 'HEADLINE',
  direction: 'ASC' | 'DESC',
): Promise<string> => {
  const order = articleOrder({ field, direction });
  return db.prisma.$transaction(async (sql) => {
    await sql.$executeRaw`set local enable_sort = off`;
    await sql.$executeRaw`set local enable_seqscan = off`;
    const rows = await sql.$queryRaw<{ readonly 'QUERY PLAN': string }[]>`
      explain select article.id ${fromArticles(null)} order by ${ordered(order, false)} limit 20`;
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
};

describe('every order of lists of articles', () => {
  for (const [field, rising, falling] of [
    ['CREATED_AT', 'article_created_at_id_idx', 'article_created_at_id_idx'],
    ['PUBLISHED_AT', 'article_published_rising_idx', 'article_published_falling_idx'],
    [
      'HEADLINE',
      'article_description_headline_article_id_idx',
      'article_description_headline_article_id_idx',
    ],
  ] as const)
    it(`is read by an index both ways, and nothing is sorted: ${field}`, async () => {
      for (const [direction, index] of [
        ['ASC', rising],
        ['DESC', falling],
      ] as const) {
        const plan = await planOf(field, direction);
        expect(plan).toContain(index);
        expect(plan).not.toContain('Sort');
      }
    });
});
