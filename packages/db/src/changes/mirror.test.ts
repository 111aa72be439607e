import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, type Database } from '../index.ts';
import { type BusyOffice, openBusyOffice, take } from '../testing/busy-office.ts';
import { certainSteps, type Step, step } from '../testing/busy-steps.ts';
import { byRecord, exported, publicRecord } from '../testing/public-record.ts';
import { addRecord } from '../testing/small-office.ts';
import { transaction } from '../transaction.ts';
import { enterChanges } from './enter-changes.ts';
import { changesAfter } from './read-changes.ts';

/** A client that keeps what the public can read, by nothing but the feed. */
const mirrorOf = (db: Database) => {
  const kept = new Map<string, unknown>();
  const seen: number[] = [];
  let place = 0n;
  const follow = async (): Promise<void> => {
    const items = await changesAfter(db, place, 100);
    for (const { row } of items) {
      kept.set(row.recordId, await publicRecord(db, row.recordId));
      seen.push(Number(row.sequence));
      place = row.sequence;
    }
    if (items.length > 0) await follow();
  };
  return { follow, seen, contents: () => [...kept].filter(([, record]) => record !== null).sort(byRecord) };
};

let office: BusyOffice;
beforeAll(async () => {
  office = await openBusyOffice();
});
afterAll(async () => office.close());

/** One after the other: an article that is evidence of a merged record changes what can be read of the one that stands for it. */
const excludedUnderMerged: [readonly Step[]][] = [
  [
    [
      { does: 'judge', article: 0, claims: [3], verdict: 'ACCEPTED', rank: 'NORMAL' },
      { does: 'identify', record: 0, other: 1, verdict: 'SAME' },
    ],
  ],
  [[{ does: 'exclude', article: 0, many: 1 }]],
];

describe('a mirror that re-reads each record that the feed names', { timeout: 120_000 }, () => {
  it('is what a fresh export of all that is public is, whatever the office did', async () => {
    const mirror = mirrorOf(office.db);
    for (const made of certainSteps) await take(office, office.db, made);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps: readonly Step[]) => {
        for (const made of steps) await take(office, office.db, made);
        await mirror.follow();
        expect(mirror.contents()).toEqual(await exported(office.db));
      }),
      { numRuns: 15, endOnFailure: true, examples: excludedUnderMerged },
    );
    expect(mirror.seen.length).toBeGreaterThan(10);
  });

  it('misses nothing and sees nothing twice while several write through two servers', async () => {
    const other = connect(office.url);
    const mirror = mirrorOf(other);
    await mirror.follow();
    const before = mirror.seen.length;
    let writing = true;
    const following = (async () => {
      while (writing) await mirror.follow();
      await mirror.follow();
    })();
    const made = fc.sample(step, { numRuns: 60, seed: 4 });
    await Promise.all(
      [0, 1, 2].map(async (lane) => {
        // A lane has an article of its own, so that no version is stale; the records are everybody's.
        for (const each of made.slice(lane * 20, lane * 20 + 20))
          await take(
            office,
            lane === 0 ? other : office.db,
            each.does === 'identify' ? each : { ...each, article: lane },
          );
      }),
    );
    writing = false;
    await following;
    expect(mirror.seen.length).toBeGreaterThan(before + 10);
    expect(mirror.seen).toEqual(mirror.seen.map((_, at) => at + 1));
    expect(mirror.contents()).toEqual(await exported(office.db));
    await other.close();
  });
});

const publicOne = async (): Promise<string> => {
  const id = await addRecord(office, 'Deal', 'Public');
  await office.db.prisma.record.update({ where: { id }, data: { standing: 'PUBLISHED' } });
  return id;
};

describe('of two writers at once', () => {
  it('the second waits, so that nobody sees its number before that of the first', async () => {
    const { db } = office;
    const { sequence: before } = await db.prisma.clock.findFirstOrThrow();
    const [one, two] = [await publicOne(), await publicOne()];
    const gate = { open: (): void => undefined };
    const opened = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    let entered = false;
    const first = transaction(db, async (sql) => {
      await enterChanges(sql, [], [one]);
      entered = true;
      await opened;
    });
    await vi.waitFor(() => expect(entered).toBe(true), 10_000);
    const second = transaction(db, async (sql) => enterChanges(sql, [], [two]));
    await vi.waitFor(async () => {
      const waiting = await db.prisma.$queryRaw<unknown[]>`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%update clock%'`;
      expect(waiting).toHaveLength(1);
    }, 10_000);
    expect(await changesAfter(db, before, 10)).toEqual([]);
    gate.open();
    await Promise.all([first, second]);
    const entries = (await changesAfter(db, before, 10)).map(({ row }) => [row.sequence, row.recordId]);
    expect(entries).toEqual([
      [before + 1n, one],
      [before + 2n, two],
    ]);
  });
});

describe('a writer that is killed', () => {
  it('leaves no entry and no gap', async () => {
    const { db } = office;
    const newest = async () => (await db.prisma.clock.findFirstOrThrow()).sequence;
    const before = await newest();
    const record = await publicOne();
    const doomed = connect(office.url);
    const killed = transaction(doomed, async (sql) => {
      await enterChanges(sql, [], [record]);
      const [own] = await sql.$queryRaw<{ readonly pid: number }[]>`select pg_backend_pid() as pid`;
      await db.prisma.$queryRaw`select pg_terminate_backend(${own?.pid}::int)`;
      await sql.$queryRaw`select 1`;
    });
    await expect(killed).rejects.toThrow();
    await doomed.close();
    expect(await newest()).toBe(before);
    await transaction(db, async (sql) => enterChanges(sql, [], [record]));
    const items = await changesAfter(db, before, 10);
    expect(items.map(({ row }) => row.sequence)).toEqual([before + 1n]);
  });
});
