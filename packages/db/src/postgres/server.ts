import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Binaries, findBinaries } from './binaries.ts';
import { checkFolder, checkVersion, isCluster, makeCluster, readPassword } from './cluster.ts';
import { freePort } from './free-port.ts';
import { PostgresFailure } from './postgres-failure.ts';
import { livePostmaster, readPostmaster, removeStalePid } from './postmaster-pid.ts';
import { plainLocale, type RunAs, runProgram } from './run-program.ts';
import { startFailure } from './start-failure.ts';
import { serverUser } from './system-user.ts';

export type ServerOptions = {
  /** The folder of the cluster; made when missing. */
  readonly dataDir: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Default: `postgres.log` beside the data folder. */
  readonly logFile?: string;
  /** `throwaway` gives up every guarantee after a crash (no fsync) for speed: for tests only. Default: durable. */
  readonly durability?: 'durable' | 'throwaway';
  /** Further server settings, such as `{ shared_preload_libraries: 'pg_stat_statements' }`. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type Server = {
  readonly dataDir: string;
  readonly port: number;
  /** Process id of the postmaster. */
  readonly pid: number;
  /** A connection string for one of its databases. Default: `postgres`. */
  readonly url: (database?: string) => string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** What it has written into its log since it was started. */
  readonly said: () => string;
  /** Ends open connections, writes everything down and waits until the server is gone. */
  readonly stop: () => Promise<void>;
};

const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const throwawaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
};

type Launch = {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly dataDir: string;
  readonly logFile: string;
};

const flags = ({ durability, settings }: ServerOptions): readonly string[] =>
  Object.entries({
    ...baseSettings,
    ...(durability === 'throwaway' ? throwawaySettings : {}),
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

// Detached, so that Ctrl-C in a terminal reaches only the program that will stop it in its turn; its log goes
// to a file, so that it can outlive a killed parent without writing into a closed pipe.
const spawnServer = (
  { binaries, runAs, dataDir, logFile }: Launch,
  port: number,
  extra: readonly string[],
) => {
  const log = openSync(logFile, 'a');
  const child = spawn(binaries.postgres, ['-D', dataDir, '-p', String(port), ...extra], {
    ...runAs,
    cwd: dirname(dataDir),
    env: { ...process.env, ...plainLocale },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  return { child, ended };
};

const pause = async (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const stopWith = async ({ binaries, runAs, dataDir }: Omit<Launch, 'logFile'>): Promise<void> => {
  if (!(await livePostmaster(dataDir))) return;
  const stop = async (mode: 'fast' | 'immediate', seconds: number) =>
    runProgram(binaries.pgCtl, ['stop', '-D', dataDir, '-m', mode, '-w', '-t', String(seconds)], runAs);
  if ((await stop('fast', 30)).code === 0 || !(await livePostmaster(dataDir))) return;
  // On a full disk it cannot write its last checkpoint: ended at once it loses nothing, the next start recovers.
  const { code, output } = await stop('immediate', 15);
  if (code === 0 || !(await livePostmaster(dataDir))) return;
  throw new PostgresFailure('FAILED', `PostgreSQL did not stop: ${output.trim()}`, output);
};

const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

type Attempt = { readonly pid: number; readonly ended: Promise<void>; readonly said: () => string };

const attempt = async (launch: Launch, port: number, extra: readonly string[]): Promise<Attempt> => {
  const logStart = await sizeOf(launch.logFile);
  const { child, ended } = spawnServer(launch, port, extra);
  const said = () => readFileSync(launch.logFile).subarray(logStart).toString('utf8');
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const found = await readPostmaster(launch.dataDir);
    if (child.pid !== undefined && found?.pid === child.pid && found.ready)
      return { pid: child.pid, ended, said };
    if (over) throw startFailure(said(), launch.dataDir, port);
    await pause(20);
  }
};

// A killed server's own processes take a moment to notice; a free port may be taken before it is used.
const attemptPatiently = async (launch: Launch, options: ServerOptions) => {
  for (let round = 0; ; round += 1) {
    const port = options.port ?? (await freePort());
    try {
      return { port, ...(await attempt(launch, port, flags(options))) };
    } catch (error) {
      const code = error instanceof PostgresFailure ? error.code : undefined;
      const again = code === 'STILL_ENDING' || (code === 'PORT_TAKEN' && options.port === undefined);
      if (!again || round >= 40) throw error;
      await pause(code === 'STILL_ENDING' ? 250 : 0);
    }
  }
};

const alreadyRunning = (dataDir: string, pid: number): PostgresFailure =>
  new PostgresFailure('ALREADY_RUNNING', `PostgreSQL already runs on ${dataDir}, as process ${pid}.`);

const prepare = async (given: ServerOptions): Promise<Launch> => {
  const dataDir = resolve(given.dataDir);
  const running = await livePostmaster(dataDir);
  if (running) throw alreadyRunning(dataDir, running.pid);
  const runAs = await serverUser(dataDir);
  await checkFolder(dataDir, runAs);
  const binaries = await findBinaries(dirname(dataDir));
  if (!isCluster(dataDir)) await makeCluster(dataDir, binaries, runAs, given.durability ?? 'durable');
  await checkVersion(dataDir);
  const logFile = given.logFile ?? join(dirname(dataDir), 'postgres.log');
  await mkdir(dirname(logFile), { recursive: true });
  return { binaries, runAs, dataDir, logFile };
};

/**
 * Starts an embedded PostgreSQL 18 on a data folder, which is made when missing, and waits until it answers.
 * Copes with what a crash left behind. Throws PostgresFailure; `ALREADY_RUNNING` when the folder is in use.
 */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  const launch = await prepare(options);
  await removeStalePid(launch.dataDir);
  const { pid, port, ended, said } = await attemptPatiently(launch, options);
  const password = await readPassword(launch.dataDir);
  return {
    dataDir: launch.dataDir,
    port,
    pid,
    ended,
    said,
    url: (database = 'postgres') =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop: async () => {
      await stopWith(launch);
      await ended;
    },
  };
};

/** Stops the server that a killed run left behind on the data folder; true when there was one. */
export const stopLeftover = async (folder: string): Promise<boolean> => {
  const dataDir = resolve(folder);
  if (!(await livePostmaster(dataDir))) return false;
  await stopWith({
    dataDir,
    runAs: await serverUser(dataDir),
    binaries: await findBinaries(dirname(dataDir)),
  });
  return true;
};
