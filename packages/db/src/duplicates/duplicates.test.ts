import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockClock } from '../changes/clock.ts';
import type { ClaimInput } from '../claims/claim-input.ts';
import { judgeClaims, judgeIdentity, listRecords, previewMerge, rebuild, seed } from '../index.ts';
import { projectRecords } from '../projection/project-records.ts';
import { makeActor } from '../testing/actors.ts';
import { identify } from '../testing/busy-office.ts';
import { blockingKeysKept, queueKept } from '../testing/kept-duplicates.ts';
import {
  acceptClaims,
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';
import { transaction } from '../transaction.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(async () => office.close());

const day = '1 May 1961';
const text = `${day} is what everything rests on.`;
const named = (record: string, name: string): ClaimInput =>
  claimOn(day, record, 'names', { name: { name, kind: 'PRIMARY' } });
const coded = (record: string, value: string): ClaimInput =>
  claimOn(day, record, 'identifiers', { identifier: { scheme: 'LEI', value } });

const submit = async (claims: readonly ClaimInput[]) =>
  submitClaims(office, await addArticle(office, text), claims);
const publish = async (claims: readonly ClaimInput[]) => acceptClaims(office, await submit(claims));
const organisation = async (name: string, ...more: ((record: string) => ClaimInput)[]) => {
  const record = await addRecord(office, 'Organisation', name);
  await publish([named(record, name), ...more.map((claim) => claim(record))]);
  return record;
};

/** The pairs in the queue of which one is among these, as the places of both in the list. */
const queued = async (records: readonly string[]) =>
  (await queueKept(office.db))
    .filter(({ record, other }) => records.includes(record) && records.includes(other))
    .map(({ record, other, evidence }) => ({
      pair: [records.indexOf(record), records.indexOf(other)].sort(),
      signs: evidence.map(({ sign }) => sign),
    }));

const judge = async (record: string, other: string, verdict: 'SAME' | 'NOT_SAME' | 'UNDECIDED') => {
  const version = async (id: string) =>
    (await office.db.prisma.record.findUniqueOrThrow({ where: { id } })).version;
  const versions = { recordVersion: await version(record), otherVersion: await version(other) };
  await judgeIdentity(office.db, office.reviewer, { record, other, ...versions, verdict, reason: 'So.' });
};

const waitingForLocks = async (): Promise<number> => {
  const [row] = await office.db.prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
};

describe('the queue of possible duplicates', () => {
  it('has two that are published with names alike in two scripts, and says why', async () => {
    const one = await organisation('Сибирская лодка');
    const drafted = await addRecord(office, 'Organisation', 'Sibirskaia lodka');
    expect(await queued([one, drafted])).toEqual([]);
    const other = await organisation('Sibirskaia lodka', (record) => coded(record, '1'));
    expect(await queued([one, other, drafted])).toEqual([{ pair: [0, 1], signs: ['SAME_ROMANISED'] }]);
  });

  it('has a name in traditional characters beside the same in simplified ones', async () => {
    const all = [await organisation('俄羅斯聯邦儲蓄銀行'), await organisation('俄罗斯联邦储蓄银行')];
    expect(await queued(all)).toEqual([{ pair: [0, 1], signs: ['SAME_WORDS'] }]);
  });

  it('has two that have one code in two writings, which contradict nothing', async () => {
    const [lei, sameLei] = ['529900T8BM49AURSDO55', '5299 00t8bm49-aursdo55'];
    const one = await organisation('Ministry of Harbours', (record) => coded(record, lei));
    const other = await organisation('Hafenamt', (record) => coded(record, sameLei));
    expect(await queued([one, other])).toEqual([{ pair: [0, 1], signs: ['AGREES'] }]);
    const ids = { record: other, other: one };
    expect((await previewMerge(office.db, office.reviewer, ids)).warnings).toEqual([]);
    await judge(other, one, 'SAME');
    const { held } = await office.db.prisma.record.findUniqueOrThrow({ where: { id: one } });
    expect(held).toMatchObject({ identifiers: { values: [{ key: `LEI:${lei}` }] } });
    for (const identifiers of [{ scheme: 'LEI', values: [sameLei] }, { values: [sameLei.toUpperCase()] }]) {
      const asked = {
        kinds: ['Organisation'],
        name: null,
        filter: { standings: ['PUBLISHED'], identifiers },
      } as const;
      const { items } = await listRecords(office.db, office.reviewer, asked);
      expect(items.map(({ row }) => row.id)).toEqual([one]);
    }
  });

  it('loses a pair whose codes come to contradict, and has it again once they do not', async () => {
    const one = await organisation('Vidzeme Mill', (record) => coded(record, 'A'));
    const other = await organisation('Vidzeme Mill');
    expect(await queued([one, other])).toHaveLength(1);
    const { review, claims } = await submit([coded(other, 'B')]);
    await acceptClaims(office, { review, claims });
    expect(await queued([one, other])).toEqual([]);
    const rejected = { claim: claims[0] ?? '', verdict: 'REJECTED' as const, rank: 'NORMAL' as const };
    const judgements = [{ ...rejected, reason: 'Misread.' }];
    await judgeClaims(office.db, office.reviewer, { review, expectedVersion: 4, judgements });
    expect(await queued([one, other])).toHaveLength(1);
  });

  it('loses a pair once it is judged, either way, and has it again once that is undone', async () => {
    const [one, other] = [await organisation('Kurzeme Lock'), await organisation('Kurzeme Lock')];
    for (const verdict of ['NOT_SAME', 'SAME'] as const) {
      expect(await queued([one, other])).toHaveLength(1);
      await judge(one, other, verdict);
      expect(await queued([one, other])).toEqual([]);
      await judge(one, other, 'UNDECIDED');
    }
    expect(await queued([one, other])).toHaveLength(1);
  });

  it('leaves out what stands for one that was judged to be another', async () => {
    const all = [
      await organisation('Latgale Kiln'),
      await organisation('Latgale Kiln'),
      await organisation('Latgale Kiln'),
    ];
    const [one = '', other = '', third = ''] = all;
    await judge(one, third, 'NOT_SAME');
    expect((await queued(all)).map(({ pair }) => pair)).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 2],
      ]),
    );
    await judge(one, other, 'SAME');
    expect(await queued(all)).toEqual([]);
    await judge(one, third, 'UNDECIDED');
    expect((await queued(all)).map(({ pair }) => pair)).toEqual([[1, 2]]);
  });

  it('orders a pair by what leads to both, once it does and as long as it does', async () => {
    const all = [await organisation('Zemgale Weir'), await organisation('Zemgale Weir')];
    const deal = await addRecord(office, 'Deal', 'Sluices');
    const party = (record: string) =>
      claimOn(day, deal, 'parties', { link: { target: record, role: 'BUYER' } });
    const first = await submit(all.map(party));
    await acceptClaims(office, first);
    expect(await queued(all)).toEqual([{ pair: [0, 1], signs: ['SAME', 'SHARED'] }]);
    const judgements = first.claims.map(
      (claim) => ({ claim, verdict: 'REJECTED', rank: 'NORMAL', reason: 'Misread.' }) as const,
    );
    await judgeClaims(office.db, office.reviewer, { review: first.review, expectedVersion: 4, judgements });
    expect(await queued(all)).toEqual([{ pair: [0, 1], signs: ['SAME'] }]);
  });

  it('compares of a name that many have only some, and those that share something else', async () => {
    const many = await Promise.all(
      Array.from({ length: 21 }, async () => addRecord(office, 'Person', 'Jānis Ozols')),
    );
    const names = (records: readonly string[]) => records.map((record) => named(record, 'Jānis Ozols'));
    const born = (record: string) => claimOn(day, record, 'birthDate', { asStated: day });
    await publish(names(many.slice(0, 20)));
    expect(await queued(many)).toHaveLength(190);
    const last = await submit(names(many.slice(20)));
    await acceptClaims(office, last);
    // Of more than are compared, those in one part of eight, of which two at least are in one.
    const some = await queued(many);
    expect(some.length).toBeGreaterThanOrEqual(13);
    expect(some.length).toBeLessThan(190);
    const claim = last.claims[0] ?? '';
    const decide = async (verdict: 'ACCEPTED' | 'REJECTED', expectedVersion: number) =>
      judgeClaims(office.db, office.reviewer, {
        ...{ review: last.review, expectedVersion },
        judgements: [{ claim, verdict, rank: 'NORMAL', reason: 'Looked at.' }],
      });
    await decide('REJECTED', 4);
    expect(await queued(many)).toHaveLength(190);
    await decide('ACCEPTED', 5);
    await publish([born(many[3] ?? ''), born(many[20] ?? '')]);
    expect(await queued(many)).toContainEqual({ pair: [20, 3], signs: ['SAME', 'AGREES'] });
  });

  it('has all pairs of those that are published at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, async () => addRecord(office, 'Organisation', 'Tērvete Forge')),
    );
    const waiting = await Promise.all(all.map(async (record) => submit([named(record, 'Tērvete Forge')])));
    await Promise.all(waiting.map(async (each) => acceptClaims(office, each)));
    expect(await queued(all)).toHaveLength(10);
  });

  it('is brought up to both of two that wait for the clock at once: the later sees the earlier', async () => {
    const { db, reviewer } = office;
    const both = [
      await addRecord(office, 'Organisation', 'Sabile Kiln'),
      await addRecord(office, 'Organisation', 'Sabile Kiln'),
    ];
    // Judgements alone, as a command enters them: what is projected from them has not locked the clock before.
    for (const record of both) {
      const { review, claims } = await submit([named(record, 'Sabile Kiln')]);
      await db.prisma.judgement.create({
        data: { claimId: claims[0] ?? '', reviewId: review, verdict: 'ACCEPTED', byId: reviewer.id },
      });
    }
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let holding: Promise<void> = Promise.resolve();
    await new Promise<void>((held, failed) => {
      holding = transaction(db, async (sql) => {
        await lockClock(sql);
        held();
        await released;
      });
      holding.catch(failed);
    });
    const projecting = both.map(async (record) =>
      transaction(db, async (sql) =>
        projectRecords(sql, { subjects: [record], named: [record], evidence: [] }),
      ),
    );
    await expect.poll(async () => waitingForLocks(), { timeout: 20_000 }).toBe(2);
    release();
    await Promise.all([holding, ...projecting]);
    expect(await queued(both)).toEqual([{ pair: [0, 1], signs: ['SAME'] }]);
    expect((await rebuild(db)).differences).toEqual([]);
  });

  it('is reported and mended by a rebuild where it was corrupted', async () => {
    const before = await queueKept(office.db);
    expect(before.length).toBeGreaterThan(1);
    const { prisma } = office.db;
    await prisma.$executeRaw`update possible_duplicate set score = 0.1 where record_id = ${before[0]?.record}::uuid`;
    await prisma.$executeRaw`delete from blocking_key where record_id = ${before[1]?.other}::uuid`;
    const { differences } = await rebuild(office.db);
    const places = differences.map(({ record, place }) => `${place} ${record}`);
    expect(places).toContain(`possible duplicates ${before[0]?.record}`);
    expect(places).toContain(`blocking keys ${before[1]?.other}`);
    expect(await queueKept(office.db)).toEqual(before);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});

