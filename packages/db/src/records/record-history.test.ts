import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  countHistory,
  judgeClaims,
  judgeIdentity,
  type RelateClaims,
  recordHistory,
  recordsFrom,
  relateClaims,
} from '../index.ts';
import { type HeldValue, meaningOf } from '../projection/held.ts';
import { openBusyOffice, type Step, step, take } from '../testing/busy-office.ts';
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
    items.map(({ row: { claim, changes, differences } }) => ({
      field: claim?.field,
      verdict: claim?.judgement.verdict,
      changes,
      before: keys(differences[0]?.before ?? []),
      after: keys(differences[0]?.after ?? []),
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
  expect(items[0]?.row.claim).toMatchObject({
    id: second.claims[0],
    judgement: { byId: office.reviewer.id },
  });
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
  const all = (await historyOf(one)).items.map(({ row }) => row.claim?.id);
  expect(all).toHaveLength(3);
  const start = await historyOf(one, { first: 2 });
  const rest = await historyOf(one, { first: 2, after: start.items[1]?.cursor });
  expect([start.hasNext, rest.hasNext]).toEqual([true, false]);
  expect([...start.items, ...rest.items].map(({ row }) => row.claim?.id)).toEqual(all);
  const [last, others] = await recordHistory(office.db, [{ record: one, last: 1 }, { record: other }]);
  expect(last?.items.map(({ row }) => row.claim?.id)).toEqual(all.slice(-1));
  expect(others?.items.map(({ row }) => row.claim?.field)).toEqual(['subject']);
});

const judgeTwo = async (record: string, other: string, verdict: 'SAME' | 'NOT_SAME' | 'UNDECIDED') => {
  const versionOf = async (id: string) =>
    (await office.db.prisma.record.findUniqueOrThrow({ where: { id } })).version;
  const versions = { recordVersion: await versionOf(record), otherVersion: await versionOf(other) };
  await judgeIdentity(office.db, office.reviewer, {
    record,
    other,
    ...versions,
    verdict,
    reason: `${verdict}.`,
  });
};

it('tells of merging, parting and telling apart, with what each of the two held by it', async () => {
  const [one, other] = [
    await addRecord(office, 'Organisation', 'Port of Riga'),
    await addRecord(office, 'Organisation', 'Riga Port'),
  ];
  const name = async (record: string, words: string) => {
    const article = await addArticle(office, `${words} buys cranes.`);
    const claim = claimOn(words, record, 'names', { name: { name: words, kind: 'PRIMARY' } });
    await acceptClaims(office, await submitClaims(office, article, [claim]));
  };
  await name(one, 'Port of Riga');
  await name(other, 'Riga Port');
  await judgeTwo(one, other, 'NOT_SAME');
  await judgeTwo(one, other, 'SAME');
  await name(one, 'Rigas osta');
  await judgeTwo(one, other, 'UNDECIDED');
  const told = async (record: string) =>
    (await historyOf(record)).items.map(({ row: { claim, identity, differences, changes, holder } }) => [
      claim?.field ?? identity?.verdict,
      identity?.reason ?? null,
      holder === one ? 'one' : 'other',
      changes,
      ...differences.map(({ field, before, after }) => [
        field,
        ...[before, after].map((values) =>
          values.map(({ value }) => (value as { name: string }).name).sort(),
        ),
      ]),
    ]);
  const [first, second, third] = ['Port of Riga', 'Rigas osta', 'Riga Port'];
  expect(await told(one)).toEqual([
    ['UNDECIDED', 'UNDECIDED.', 'one', true, ['names', [], [first, second]]],
    ['names', null, 'other', true, ['names', [first, third], [first, third, second].sort()]],
    ['SAME', 'SAME.', 'one', true, ['names', [first], []]],
    ['NOT_SAME', 'NOT_SAME.', 'one', false],
    ['names', null, 'one', true, ['names', [], [first]]],
  ]);
  // Also what was decided on claims of the other while they were one.
  expect(await told(other)).toEqual([
    ['UNDECIDED', 'UNDECIDED.', 'other', true, ['names', [first, third, second].sort(), [third]]],
    ['names', null, 'other', true, ['names', [first, third], [first, third, second].sort()]],
    ['SAME', 'SAME.', 'other', true, ['names', [third], [first, third]]],
    ['NOT_SAME', 'NOT_SAME.', 'other', false],
    ['names', null, 'other', true, ['names', [], [third]]],
  ]);
  expect(await countHistory(office.db, [{ record: one }, { record: other }])).toEqual([5, 5]);
  const { items } = await historyOf(other);
  const moment = items[2]?.row.at ?? new Date(0);
  const past = { knownAt: moment, validAt: null, accordingTo: null };
  const [then] = await recordHistory(office.db, [{ record: other }], past);
  expect(then?.items.map(({ row }) => row.identity?.verdict ?? row.claim?.field)).toEqual([
    ...['SAME', 'NOT_SAME', 'names'],
    'names', // of what is one with it then
  ]);
});

const say = async (deal: string, words: string, asStated: string): Promise<string> => {
  const article = await addArticle(office, `${words} said so.`);
  const submitted = await submitClaims(office, article, [claimOn(words, deal, 'subject', { asStated })]);
  await acceptClaims(office, submitted);
  return submitted.claims[0] ?? '';
};

it('tells of claims that are of one report or no longer, with what is counted anew and what comes into force by it', async () => {
  const deal = await addRecord(office, 'Deal', 'Barges');
  const [one, two, three] = [
    await say(deal, 'The first', 'barges'),
    await say(deal, 'The second', 'barges'),
    await say(deal, 'The third', 'barges'),
  ];
  for (const words of ['The fourth', 'The fifth']) await say(deal, words, 'boats');
  const relate = async (
    claim: string,
    other: string,
    relation: RelateClaims['relation'],
    expectedRelation: RelateClaims['relation'] | null = null,
  ) => relateClaims(office.db, office.reviewer, { claim, other, relation, expectedRelation, reason: 'So.' });
  await relate(one, two, 'SAME_REPORT_AS');
  const { at: then } = await office.db.prisma.clock.findFirstOrThrow();
  await relate(two, three, 'REFINES');
  await relate(one, three, 'SAME_REPORT_AS');
  await relate(two, one, 'CONTRADICTS', 'SAME_REPORT_AS');
  await relate(two, one, 'CORROBORATES', 'CONTRADICTS');
  const told = async (from: Parameters<typeof recordHistory>[2] = null) => {
    const [page] = await recordHistory(office.db, [{ record: deal, first: 100 }], from);
    return (page?.items ?? [])
      .filter(({ row }) => row.relation !== null)
      .map(({ row: { claim, identity, relation, changes, holder, differences } }) => ({
        ...{ claim, identity, changes, holder, relation: relation?.relation, reason: relation?.reason },
        differences: differences.map(({ field, before, after }) => [
          field,
          ...[before, after].map((values) => values.map(({ key, origins }) => `${key} ${origins}`)),
        ]),
      }));
  };
  const entry = { claim: null, identity: null, holder: deal, reason: 'So.' };
  const joined = {
    ...entry,
    ...{ relation: 'SAME_REPORT_AS', changes: false },
    differences: [['subject', ['barges 3'], ['barges 2']]],
  };
  expect(await told()).toEqual([
    {
      ...entry,
      ...{ relation: 'CONTRADICTS', changes: true },
      differences: [['subject', ['boats 2'], ['barges 2']]],
    },
    {
      ...entry,
      ...{ relation: 'SAME_REPORT_AS', changes: true },
      differences: [['subject', ['barges 2'], ['boats 2']]],
    },
    joined,
  ]);
  expect(await told({ knownAt: then, validAt: null, accordingTo: null })).toEqual([joined]);
  expect(await countHistory(office.db, [{ record: deal }])).toEqual([8]);
});

it('agrees with the record as of each moment, whatever was merged and parted', {
  timeout: 120_000,
}, async () => {
  const busy = await openBusyOffice();
  const identify = (record: number, other: number, verdict: 'SAME' | 'UNDECIDED'): Step => ({
    does: 'identify',
    ...{ record, other, verdict },
  });
  const judge = (article: number): Step => ({
    does: 'judge',
    ...{ article, claims: [0, 3], verdict: 'ACCEPTED', rank: 'NORMAL' },
  });
  const relate = (relation: 'SAME_REPORT_AS' | 'UNRELATED'): Step => ({
    does: 'relate',
    ...{ article: 0, other: 2, claims: [0, 0], relation },
  });
  const certain = [
    ...[judge(0), identify(0, 1, 'SAME'), judge(1), identify(0, 1, 'UNDECIDED'), judge(2)],
    ...[relate('SAME_REPORT_AS'), relate('UNRELATED')],
  ];
  for (const made of certain) await take(busy, busy.db, made);
  const some = step.filter(({ does }) => ['judge', 'identify', 'relate'].includes(does));
  await fc.assert(
    fc.asyncProperty(fc.array(some, { minLength: 4, maxLength: 10 }), async (steps) => {
      for (const made of steps) await take(busy, busy.db, made);
    }),
    { numRuns: 4, endOnFailure: true },
  );
  const [claim = ''] = busy.articles[0]?.claims ?? [];
  const { subjectId: deal } = await busy.db.prisma.claim.findUniqueOrThrow({ where: { id: claim } });
  let [compared, counted] = [0, 0];
  const counts = (values: readonly HeldValue[]) => values.map(({ key, origins }) => `${key} ${origins}`);
  for (const record of [...busy.alike, deal]) {
    const [page] = await recordHistory(busy.db, [{ record, first: 100 }]);
    for (const { row } of page?.items ?? []) {
      if (row.holder !== record) continue;
      const past = { knownAt: row.at, validAt: null, accordingTo: null };
      const then = (await recordsFrom(busy.db, [record], past)).get(record);
      for (const { field, after } of row.differences) {
        // Values that name records name what stands for these today.
        if (field !== 'names' && field !== 'subject') continue;
        const values = then?.id === record ? (then.held[field]?.values ?? []) : [];
        expect(meaningOf(after)).toBe(meaningOf(values));
        expect(counts(after)).toEqual(counts(values));
        compared += 1;
        if (row.relation) counted += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(3);
  expect(counted).toBeGreaterThan(1);
  await busy.close();
});
