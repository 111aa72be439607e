import { canonicalJson } from '@chancery/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import { rootsOf } from '../identity/roots.ts';
import {
  countHistory,
  describeArticle,
  fieldOf,
  type HeldValue,
  judgeClaims,
  judgeIdentity,
  type RelateClaims,
  recordHistory,
  recordsFrom,
  relateClaims,
} from '../index.ts';
import { meaningOf } from '../projection/held.ts';
import { openBusyOffice, take } from '../testing/busy-office.ts';
import { everyStep, type Step, step } from '../testing/busy-steps.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

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
      before: keys(differences[0]?.before.values ?? []),
      after: keys(differences[0]?.after.values ?? []),
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
        ...[before, after].map(({ values }) =>
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

it('tells of what became known of an article, with the values and counts that changed by it', async () => {
  const outlet = await addRecord(office, 'Organisation', 'Gazette');
  const deal = await addRecord(office, 'Deal', 'Trains');
  const said = async (words: string, ...more: readonly ClaimInput[]) => {
    const article = await addArticle(office, words);
    const claims = [claimOn(words, deal, 'subject', { asStated: 'trains' }), ...more];
    return { article, submitted: await submitClaims(office, article, claims) };
  };
  const text = 'Last week Finland bought trains.';
  const [one, two] = [
    await said('Finland bought trains.'),
    await said(text, claimOn(text, deal, 'signed', { asStated: 'Last week' })),
  ];
  const describe = async (article: string, version: number, known: object) =>
    describeArticle(office.db, office.editor, {
      ...{ article, expectedVersion: version, headline: 'Trains', authors: [] },
      ...known,
    });
  // Nothing that it says was accepted: it is no part of the record's history.
  await describe(one.article, 1, { outlet });
  await acceptClaims(office, one.submitted);
  await acceptClaims(office, two.submitted);
  await describe(two.article, 1, { outlet });
  await describe(two.article, 2, { outlet, authors: ['A. Writer'] });
  await describe(two.article, 3, { outlet, publishedAt: '2020-03-12' });
  await describe(two.article, 4, { outlet, publishedAt: '2020-03-12', copyOf: one.article });
  const { items } = await historyOf(deal, { first: 3 });
  expect(
    items.map(({ row: { described, changes, differences } }) => ({
      after: described?.after,
      changes,
      held: differences.map(({ field, before, after }) => [
        field,
        ...[before, after].map(({ values }) =>
          values.map(({ origins, value }) => [origins, (value as { earliest?: string }).earliest ?? null]),
        ),
      ]),
    })),
  ).toEqual([
    { after: { outlet: 'Gazette', publishedAt: '2020-03-12', copyOf: 'Trains' }, changes: false, held: [] },
    {
      after: { outlet: 'Gazette', publishedAt: '2020-03-12', copyOf: null },
      changes: true,
      held: [['signed', [[1, null]], [[1, '2020-03-02']]]],
    },
    {
      after: { outlet: 'Gazette', publishedAt: null, copyOf: null },
      changes: true,
      held: [['subject', [[2, null]], [[1, null]]]],
    },
  ]);
  expect(await countHistory(office.db, [{ record: deal }])).toEqual([6]);
  const told = { knownAt: null, validAt: null };
  const according = (certainty: 'CERTAIN' | null, sources: string[]) => ({
    ...told,
    accordingTo: {
      sources,
      position: 'ANY' as const,
      origins: [],
      excludeAnonymous: false,
      minCertainty: certainty,
      realisations: null,
    },
  });
  expect(await countHistory(office.db, [{ record: deal }], according('CERTAIN', [outlet]))).toEqual([6]);
  const elsewhere = await addRecord(office, 'Organisation', 'Herald');
  expect(await countHistory(office.db, [{ record: deal }], according(null, [elsewhere]))).toEqual([0]);
});

const say = async (deal: string, words: string, asStated: string): Promise<string> => {
  const article = await addArticle(office, `${words} said so.`);
  const submitted = await submitClaims(office, article, [claimOn(words, deal, 'subject', { asStated })]);
  await acceptClaims(office, submitted);
  return submitted.claims[0] ?? '';
};

it('tells of what two claims are to each other, with what is counted anew and what comes into force by it', async () => {
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
  await relate(two, one, 'UNRELATED', 'CONTRADICTS');
  await relate(two, one, 'CORROBORATES');
  const told = async (from: Parameters<typeof recordHistory>[2] = null) => {
    const [page] = await recordHistory(office.db, [{ record: deal, first: 100 }], from);
    return (page?.items ?? [])
      .filter(({ row }) => row.relation !== null)
      .map(({ row: { claim, identity, relation, changes, holder, differences } }) => ({
        ...{ claim, identity, changes, holder, reason: relation?.reason },
        ...{ relation: relation?.relation, before: relation?.before },
        differences: differences.map(({ field, before, after }) => [
          field,
          ...[before, after].map(({ values }) => values.map(({ key, origins }) => `${key} ${origins}`)),
        ]),
      }));
  };
  const entry = { claim: null, identity: null, holder: deal, reason: 'So.' };
  const joined = {
    ...entry,
    ...{ relation: 'SAME_REPORT_AS', before: null, changes: true },
    differences: [['subject', ['barges 3'], ['barges 2']]],
  };
  const changesNothing = (relation: string, before: string | null) => ({
    ...entry,
    ...{ relation, before, changes: false, differences: [] },
  });
  expect(await told()).toEqual([
    changesNothing('CORROBORATES', 'UNRELATED'),
    changesNothing('UNRELATED', 'CONTRADICTS'),
    {
      ...entry,
      ...{ relation: 'CONTRADICTS', before: 'SAME_REPORT_AS', changes: true },
      differences: [['subject', ['boats 2'], ['barges 2']]],
    },
    {
      ...entry,
      ...{ relation: 'SAME_REPORT_AS', before: null, changes: true },
      differences: [['subject', ['barges 2'], ['boats 2']]],
    },
    changesNothing('REFINES', null),
    joined,
  ]);
  expect(await told({ knownAt: then, validAt: null, accordingTo: null })).toEqual([joined]);
  expect(await countHistory(office.db, [{ record: deal }])).toEqual([11]);
});

const withCounts = (values: readonly HeldValue[]) =>
  canonicalJson([meaningOf(values), values.map(({ origins, value }) => [origins, value])]);
const inAnyOrder = (values: readonly HeldValue[]) => values.map((value) => meaningOf([value])).sort();

it('agrees with the record as of each moment, whatever was done', { timeout: 180_000 }, async () => {
  const busy = await openBusyOffice();
  const { db } = busy;
  // Two of one outlet, and not: another count each time.
  const known = [1, 0, 1].map(
    (outlet): Step => ({ does: 'describe', article: 1, outlet, publishedAt: '2014-05-02' }),
  );
  for (const made of [...everyStep, ...known]) await take(busy, db, made);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      for (const made of steps) await take(busy, db, made);
    }),
    { numRuns: 4, endOnFailure: true },
  );
  const pairs = [0, 1, 2].flatMap((record) => [0, 1, 2].map((other) => ({ record, other })));
  for (const pair of pairs) await take(busy, db, { does: 'identify', ...pair, verdict: 'UNDECIDED' });
  const records = await db.prisma.record.findMany({ select: { id: true, kind: true } });
  const namesRecords = (kind: string, field: string) =>
    ['link', 'statement'].includes(fieldOf(kind, field)?.type.name ?? '');
  // What is named is as it is one today: where that is not as it was then, keys and counts are others.
  const isAsToday = async (moment: Date) => (await rootsOf(db.prisma, busy.alike, moment)).size === 0;
  expect((await rootsOf(db.prisma, busy.alike)).size).toBe(0);
  const heldThen = async (record: string, knownAt: Date) => {
    const then = (await recordsFrom(db, [record], { knownAt, validAt: null, accordingTo: null })).get(record);
    return then?.id === record ? then.held : {};
  };
  const moments = await db.prisma.$queryRaw<{ at: Date; isRelation: boolean }[]>`
    select at, bool_or(is_relation) as "isRelation" from (
      select at, false as is_relation from judgement union all select at, false from identity_judgement
      union all select at, false from article_description union all select at, true from claim_relation
    ) done group by at order by at`;
  const compared = { meant: 0, whole: 0, described: 0, moved: 0 };
  for (const { id: record, kind } of records) {
    const [page] = await recordHistory(db, [{ record, first: 100 }]);
    const rows = (page?.items ?? []).map(({ row }) => row);
    // What a command entered of one field together is in force with the last of it.
    const last = new Map(
      rows
        .toReversed()
        .flatMap((row) => row.differences.map(({ field }) => [`${row.at.getTime()} ${field}`, row] as const)),
    );
    for (const row of rows) {
      if (row.holder !== record) continue;
      const [then, same] = [await heldThen(record, row.at), await isAsToday(row.at)];
      for (const {
        field,
        after: { values: after, alternatives },
      } of row.differences) {
        if (last.get(`${row.at.getTime()} ${field}`) !== row) continue;
        const values = then[field]?.values ?? [];
        if (!same && namesRecords(kind, field)) continue;
        if (same) expect(withCounts(after)).toBe(withCounts(values));
        // By the count of its origins another may be in force.
        else
          expect(inAnyOrder([...after, ...alternatives])).toEqual(
            inAnyOrder([...values, ...(then[field]?.alternatives ?? [])]),
          );
        compared[same ? 'whole' : 'meant'] += 1;
        if (row.described) compared.described += 1;
      }
    }
    const oldest = rows.at(-1)?.at ?? null;
    for (const [at, { at: moment, isRelation }] of moments.entries()) {
      const before = moments[at - 1]?.at;
      // The page may begin in the midst of what was entered at one moment.
      if (isRelation || !before || !oldest || moment <= oldest) continue;
      if (!(await isAsToday(before)) || !(await isAsToday(moment))) continue;
      const [was, is] = [await heldThen(record, before), await heldThen(record, moment)];
      const moved = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (field) => withCounts(was[field]?.values ?? []) !== withCounts(is[field]?.values ?? []),
      );
      for (const field of moved) {
        expect([...last.keys()]).toContain(`${moment.getTime()} ${field}`);
        compared.moved += 1;
      }
    }
  }
  expect(Math.min(compared.whole, compared.described, compared.moved)).toBeGreaterThan(1);
  await busy.close();
});
