import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { PostgresFailure } from './postgres-failure.ts';
import { isAlive } from './postmaster-pid.ts';
import { type RunAs, runProgram } from './run-program.ts';
import { closedFolder, isRoot } from './system-user.ts';

const passwordFile = (dataDir: string): string => join(dataDir, 'chancery.password');

export const isCluster = (dataDir: string): boolean => existsSync(join(dataDir, 'PG_VERSION'));

export const readPassword = async (dataDir: string): Promise<string> =>
  (await readFile(passwordFile(dataDir), 'utf8')).trim();

/** Throws when the server could not work in that folder: out of its user's reach, or another user's. */
export const checkFolder = async (dataDir: string, runAs: RunAs): Promise<void> => {
  const closed = 'uid' in runAs ? await closedFolder(dirname(dataDir)) : undefined;
  if (closed !== undefined) {
    throw new PostgresFailure(
      'UNREACHABLE_FOLDER',
      `PostgreSQL does not run as root, and its own user cannot enter ${closed}. Set CHANCERY_DATA to a folder that every user can enter, such as /var/lib/chancery.`,
    );
  }
  if (!isCluster(dataDir) || isRoot()) return;
  const { uid } = await stat(dataDir);
  if (process.getuid === undefined || uid === process.getuid()) return;
  throw new PostgresFailure(
    'WRONG_OWNER',
    `The data in ${dataDir} belongs to another user of this machine (it was first started as root?). Start as that user, or set CHANCERY_DATA to a new folder.`,
  );
};

export const checkVersion = async (dataDir: string): Promise<void> => {
  const version = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim();
  if (version === '18') return;
  throw new PostgresFailure(
    'OTHER_MAJOR_VERSION',
    `The data in ${dataDir} was made by PostgreSQL ${version}; this is 18. Dump it with that version and load it here, or set CHANCERY_DATA to a new folder.`,
  );
};

const initFailure = (output: string): PostgresFailure =>
  /No space left on device/.test(output)
    ? new PostgresFailure(
        'NO_SPACE',
        'The disk is full: PostgreSQL could not make its data folder. Free some space and start again.',
        output,
      )
    : new PostgresFailure(
        'FAILED',
        `PostgreSQL could not make its data folder: ${output.trim().split('\n').at(-1)}`,
        output,
      );

const halfMade = (dataDir: string, pid: number): string => `${dataDir}.new-${pid}`;

const removeAbandoned = async (dataDir: string): Promise<void> => {
  const stem = `${basename(dataDir)}.new-`;
  for (const name of await readdir(dirname(dataDir))) {
    if (!name.startsWith(stem)) continue;
    const pid = Number.parseInt(name.slice(stem.length), 10);
    if (pid !== process.pid && isAlive(pid)) continue;
    await rm(join(dirname(dataDir), name), { recursive: true, force: true });
  }
};

// pg_trgm asks the C library which characters are letters, and in the locale C only those of ASCII are: Roscosmos
// would be found by a slip, Роскосмос would not. Sorting stays with the builtin provider. Windows has no such locale.
const letters: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'C.UTF-8',
  darwin: 'en_US.UTF-8',
};
const ctype = letters[process.platform];

// Text sorts by code point, the same on every machine; where people read a list, the query names an ICU
// collation.
const initFlags = (dir: string, pwfile: string): readonly string[] => [
  `--pgdata=${dir}`,
  '--username=postgres',
  `--pwfile=${pwfile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  ...(ctype === undefined ? [] : [`--lc-ctype=${ctype}`]),
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

const runInitdb = async (
  dir: string,
  password: string,
  binaries: Binaries,
  runAs: RunAs,
  sync: readonly string[],
) => {
  const secrets = await mkdtemp(join(tmpdir(), 'chancery-'));
  const pwfile = join(secrets, 'password');
  try {
    await writeFile(pwfile, `${password}\n`, { mode: 0o600 });
    if ('uid' in runAs)
      for (const path of [secrets, pwfile]) await chown(path, Number(runAs.uid), Number(runAs.gid));
    const { code, output } = await runProgram(binaries.initdb, [...initFlags(dir, pwfile), ...sync], runAs);
    if (code !== 0) throw initFailure(output);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
};

/**
 * Makes a new cluster with a password of its own, kept in it. It is made beside its place and then renamed,
 * so that a kill leaves no half-made data folder; where two do it at once, the first one's stays.
 */
export const makeCluster = async (
  dataDir: string,
  binaries: Binaries,
  runAs: RunAs,
  durability: 'durable' | 'throwaway',
): Promise<void> => {
  await mkdir(dirname(dataDir), { recursive: true });
  await removeAbandoned(dataDir);
  const dir = halfMade(dataDir, process.pid);
  await mkdir(dir, { mode: 0o700 });
  if ('uid' in runAs) await chown(dir, Number(runAs.uid), Number(runAs.gid));
  const password = randomBytes(24).toString('base64url');
  try {
    await runInitdb(dir, password, binaries, runAs, durability === 'throwaway' ? ['--no-sync'] : []);
    await writeFile(passwordFile(dir), `${password}\n`, { mode: 0o600 });
    await rename(dir, dataDir);
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    if (!isCluster(dataDir)) throw error;
  }
};
