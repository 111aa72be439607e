import { beforeAll, expect, it } from 'vitest';
import { rangeOf } from '../page.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle } from '../testing/small-office.ts';
import {
  type ActivityFilter,
  activityKinds,
  activityOrder,
  activityStatement,
  listActivity,
} from './activity.ts';

const office = ownOffice();
beforeAll(async () => {
  for (const text of ['One day.', 'Two days.', 'Three days.', 'Four days.']) await addArticle(office, text);
});

const all: ActivityFilter = { by: null, kinds: null, since: null };

/** How a page is read where sorting and reading whole tables are the last resort. */
const planOf = async (filter: ActivityFilter, after: string | null): Promise<string> => {
  const range = rangeOf({ first: 20, after }, activityOrder);
  return office.db.prisma.$transaction(async (sql) => {
    await sql.$executeRaw`set local enable_sort = off`;
    await sql.$executeRaw`set local enable_seqscan = off`;
    await sql.$executeRaw`set local enable_bitmapscan = off`;
    const rows = await sql.$queryRaw<{ readonly 'QUERY PLAN': string }[]>`
      explain ${activityStatement(office.reviewer, filter, range)}`;
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
};

const indexes = [
  'article_description_at_idx',
  'act_at_idx',
  'review_submitted_at_idx',
  'judgement_at_idx',
  'acceptance_at_idx',
  'retraction_at_idx',
  'claim_relation_at_idx',
  'identity_judgement_at_idx',
  'assignment_at_idx',
  'comment_at_idx',
  'comment_wording_at_idx',
  'comment_settling_at_idx',
  'user_created_at_idx',
  'api_token_created_at_idx',
  'api_token_revoked_at_idx',
  'office_deed_at_idx',
];

it('each kind of entry is read in its order by an index, on the first page and on those after', async () => {
  const { items } = await listActivity(office.db, office.reviewer, { ...all, first: 2 });
  for (const after of [null, items.at(-1)?.cursor ?? 'none']) {
    const plan = await planOf(all, after);
    const isWalked = (index: string) =>
      new RegExp(`Index (?:Only )?Scan Backward using ${index}\\b`, 'u').test(plan);
    expect(indexes.filter((index) => !isWalked(index))).toEqual([]);
  }
});

it('only the tables that have the kinds which are asked for are read', async () => {
  const plan = await planOf({ ...all, kinds: ['COMMENTED'] }, null);
  expect(plan).toContain('comment_at_idx');
  expect(plan).not.toContain('act_at_idx');
});

it('pages of any size are the whole log, forwards and backwards, and one kind after the other', async () => {
  const { db, reviewer } = office;
  const whole = (await listActivity(db, reviewer, { ...all, first: 100 })).items.map(({ row }) => row.key);
  expect(whole.length).toBeGreaterThan(5);
  const forwards: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await listActivity(db, reviewer, { ...all, first: 2, after });
    forwards.push(...page.items.map(({ row }) => row.key));
    after = page.items.at(-1)?.cursor ?? null;
    more = page.hasNext;
  }
  expect(forwards).toEqual(whole);
  const backwards: string[] = [];
  for (let before: string | null = null, more = true; more; ) {
    const page = await listActivity(db, reviewer, { ...all, last: 3, before });
    backwards.unshift(...page.items.map(({ row }) => row.key));
    before = page.items[0]?.cursor ?? null;
    more = page.hasPrevious;
  }
  expect(backwards).toEqual(whole);
  const byKind: string[] = [];
  for (const kind of activityKinds) {
    const page = await listActivity(db, reviewer, { ...all, kinds: [kind], first: 100 });
    byKind.push(...page.items.map(({ row }) => row.key));
  }
  expect(byKind.toSorted()).toEqual(whole.toSorted());
});
