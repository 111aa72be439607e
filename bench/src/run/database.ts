import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { connect } from '../../../packages/db/src/connect.ts';
import { applyMigrations, migrationsFolder } from '../../../packages/db/src/migrate/index.ts';
import { type Server, startServer, stopLeftover } from '../../../packages/db/src/postgres/index.ts';
import { makeActor, storeNamed } from '../../../packages/db/src/testing/index.ts';
import type { KindName } from '../../../packages/domain/src/index.ts';
import { checkKeys, checkProjection } from '../office/check-office.ts';
import { makeOffice } from '../office/make-office.ts';
import { moveOn } from '../office/move-on.ts';
import type { Options } from './options.ts';

export type Bench = {
  readonly url: string;
  readonly postgres: number;
  readonly stop: () => Promise<void>;
};

/** The account of the editor who looks for names. */
export const namesEditor = 'bench-names-editor';

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

const make = async (server: Server, name: string, fill: (url: string) => Promise<void>): Promise<void> => {
  const making = `${name}_making`;
  await runOn(server.url(), `drop database if exists ${making} with (force)`);
  await runOn(server.url(), `create database ${making}`);
  await fill(server.url(making));
  await runOn(server.url(), `alter database ${making} rename to ${name}`);
};

const fillOffice = async (url: string, { records, seed }: Options): Promise<void> => {
  console.error(`Making an office of ${records} records …`);
  await makeOffice(url, records, seed, (line) => console.error(line));
  await checkKeys(url);
  if (records <= rebuiltUpTo) console.error(`  rebuilt ${await checkProjection(url)} records: 0 differences`);
};

// Of ten records so many are of each kind.
const kindsOfTen: readonly KindName[] = [
  ...Array<KindName>(6).fill('Organisation'),
  ...Array<KindName>(3).fill('Person'),
  'Deal',
];
const roscosmos = ['Roscosmos', 'Роскосмос', 'Roscosmos State Corporation for Space Activities', 'Roskosmos'];

const fillNames = async (url: string, names: readonly string[]): Promise<void> => {
  console.error(`Storing ${names.length} names …`);
  await applyMigrations({ url, folder: migrationsFolder });
  const db = connect(url);
  try {
    await makeActor(db, 'EDITOR', namesEditor);
    await storeNamed(
      db,
      [roscosmos, ...names.map((name) => [name])],
      (at) => kindsOfTen[at % kindsOfTen.length] ?? 'Organisation',
    );
  } finally {
    await db.close();
  }
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

const startOwn = async (data: string): Promise<Server> => {
  await mkdir(data, { recursive: true });
  await chmod(data, 0o755); // as root, the server runs as a user of its own
  const dataDir = join(data, 'postgres');
  if (await stopLeftover(dataDir)) console.error('Stopped a PostgreSQL that a run before had left behind.');
  return startServer({
    dataDir,
    durability: 'throwaway',
    settings: {
      shared_preload_libraries: 'pg_stat_statements',
      shared_buffers: '512MB',
      max_connections: '200',
    },
  });
};

/** `prepare` makes the database where it is not there yet, and says its name. */
const opened = async (data: string, prepare: (server: Server) => Promise<string>): Promise<Bench> => {
  const server = await startOwn(data);
  try {
    const name = await prepare(server);
    const url = server.url(name);
    await applyMigrations({ url, folder: migrationsFolder }); // it may have been made before the newest of them
    await runOn(url, 'create extension if not exists pg_stat_statements');
    return { url, postgres: server.pid, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const officeOf = async (server: Server, options: Options, age: Age): Promise<string> => {
  const office = `office_${options.records}_${options.seed}`;
  if (!(await isThere(server, office))) await make(server, office, async (url) => fillOffice(url, options));
  if (age === 'MADE') return office;
  const name = `${office}_moved_on`;
  if (await isThere(server, name)) return name;
  await applyMigrations({ url: server.url(office), folder: migrationsFolder });
  await goOn(server, name, office);
  return name;
};

/** The benchmark's own PostgreSQL with an office of the size that is asked for, made where it is not there yet. */
export const openBench = async (options: Options, age: Age = 'MADE'): Promise<Bench> =>
  opened(options.data, async (server) => officeOf(server, options, age));

/** The same with nothing but records that have one name each: so many made-up ones (`manyNames`), and Roscosmos. */
export const openNames = async (data: string, names: readonly string[]): Promise<Bench> =>
  opened(data, async (server) => {
    const name = `names_${names.length}`;
    if (!(await isThere(server, name))) await make(server, name, async (url) => fillNames(url, names));
    return name;
  });
