import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, stopLeftover } from '@chancery/db/postgres';
import { root } from '../src/part.ts';
import { killAll, treeOf } from './processes.ts';

export type Variables = Readonly<Record<string, string>>;

/** A folder and two ports of one's own, as the environment that a user would give. */
export type Place = {
  readonly folder: string;
  readonly env: Variables;
  readonly remove: () => Promise<void>;
};

export const makePlace = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-office-'));
  await chmod(folder, 0o755); // as root, PostgreSQL runs as a user of its own
  const [api, admin] = [await freePort(), await freePort()];
  const env = { CHANCERY_DATA: join(folder, 'data'), API_PORT: String(api), ADMIN_PORT: String(admin) };
  const remove = async (): Promise<void> => {
    await stopLeftover(join(env.CHANCERY_DATA, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, env, remove };
};

export type Run = {
  readonly pid: number;
  /** What it said on both streams. */
  readonly output: () => string;
  /** What it said on standard error, by lines. */
  readonly errors: () => readonly string[];
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** Resolves once it has said so; throws with its output when it ends before. */
  readonly says: (text: string) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
};

const kept = ['PATH', 'HOME', 'USER', 'TMPDIR'];
const plain = (): Variables =>
  Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

const watch = (child: ChildProcess): Run => {
  const heard = { all: '', errors: '' };
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? ''));
  });
  child.stdout?.on('data', (chunk) => {
    heard.all += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    heard.all += String(chunk);
    heard.errors += String(chunk);
  });
  const said = async (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (heard.all.includes(text)) resolve();
      };
      look();
      child.stdout?.on('data', look);
      child.stderr?.on('data', look);
    });
  return {
    pid: child.pid ?? 0,
    output: () => heard.all,
    errors: () => heard.errors.split('\n').filter((line) => line !== ''),
    ended,
    says: async (text) => {
      const early = await Promise.race([said(text), ended]);
      if (early !== undefined && !heard.all.includes(text))
        throw new Error(`It ended with ${early} before it said “${text}”:\n${heard.all}`);
    },
    signal: (signal) => void child.kill(signal),
  };
};

const runs = new Set<Run>();

/** Runs Node in the checkout with only the variables given, as from a user's shell. */
export const run = (args: readonly string[], env: Variables): Run => {
  const child = spawn(process.execPath, [...args], { cwd: root, env: { ...plain(), ...env } });
  const found = watch(child);
  runs.add(found);
  void found.ended.finally(() => runs.delete(found));
  return found;
};

/** `npm start` without npm. */
export const start = (env: Variables): Run => run(['scripts/start.mjs'], env);

/** A start that is open to users. */
export const open = async (env: Variables): Promise<Run> => {
  const started = start(env);
  await started.says('Ctrl-C stops it.');
  return started;
};

/** A start that comes to nothing: its exit code, and what it says on standard error. */
export const failedStart = async (env: Variables) => {
  const started = start(env);
  return { code: await started.ended, errors: started.errors() };
};

/** Runs one of the TypeScript commands, such as `rebuild`, to its end. */
export const command = async (name: string, args: readonly string[], env: Variables) => {
  const ran = run(['--import', 'tsx', `scripts/src/${name}.ts`, ...args], env);
  return { code: await ran.ended, output: ran.output(), errors: ran.errors() };
};

/** Stops as Ctrl-C does; answers with the exit code. */
export const stop = async (started: Run): Promise<number | string> => {
  started.signal('SIGINT');
  return started.ended;
};

/** Ends whatever a failed test left running. */
export const endAll = (): void => {
  for (const { pid } of runs) killAll(treeOf(pid));
};

/** The process id of the embedded server of a place; undefined when none is noted. */
export const postmasterOf = (env: Variables): number | undefined => {
  const file = join(env['CHANCERY_DATA'] ?? '', 'postgres/postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
};
