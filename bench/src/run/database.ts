import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { applyMigrations, migrationsFolder } from '../../../packages/db/src/migrate/index.ts';
import { type Server, startServer, stopLeftover } from '../../../packages/db/src/postgres/index.ts';
import { checkKeys, checkProjection } from '../office/check-office.ts';
import { makeOffice } from '../office/make-office.ts';
import { moveOn } from '../office/move-on.ts';
import type { Options } from './options.ts';

export type Bench = {
  readonly url: string;
  readonly postgres: number;
  readonly stop: () => Promise<void>;
};

const rebuiltUpTo = 20_000; // records; a rebuild of more takes longer than the benchmark

const runOn = async (url: string, sql: string): Promise<readonly object[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
};

const make = async (server: Server, name: string, { records, seed }: Options): Promise<void> => {
  const making = `${name}_making`;
  await runOn(server.url(), `drop database if exists ${making} with (force)`);
  await runOn(server.url(), `create database ${making}`);
  const url = server.url(making);
  console.error(`Making an office of ${records} records …`);
  await makeOffice(url, records, seed, (line) => console.error(line));
  await checkKeys(url);
  if (records <= rebuiltUpTo) console.error(`  rebuilt ${await checkProjection(url)} records: 0 differences`);
  await runOn(server.url(), `alter database ${making} rename to ${name}`);
};

const isThere = async (server: Server, name: string): Promise<boolean> =>
  (await runOn(server.url(), `select 1 from pg_database where datname = '${name}'`)).length > 0;

const goOn = async (server: Server, name: string, office: string): Promise<void> => {
  const making = `${name}_making`;
  await runOn(server.url(), `drop database if exists ${making} with (force)`);
  await runOn(server.url(), `create database ${making} template ${office}`);
  console.error('Having the office go on …');
  await moveOn(server.url(making), (line) => console.error(line));
  await checkKeys(server.url(making));
  await runOn(server.url(), `alter database ${making} rename to ${name}`);
};

/** Which office: as it was made, or as it is after it went on for a time. */
export type Age = 'MADE' | 'MOVED_ON';

/** The benchmark's own PostgreSQL with an office of the size that is asked for, made where it is not there yet. */
export const openBench = async (options: Options, age: Age = 'MADE'): Promise<Bench> => {
  await mkdir(options.data, { recursive: true });
  await chmod(options.data, 0o755); // as root, the server runs as a user of its own
  const dataDir = join(options.data, 'postgres');
  if (await stopLeftover(dataDir)) console.error('Stopped a PostgreSQL that a run before had left behind.');
  const server = await startServer({
    dataDir,
    durability: 'throwaway',
    settings: {
      shared_preload_libraries: 'pg_stat_statements',
      shared_buffers: '512MB',
      max_connections: '200',
    },
  });
  try {
    const office = `office_${options.records}_${options.seed}`;
    if (!(await isThere(server, office))) await make(server, office, options);
    const name = age === 'MADE' ? office : `${office}_moved_on`;
    if (!(await isThere(server, name))) {
      await applyMigrations({ url: server.url(office), folder: migrationsFolder });
      await goOn(server, name, office);
    }
    const url = server.url(name);
    await applyMigrations({ url, folder: migrationsFolder }); // it may have been made before the newest of them
    await runOn(url, 'create extension if not exists pg_stat_statements');
    return { url, postgres: server.pid, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
