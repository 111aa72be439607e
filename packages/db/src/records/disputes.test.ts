import { beforeAll, describe, expect, it } from 'vitest';
import { judgeIdentity, rebuild } from '../index.ts';
import type { Held } from '../projection/held.ts';
import { judgeClaims } from '../reviews/judge-claims.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import { countDisputes, disputesFrom, listDisputes } from './disputes.ts';

const office = ownOffice();
let deal: string;
let quiet: string;
let submitted: Awaited<ReturnType<typeof submitClaims>>;

const sums = ['$70 million', '$90 million', '€5 million'];
beforeAll(async () => {
  deal = await addRecord(office, 'Deal', 'Ferries');
  quiet = await addRecord(office, 'Deal', 'Trams');
  const text = sums.join(' or ');
  const article = await addArticle(office, text);
  const claims = sums.map((sum) => {
    const start = text.indexOf(sum);
    const citations = [{ role: 'CONTENT' as const, start, end: start + sum.length, exact: sum }];
    return { ...claimOn(sum, deal, 'value', { asStated: sum }), citations };
  });
  const one = claimOn('$70 million', quiet, 'value', { asStated: '$70 million' });
  submitted = await submitClaims(office, article, [...claims, one]);
  await acceptClaims(office, submitted);
});

type Submitted = typeof submitted;
type Rank = 'NORMAL' | 'PREFERRED' | 'DEPRECATED';

/** Decides anew on some accepted claims, each by its place. */
const judge = async ({ review, claims }: Submitted, ranks: Readonly<Record<number, Rank>>) => {
  const { version } = await office.db.prisma.review.findUniqueOrThrow({ where: { id: review } });
  await judgeClaims(office.db, office.reviewer, {
    review,
    expectedVersion: version,
    judgements: Object.entries(ranks).map(([at, rank]) => ({
      ...{ claim: claims[Number(at)] ?? '', verdict: 'ACCEPTED', rank, reason: 'Looked at.' },
    })),
  });
};

/** What a source says of the status of a deal on a day. */
const told =
  (word: string, of: string) =>
  (source: string, choice: string, validTime: string, more: object = {}) =>
    claimOn(
      word,
      of,
      'status',
      { choice },
      {
        validTime,
        chain: {
          ends: 'NAMED_ORIGIN',
          links: [
            { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'QUOTES' },
            { sourceKind: 'ORGANISATION', source, read: false },
          ],
        },
        ...more,
      },
    );

const listed = async (kinds: readonly ('Deal' | 'State')[] | null = null, decided: boolean | null = null) =>
  (await listDisputes(office.db, null, { kinds, decided, first: 10 })).items.map(
    ({ row: { record, fields } }) => [record.id, fields],
  );

