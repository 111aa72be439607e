import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from './connect.ts';
import { stoppable } from './stoppable.ts';
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.ts';
import { transaction } from './transaction.ts';

let fresh: FreshDatabase;
let db: Database;
let watcher: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = connect(fresh.url, { poolSize: 2 });
  watcher = connect(fresh.url, { poolSize: 1 });
});
afterAll(async () => {
  await db?.close();
  await watcher?.close();
  await fresh?.drop();
});

const sleeping = async (): Promise<number> => {
  const [row] = await watcher.prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`;
  return row?.count ?? 0;
};

const until = async (count: number): Promise<void> => {
  while ((await sleeping()) !== count) await new Promise((resolve) => setTimeout(resolve, 10));
};

const sleep = () => db.prisma.$queryRaw`select 1 as one from pg_sleep(600)`;

describe('a statement that nobody waits for any more', () => {
  it('is cancelled in the database, and its connection is of use again', async () => {
    const asking = new AbortController();
    const answers = Promise.allSettled([
      stoppable(asking.signal, sleep),
      stoppable(asking.signal, sleep),
      stoppable(asking.signal, sleep), // waits for a connection
    ]);
    await until(2);
    asking.abort();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await sleeping()).toBe(0);
    expect(await db.prisma.$queryRaw`select 2 as two`).toEqual([{ two: 2 }]);
  });

  it('may be one of very many, and nothing warns of a leak', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    try {
      const { signal } = new AbortController();
      const ask = async () => db.prisma.$queryRaw`select 1 as one`;
      await stoppable(signal, async () => Promise.all(Array.from({ length: 30 }, ask)));
      await new Promise((resolve) => setImmediate(resolve)); // a warning comes with the next turn
      expect(warnings).toEqual([]);
    } finally {
      process.off('warning', note);
    }
  });

  it('is not sent at all', async () => {
    await expect(stoppable(AbortSignal.abort(), async () => db.prisma.record.count())).rejects.toThrow();
  });

  it('ends alone: what others ask meanwhile is answered', async () => {
    const asking = new AbortController();
    const stopped = stoppable(asking.signal, sleep).catch(() => 'stopped');
    const kept = stoppable(
      new AbortController().signal,
      () => db.prisma.$queryRaw`select 3 as three from pg_sleep(0.2)`,
    );
    await until(2);
    asking.abort();
    expect(await stopped).toBe('stopped');
    expect(await kept).toEqual([{ three: 3 }]);
  });

  it('goes on inside a transaction: a command is given whole', async () => {
    const asking = new AbortController();
    const given = stoppable(asking.signal, () =>
      transaction(db, async (sql) => sql.$queryRaw`select 4 as four from pg_sleep(0.2)`),
    );
    await until(1);
    asking.abort();
    expect(await given).toEqual([{ four: 4 }]);
  });
});

describe('a time limit of the database', () => {
  it('ends a statement, in a transaction too', async () => {
    const limited = connect(fresh.url, { statementTimeout: 50 });
    await expect(limited.prisma.$queryRaw`select 1 as one from pg_sleep(600)`).rejects.toMatchObject({
      code: '57014',
    });
    await expect(
      transaction(limited, async (sql) => sql.$queryRaw`select 1 as one from pg_sleep(600)`),
    ).rejects.toThrow('57014');
    await limited.close();
  });
});
