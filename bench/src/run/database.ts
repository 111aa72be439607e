import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { applyMigrations, migrationsFolder } from '../../../packages/db/src/migrate/index.ts';
import { type Server, startServer, stopLeftover } from '../../../packages/db/src/postgres/index.ts';
import { checkKeys, checkProjection } from '../office/check-office.ts';
import { makeOffice } from '../office/make-office.ts';
import { multiplyOffice } from '../office/multiply-office.ts';
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

const nameOf = (records: number, seed: number): string => `office_${records}_${seed}`;

const isThere = async (server: Server, name: string): Promise<boolean> =>
  (await runOn(server.url(), `select 1 from pg_database where datname = '${name}'`)).length > 0;

const generate = async (url: string, { records, seed }: Options): Promise<void> => {
  await makeOffice(url, records, seed, (line) => console.error(line));
  await checkKeys(url);
  if (records <= rebuiltUpTo) console.error(`  rebuilt ${await checkProjection(url)} records: 0 differences`);
};

const multiply = async (url: string, times: number): Promise<void> => {
  await applyMigrations({ url, folder: migrationsFolder }); // it may have been made before the newest of them
  await multiplyOffice(url, times, (line) => console.error(line));
  await checkKeys(url);
};

/** Makes the office that is asked for, where it is not there yet; before it the one that it is made of. */
const make = async (server: Server, options: Options): Promise<void> => {
  const { records, seed, from } = options;
  const name = nameOf(records, seed);
  if (await isThere(server, name)) return;
  if (from !== null) await make(server, { ...options, records: from, from: null });
  const making = `${name}_making`;
  await runOn(server.url(), `drop database if exists ${making} with (force)`);
  console.error(`Making an office of ${records} records …`);
  const template = from === null ? '' : ` template ${nameOf(from, seed)}`;
  await runOn(server.url(), `create database ${making}${template}`);
  const url = server.url(making);
  await (from === null ? generate(url, options) : multiply(url, records / from));
  await runOn(server.url(), `alter database ${making} rename to ${name}`);
};

/** The benchmark's own PostgreSQL with an office of the size that is asked for, made where it is not there yet. */
export const openBench = async (options: Options): Promise<Bench> => {
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
    await make(server, options);
    const url = server.url(nameOf(options.records, options.seed));
    await applyMigrations({ url, folder: migrationsFolder }); // it may have been made before the newest of them
    await runOn(url, 'create extension if not exists pg_stat_statements');
    return { url, postgres: server.pid, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};
