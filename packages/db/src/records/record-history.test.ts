import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeClaims, recordHistory } from '../index.ts';
import {
  acceptClaims,
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(async () => office.close());

const historyOf = async (record: string, page: object = {}) => {
  const [found] = await recordHistory(office.db, [{ record, ...page }]);
  if (!found) throw new Error('No page was read.');
  return found;
};

it('tells of each decision what it changed, newest first, and what it left as it was', async () => {
  const article = await addArticle(office, 'Norway buys ships.');
  const deal = await addRecord(office, 'Deal', 'Ships');
  const first = await submitClaims(office, article, [
    claimOn('Norway', deal, 'subject', { asStated: 'ships' }),
    claimOn('Norway', deal, 'type', { choice: 'LOAN' }, { polarity: 'NEGATIVE' }),
  ]);
  await acceptClaims(office, first);
  const second = await submitClaims(office, article, [
    claimOn('Norway', deal, 'subject', { asStated: 'six ships' }),
  ]);
  const judge = async (
    expectedVersion: number,
    verdict: 'ACCEPTED' | 'REJECTED',
    rank: 'PREFERRED' | 'NORMAL',
  ) =>
    judgeClaims(office.db, office.reviewer, {
      review: second.review,
      expectedVersion,
      judgements: second.claims.map((claim) => ({ claim, verdict, rank, reason: 'It is said later.' })),
    });
  await judge(3, 'ACCEPTED', 'PREFERRED');
  await judge(4, 'REJECTED', 'NORMAL');
  const { items } = await historyOf(deal);
  const keys = (values: readonly { readonly key: string }[]) => values.map(({ key }) => key);
  expect(
    items.map(({ row: { field, verdict, changes, before, after } }) => ({
      field,
      verdict,
      changes,
      before: keys(before),
      after: keys(after),
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "after": [
          "ships",
        ],
        "before": [
          "six ships",
        ],
        "changes": true,
        "field": "subject",
        "verdict": "REJECTED",
      },
      {
        "after": [
          "six ships",
        ],
        "before": [
          "ships",
        ],
        "changes": true,
        "field": "subject",
        "verdict": "ACCEPTED",
      },
      {
        "after": [],
        "before": [],
        "changes": false,
        "field": "type",
        "verdict": "ACCEPTED",
      },
      {
        "after": [
          "ships",
        ],
        "before": [],
        "changes": true,
        "field": "subject",
        "verdict": "ACCEPTED",
      },
    ]
  `);
  expect(items[0]?.row).toMatchObject({ byId: office.reviewer.id, claim: second.claims[0] });
});

it('is paged both ways, each record by itself', async () => {
  const article = await addArticle(office, 'Sweden buys ships.');
  const [one, other] = [await addRecord(office, 'Deal', 'One'), await addRecord(office, 'Deal', 'Other')];
  const claims = ['a', 'b', 'c'].map((asStated) =>
    claimOn('Sweden', one, 'items', { item: { description: asStated } }),
  );
  await acceptClaims(
    office,
    await submitClaims(office, article, [...claims, claimOn('Sweden', other, 'subject', { asStated: 'd' })]),
  );
  const all = (await historyOf(one)).items.map(({ row }) => row.claim);
  expect(all).toHaveLength(3);
  const start = await historyOf(one, { first: 2 });
  const rest = await historyOf(one, { first: 2, after: start.items[1]?.cursor });
  expect([start.hasNext, rest.hasNext]).toEqual([true, false]);
  expect([...start.items, ...rest.items].map(({ row }) => row.claim)).toEqual(all);
  const [last, others] = await recordHistory(office.db, [{ record: one, last: 1 }, { record: other }]);
  expect(last?.items.map(({ row }) => row.claim)).toEqual(all.slice(-1));
  expect(others?.items.map(({ row }) => row.field)).toEqual(['subject']);
});
