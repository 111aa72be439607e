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
import { multiplyOffice } from '../office/multiply-office.ts';
import type { Options } from './options.ts';

export type Bench = {
  readonly url: string;
  readonly postgres: number;
  readonly stop: () => Promise<void>;
};

/** Which office: as it was made, or as it is after it went on for a time. */
export type Age = 'MADE' | 'MOVED_ON';

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

const say = (line: string): void => console.error(line);

const isThere = async (server: Server, name: string): Promise<boolean> =>
  (await runOn(server.url(), `select 1 from pg_database where datname = '${name}'`)).length > 0;

/** Makes a database of this name where it is not there yet; out of another one, where a template is named. */
const make = async (
  server: Server,
  name: string,
  fill: (url: string) => Promise<void>,
  template: string | null = null,
): Promise<void> => {
  if (await isThere(server, name)) return;
  // It may have been made before the newest of them.
  if (template !== null) await applyMigrations({ url: server.url(template), folder: migrationsFolder });
  const making = `${name}_making`;
  await runOn(server.url(), `drop database if exists ${making} with (force)`);
  await runOn(server.url(), `create database ${making}${template === null ? '' : ` template ${template}`}`);
  await fill(server.url(making));
  await runOn(server.url(), `alter database ${making} rename to ${name}`);
};

const generateOffice = async (server: Server, records: number, seed: number): Promise<string> => {
  const name = `office_${records}_${seed}`;
  await make(server, name, async (url) => {
    say(`Making an office of ${records} records …`);
    await makeOffice(url, records, seed, say);
    await checkKeys(url);
    if (records <= rebuiltUpTo) say(`  rebuilt ${await checkProjection(url)} records: 0 differences`);
  });
  return name;
};

const officeMade = async (server: Server, { records, seed, from }: Options): Promise<string> => {
  if (from === null) return generateOffice(server, records, seed);
  const name = `office_${records}_${seed}`;
  const smaller = await generateOffice(server, from, seed);
  const fill = async (url: string) => {
    say(`Making an office of ${records} records out of one of ${from} …`);
    await multiplyOffice(url, records / from, say);
    await checkKeys(url);
  };
  await make(server, name, fill, smaller);
  return name;
};

const officeMovedOn = async (server: Server, options: Options): Promise<string> => {
  const office = await officeMade(server, options);
  const name = `${office}_moved_on`;
  const fill = async (url: string) => {
    say('Having the office go on …');
    await moveOn(url, say);
    await checkKeys(url);
  };
  await make(server, name, fill, office);
  return name;
};

// Of ten records so many are of each kind.
const kindsOfTen: readonly KindName[] = [
  ...Array<KindName>(6).fill('Organisation'),
  ...Array<KindName>(3).fill('Person'),
  'Deal',
];
const roscosmos = ['Roscosmos', 'Роскосмос', 'Roscosmos State Corporation for Space Activities', 'Roskosmos'];

const fillNames = async (url: string, names: readonly string[]): Promise<void> => {
  say(`Storing ${names.length} names …`);
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

const namesMade = async (server: Server, names: readonly string[]): Promise<string> => {
  const name = `names_${names.length}`;
  await make(server, name, async (url) => fillNames(url, names));
  return name;
};

const startOwn = async (data: string): Promise<Server> => {
  await mkdir(data, { recursive: true });
  await chmod(data, 0o755); // as root, the server runs as a user of its own
  const dataDir = join(data, 'postgres');
  if (await stopLeftover(dataDir)) say('Stopped a PostgreSQL that a run before had left behind.');
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
    const url = server.url(await prepare(server));
    await applyMigrations({ url, folder: migrationsFolder }); // it may have been made before the newest of them
    await runOn(url, 'create extension if not exists pg_stat_statements');
    return { url, postgres: server.pid, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/** The benchmark's own PostgreSQL with an office of the size that is asked for, made where it is not there yet. */
export const openBench = async (options: Options, age: Age = 'MADE'): Promise<Bench> =>
  opened(options.data, async (server) =>
    age === 'MADE' ? officeMade(server, options) : officeMovedOn(server, options),
  );

/** The same with nothing but records that have one name each: so many made-up ones (`manyNames`), and Roscosmos. */
export const openNames = async (data: string, names: readonly string[]): Promise<Bench> =>
  opened(data, async (server) => namesMade(server, names));
