import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './server.ts';

const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the embedded server', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-postgres-'));
    await chmod(folder, 0o755); // as root, the server runs as a user of its own
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('starts on an empty folder, refuses a second start, and keeps what was acknowledged through a kill -9', async () => {
    const dataDir = join(folder, 'data');
    const first = await startServer({ dataDir });
    await expect(startServer({ dataDir })).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
    await ask(first.url(), 'create table kept (n int)');
    await ask(first.url(), 'insert into kept values (1)');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(true);

    const second = await startServer({ dataDir });
    expect(await ask(second.url(), 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  });
});
