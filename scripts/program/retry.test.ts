import { connect, type Database } from '@chancery/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll } from './office.ts';
import { preparedDatabase } from './prepared-database.ts';
import { type Api, serveApi } from './served-api.ts';

let database: Awaited<ReturnType<typeof preparedDatabase>>;
let db: Database;
let api: Api;
let cookie = '';

beforeAll(async () => {
  database = await preparedDatabase();
  db = connect(database.url);
  api = await serveApi(database.url);
  cookie = await api.signInOwner();
});
afterAll(async () => {
  endAll();
  await db?.close();
  await database?.remove();
});

const query = `mutation ($input: CreateRecordInput!) { createRecord(input: $input) {
  ... on Deal { id links(first: 1) { totalCount } } ... on Failure { code message } } }`;
const make = async (label: string) =>
  (await api.as(cookie)(query, { input: { kind: 'DEAL', label, idempotencyKey: `make ${label}` } }))
    .createRecord;

const kept = async (label: string) => ({
  records: await db.prisma.record.count({ where: { label } }),
  keys: await db.prisma.commandKey.count({ where: { key: `make ${label}` } }),
});

/** Waits until a server's session waits for a lock on a table. */
const held = async (table: string) =>
  expect
    .poll(
      async () =>
        (
          await db.prisma.$queryRaw<unknown[]>`
          select 1 from pg_locks where relation = ${table}::regclass and not granted`
        ).length,
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);

/** Kills the API while it waits for a table, and starts another. */
const killAt = async (table: 'deal' | 'link', label: string): Promise<void> => {
  await db.prisma.$transaction(
    async (sql) => {
      await sql.$executeRawUnsafe(`lock table "${table}" in access exclusive mode`);
      const asked = make(label).then(
        () => 'answered',
        () => 'cut off',
      );
      await held(table);
      api.process.signal('SIGKILL');
      expect(await api.process.ended).toBe('SIGKILL');
      expect(await asked).toBe('cut off');
    },
    { timeout: 60_000 },
  );
  api = await serveApi(database.url);
};

describe('a command with a key, whose server was killed', () => {
  it('after it was stored and before it answered, has the answer of its retry and no second effect', async () => {
    await killAt('link', 'Stored'); // only the answer reads links
    expect(await kept('Stored')).toEqual({ records: 1, keys: 1 });
    const answer = await make('Stored');
    expect(answer).toEqual({ id: expect.any(String), links: { totalCount: 0 } });
    expect(await make('Stored')).toEqual(answer);
    expect(await kept('Stored')).toEqual({ records: 1, keys: 1 });
  });

  it('before it was stored, takes effect by its retry', async () => {
    await killAt('deal', 'Not stored'); // the command itself writes there
    await expect.poll(async () => kept('Not stored')).toEqual({ records: 0, keys: 0 });
    const answer = await make('Not stored');
    expect(answer).toHaveProperty('id');
    expect(await make('Not stored')).toEqual(answer);
    expect(await kept('Not stored')).toEqual({ records: 1, keys: 1 });
  });
});