describe('the queue, whatever was done', { timeout: 120_000 }, () => {
  const own: SmallOffice[] = [];
  afterAll(async () => Promise.all(own.map(async (each) => each.close())));

  it('is what a rebuild makes of nothing', async () => {
    const small = await openSmallOffice();
    own.push(small);
    const records = await Promise.all(
      Array.from({ length: 5 }, async (_, at) => addRecord(small, 'Organisation', `Unnamed ${at}`)),
    );
    const words = ['Riga Port', 'Port of Riga', 'Рига порт', 'Riga Bord', 'Daugava Ferry', 'Daugava Fery'];
    const claims = records.flatMap((record, at) => [
      ...words.slice(at, at + 3).map((name) => named(record, name)),
      coded(record, `${at % 2}`),
      claimOn(day, record, 'founded', { asStated: at < 3 ? day : '1961' }),
      claimOn(day, record, 'owners', { link: { target: records[(at + 1) % 5] ?? '' } }),
      claimOn(day, record, 'memberOf', { link: { target: records[at === 0 ? 4 : 0] ?? '' } }),
    ]);
    const submitted = await submitClaims(small, await addArticle(small, text), claims);
    const place = fc.nat(4);
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          claims: fc.uniqueArray(fc.nat(claims.length - 1), { minLength: 1, maxLength: 12 }),
          verdict: fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, 'REJECTED' as const),
        }),
      },
      fc.record({
        pair: fc.tuple(place, place),
        verdict: fc.constantFrom('SAME' as const, 'NOT_SAME' as const, 'UNDECIDED' as const),
      }),
    );
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        for (const made of steps) {
          if ('pair' in made) {
            const [record = '', other = ''] = made.pair.map((at) => records[at]);
            await identify(small, small.db, { record, other, verdict: made.verdict });
            continue;
          }
          const { review } = submitted;
          const { version } = await small.db.prisma.review.findUniqueOrThrow({ where: { id: review } });
          const judgements = made.claims.map((at) => ({
            ...{ claim: submitted.claims[at] ?? '', verdict: made.verdict, rank: 'NORMAL' as const },
            reason: 'Looked at.',
          }));
          await judgeClaims(small.db, small.reviewer, { review, expectedVersion: version, judgements });
        }
        expect((await rebuild(small.db)).differences).toEqual([]);
        const [kept, keys] = [await queueKept(small.db), await blockingKeysKept(small.db)];
        seen += kept.length;
        await small.db.prisma.$executeRaw`truncate possible_duplicate, blocking_key`;
        await rebuild(small.db);
        expect(await queueKept(small.db)).toEqual(kept);
        expect(await blockingKeysKept(small.db)).toEqual(keys);
      }),
      { numRuns: 12, endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('has nothing of the states that are entered at the start, however alike their names are', async () => {
    const world = await openSmallOffice();
    own.push(world);
    await seed(world.db, { ownerId: (await makeActor(world.db, 'OWNER')).id });
    expect((await blockingKeysKept(world.db)).length).toBeGreaterThan(1000);
    expect(await queueKept(world.db)).toEqual([]);
  });
});
