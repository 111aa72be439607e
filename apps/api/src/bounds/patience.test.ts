import { connect, type Database } from '@chancery/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedApi, servedApi } from '../testing/served-api.ts';

let api: ServedApi;
let watcher: Database;
beforeAll(async () => {
  api = await servedApi({ QUERY_SECONDS: 0.3 });
  watcher = connect(api.databaseUrl, { poolSize: 2 });
});
afterAll(async () => {
  await watcher?.close();
  await api?.stop();
});

const query = '{ states(first: 1) { nodes { id } } }';

const waiting = async (): Promise<number> => {
  const [row] = await watcher.prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'
      and state = 'active' and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
};

const until = async (count: number): Promise<void> => {
  while ((await waiting()) !== count) await new Promise((resolve) => setTimeout(resolve, 10));
};

// As long as a test may take: Prisma would end it after five seconds.
const lockHeld = { timeout: 30_000 };

/** Runs `meanwhile` while nobody can read a record. */
const whileLocked = async (meanwhile: () => Promise<void>): Promise<void> =>
  watcher.prisma.$transaction(async (sql) => {
    await sql.$executeRaw`lock table record in access exclusive mode`;
    await meanwhile();
  }, lockHeld);

describe('a query that takes too long', () => {
  it('is answered with a clear error, whether it was asked before or not, and nothing of it runs in the database any more', async () => {
    await whileLocked(async () => {
      const { status, data, errors } = await api.anonymous(query);
      expect({ status, data }).toEqual({ status: 422, data: null });
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'TIMED_OUT' }]);
      await until(0);
    });
    await api.anonymous(query); // from now on it is answered at once
    await whileLocked(async () => {
      expect((await api.anonymous(query)).errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }]);
      await until(0);
    });
    // As soon as the machine has the time for it: what is allowed here is short even for a query that waits for nobody.
    await expect.poll(async () => (await api.anonymous(query)).status, { timeout: 10_000 }).toBe(200);
    expect(api.log).toEqual([]);
  });

  it('is ended too when its client goes away', async () => {
    const patient = await servedApi();
    const other = connect(patient.databaseUrl, { poolSize: 2 });
    const [locked, unlock] = await new Promise<[Promise<void>, () => void]>((resolve) => {
      const holding = other.prisma.$transaction(async (sql) => {
        await sql.$executeRaw`lock table record in access exclusive mode`;
        await new Promise<void>((release) => resolve([holding.then(() => undefined), release]));
      }, lockHeld);
    });
    const count = async () => {
      const [row] = await other.prisma.$queryRaw<{ readonly count: number }[]>`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend'
      and state = 'active' and wait_event_type = 'Lock'`;
      return row?.count ?? 0;
    };
    const leaving = new AbortController();
    const asked = fetch(`${patient.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    });
    while ((await count()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.abort();
    await expect(asked).rejects.toThrow();
    while ((await count()) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    unlock();
    await locked;
    await other.close();
    expect(patient.log).toEqual([]);
    await patient.stop();
  });
});

describe('a command that takes longer than a query may', () => {
  it('is given whole', async () => {
    const editor = await api.as('EDITOR');
    let answer: ReturnType<typeof editor> | undefined;
    await whileLocked(async () => {
      answer = editor('mutation { createRecord(input: { kind: DEAL, label: "Ferries" }) { __typename } }');
      await until(1);
      await new Promise((resolve) => setTimeout(resolve, 600));
    });
    expect(await answer).toMatchObject({ status: 200, data: { createRecord: { __typename: 'Deal' } } });
  });
});