describe('the records of which sources disagree', () => {
  it('are those where another value is held too, by kind', async () => {
    expect(await listed()).toEqual([[deal, ['value']]]);
    expect(await listed(['Deal'])).toEqual([[deal, ['value']]]);
    expect(await listed(['State'])).toEqual([]);
    expect(await countDisputes(office.db, null, { kinds: null, decided: null })).toBe(1);
  });

  it('are read by an index of no others', async () => {
    const { db } = office;
    const plan = await db.prisma.$transaction(async (sql) => {
      await sql.$executeRaw`set local enable_seqscan = off`;
      return sql.$queryRaw<readonly object[]>`explain select id from record r
        where jsonb_path_exists(r.held, '$.* ? (exists (@.alternatives[0]) || exists (@.values[*].denials[0]))') order by r.updated_at desc, r.id desc limit 20`;
    });
    expect(JSON.stringify(plan)).toContain('record_disputed_idx');
    expect(JSON.stringify(plan)).not.toContain('Sort');
  });

  it('are decided once a value is preferred, though others still hold another', async () => {
    expect(await listed(null, false)).toEqual([[deal, ['value']]]);
    expect(await listed(null, true)).toEqual([]);
    await judge(submitted, { 0: 'PREFERRED' });
    expect(await listed(null, false)).toEqual([]);
    expect(await listed(null, true)).toEqual([[deal, ['value']]]);
  });

  it('are settled once the others are rejected or deprecated', async () => {
    const [, second, third] = submitted.claims;
    if (!second || !third) throw new Error('There are three claims.');
    const review = await office.db.prisma.review.findUniqueOrThrow({ where: { id: submitted.review } });
    await judgeClaims(office.db, office.reviewer, {
      review: submitted.review,
      expectedVersion: review.version,
      judgements: [
        { claim: second, verdict: 'REJECTED', rank: 'NORMAL', reason: 'An error.' },
        { claim: third, verdict: 'ACCEPTED', rank: 'DEPRECATED', reason: 'Superseded.' },
      ],
    });
    expect(await listed()).toEqual([]);
  });

  it('are those too of whose history others say something else of one day, until one is preferred there', async () => {
    const trains = await addRecord(office, 'Deal', 'Trains');
    const [ministry, agency] = [
      await addRecord(office, 'Organisation', 'Ministry of trains'),
      await addRecord(office, 'Organisation', 'Agency of trains'),
    ];
    const article = await addArticle(office, 'Trains come, or do not.');
    const said = told('Trains', trains);
    const given = await submitClaims(office, article, [
      said(ministry, 'AGREED', '2014-05-21'),
      said(ministry, 'IN_FORCE', '2019-12-02'),
      said(agency, 'CANCELLED', '2014-05-21'),
    ]);
    await acceptClaims(office, given);
    expect(await listed(null, false)).toEqual([[trains, ['status']]]);
    await judge(given, { 1: 'PREFERRED' }); // of another day
    expect(await listed(null, false)).toEqual([[trains, ['status']]]);
    await judge(given, { 0: 'PREFERRED' });
    expect(await listed(null, false)).toEqual([]);
    expect(await listed(null, true)).toEqual([[trains, ['status']]]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('are not decided by a preferred plan of that day, nor by what was done where plans disagree', async () => {
    const trucks = await addRecord(office, 'Deal', 'Trucks');
    const [ministry, agency] = [
      await addRecord(office, 'Organisation', 'Ministry of trucks'),
      await addRecord(office, 'Organisation', 'Agency of trucks'),
    ];
    const said = told('Trucks', trucks);
    const planned = { realisation: 'PLANNED' };
    const article = await addArticle(office, 'Trucks come, or do not.');
    const given = await submitClaims(office, article, [
      said(ministry, 'AGREED', '2014-05-21'),
      said(agency, 'CANCELLED', '2014-05-21'),
      said(ministry, 'COMPLETED', '2014-05-21', planned),
    ]);
    await acceptClaims(office, given);
    await judge(given, { 2: 'PREFERRED' });
    expect(await listed(null, false)).toContainEqual([trucks, ['status']]);
    await judge(given, { 0: 'PREFERRED' });
    expect(await listed(null, true)).toContainEqual([trucks, ['status']]);
    const suspended = said(agency, 'SUSPENDED', '2014-05-21', planned);
    const plans = await submitClaims(office, await addArticle(office, 'Trucks may wait.'), [suspended]);
    await acceptClaims(office, plans);
    await judge(given, { 2: 'NORMAL' });
    expect(await listed(null, false)).toContainEqual([trucks, ['status']]);
    await judge(plans, { 0: 'PREFERRED' });
    expect(await listed(null, true)).toContainEqual([trucks, ['status']]);
  });

  it('are those of which a value is denied, until it is preferred all the same or the denial is deprecated', async () => {
    const boats = await addRecord(office, 'Deal', 'Boats');
    const article = await addArticle(office, 'Boats were sold. Boats were not sold.');
    const sold = (polarity: 'POSITIVE' | 'NEGATIVE', more: object = {}) =>
      claimOn('Boats', boats, 'type', { choice: 'PROCUREMENT' }, { polarity, ...more });
    const given = await submitClaims(office, article, [
      sold('POSITIVE'),
      sold('NEGATIVE', { certainty: 'PROBABLE' }),
      sold('NEGATIVE', { realisation: 'HYPOTHETICAL' }),
    ]);
    const count = async () => countDisputes(office.db, null, { kinds: null, decided: null });
    const before = await count();
    await acceptClaims(office, given);
    const denials = async () => {
      const record = await office.db.prisma.record.findUniqueOrThrow({ where: { id: boats } });
      return (record.held as unknown as Held)['type']?.values.map((value) => value.denials);
    };
    expect(await denials()).toEqual([[given.claims[1]]]);
    expect(await listed(null, false)).toContainEqual([boats, ['type']]);
    expect(await count()).toBe(before + 1);
    await judge(given, { 0: 'PREFERRED' });
    expect(await listed(null, false)).not.toContainEqual([boats, ['type']]);
    expect(await listed(null, true)).toContainEqual([boats, ['type']]);
    const { at: then } = await office.db.prisma.clock.findFirstOrThrow();
    await judge(given, { 1: 'DEPRECATED' });
    expect(await denials()).toEqual([undefined]);
    expect(await count()).toBe(before);
    const from = { knownAt: then, validAt: null, accordingTo: null };
    const past = await disputesFrom(office.db, { kinds: null, decided: true, first: 10 }, from);
    expect(past.items.map(({ row: { record, fields } }) => [record.id, fields])).toContainEqual([
      boats,
      ['type'],
    ]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('are those on a day too on which an entry of a history still holds that was denied of its own day', async () => {
    const ferries = await addRecord(office, 'Deal', 'Old ferries');
    const article = await addArticle(office, 'They agreed on 21 May. They did not agree on 21 May.');
    const agreed = (polarity: 'POSITIVE' | 'NEGATIVE') =>
      claimOn('They', ferries, 'status', { choice: 'AGREED' }, { polarity, validTime: '2014-05-21' });
    await acceptClaims(office, await submitClaims(office, article, [agreed('POSITIVE'), agreed('NEGATIVE')]));
    const on = async (day: string) => {
      const from = { knownAt: null, validAt: { day, holds: 'CERTAINLY' as const }, accordingTo: null };
      const { items } = await disputesFrom(office.db, { kinds: null, decided: null, first: 10 }, from);
      return items.map(({ row: { record, fields } }) => [record.id, fields]);
    };
    expect(await on('2014-05-20')).not.toContainEqual([ferries, ['status']]);
    expect(await on('2014-05-21')).toContainEqual([ferries, ['status']]);
    expect(await on('2016-06-01')).toContainEqual([ferries, ['status']]);
  });

  it('are those of which a link is denied with less than it says, also by way of what was merged into its end', async () => {
    const jets = await addRecord(office, 'Deal', 'Jets');
    const [sweden, kingdom] = [
      await addRecord(office, 'State', 'Sweden'),
      await addRecord(office, 'State', 'Kingdom of Sweden'),
    ];
    const article = await addArticle(office, 'They buy, says one. No, says the ministry.');
    const takesPart = (target: string, role: string | null, more: object = {}) =>
      claimOn('They', jets, 'parties', { link: { target, ...(role ? { role } : {}) } }, more);
    const no = { polarity: 'NEGATIVE' };
    const given = await submitClaims(office, article, [
      takesPart(sweden, 'BUYER'),
      takesPart(sweden, 'SELLER', no),
      takesPart(sweden, null, no),
      takesPart(kingdom, null, { ...no, certainty: 'POSSIBLE' }),
    ]);
    await acceptClaims(office, given);
    const [, , sure, unsure] = given.claims;
    const denials = async () => {
      const record = await office.db.prisma.record.findUniqueOrThrow({ where: { id: jets } });
      return (record.held as unknown as Held)['parties']?.values.map((value) => value.denials);
    };
    expect(await denials()).toEqual([[sure]]);
    expect(await listed(null, false)).toContainEqual([jets, ['parties']]);
    const version = async (id: string) =>
      (await office.db.prisma.record.findUniqueOrThrow({ where: { id } })).version;
    await judgeIdentity(office.db, office.reviewer, {
      ...{ record: kingdom, recordVersion: await version(kingdom) },
      ...{ other: sweden, otherVersion: await version(sweden) },
      ...{ verdict: 'SAME', reason: 'One state.' },
    });
    expect(await denials()).toEqual([[sure, unsure]]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('are decided one by one where two of many values are denied, and all of these stay in force', async () => {
    const buses = await addRecord(office, 'Deal', 'Buses');
    const named = (name: string, polarity: 'POSITIVE' | 'NEGATIVE') =>
      claimOn('Buses', buses, 'names', { name: { name, kind: 'ALIAS' } }, { polarity });
    const article = await addArticle(office, 'Buses have three names, or one.');
    const given = await submitClaims(office, article, [
      named('Red buses', 'POSITIVE'),
      named('Green buses', 'POSITIVE'),
      named('Blue buses', 'POSITIVE'),
      named('Red buses', 'NEGATIVE'),
      named('Green buses', 'NEGATIVE'),
    ]);
    await acceptClaims(office, given);
    await judge(given, { 0: 'PREFERRED' });
    expect(await listed(null, false)).toContainEqual([buses, ['names']]);
    await judge(given, { 1: 'PREFERRED' });
    expect(await listed(null, false)).not.toContainEqual([buses, ['names']]);
    expect(await listed(null, true)).toContainEqual([buses, ['names']]);
    const record = await office.db.prisma.record.findUniqueOrThrow({ where: { id: buses } });
    const { values, alternatives } = (record.held as unknown as Held)['names'] ?? {};
    expect(values?.map(({ value, rank }) => [(value as { name: string }).name, rank])).toEqual([
      ...[expect.stringMatching(/Red|Green/u), expect.stringMatching(/Red|Green/u)].map((each) => [
        each,
        'PREFERRED',
      ]),
      ['Blue buses', 'NORMAL'],
    ]);
    expect(alternatives).toEqual([]);
  });

  it('are decided day by day where a history is disputed on two', async () => {
    const ships = await addRecord(office, 'Deal', 'Ships');
    const said = (choice: string, validTime: string, polarity: 'POSITIVE' | 'NEGATIVE' = 'POSITIVE') =>
      claimOn('Ships', ships, 'status', { choice }, { validTime, polarity });
    const article = await addArticle(office, 'Ships come and go.');
    const given = await submitClaims(office, article, [
      said('AGREED', '2014-05-21'),
      said('AGREED', '2019-12-02'),
      said('AGREED', '2014-05-21', 'NEGATIVE'),
      said('AGREED', '2019-12-02', 'NEGATIVE'),
    ]);
    await acceptClaims(office, given);
    await judge(given, { 1: 'PREFERRED' });
    expect(await listed(null, false)).toContainEqual([ships, ['status']]);
    await judge(given, { 0: 'PREFERRED' });
    expect(await listed(null, false)).not.toContainEqual([ships, ['status']]);
    expect(await listed(null, true)).toContainEqual([ships, ['status']]);
  });
});
