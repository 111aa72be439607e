// `npm start`: one process tree, one database.
import { build } from './build.ts';
import { checkPort } from './check-port.ts';
import type { Child } from './child.ts';
import { migrate, onDatabase, openDatabase, type RunningDatabase } from './database.ts';
import { type Env, readEnv } from './env.ts';
import { Failure, Interrupted } from './failure.ts';
import { failureLines } from './failure-lines.ts';
import { takeLock } from './lock.ts';
import { root } from './part.ts';
import { withProgress } from './progress.ts';
import type { RunOptions } from './run-command.ts';
import { apiUrl, serve } from './serve.ts';
import { signals, untilAsked } from './signals.ts';

const began = Date.now();
const print = (line: string): void => console.log(line);

const greet = (env: Env, howToSignIn: readonly string[]): void => {
  print('');
  print(`Chancery is open (after ${((Date.now() - began) / 1000).toFixed(1)} s).`);
  print(`  Admin:   ${env.adminUrl}`);
  print(`  GraphQL: ${apiUrl(env)}/graphql`);
  for (const line of howToSignIn) print(`  ${line}`);
  print('Ctrl-C stops it.');
};

const untilOver = async (
  database: RunningDatabase,
  children: readonly Child[],
  options: RunOptions,
): Promise<void> => {
  const over = await Promise.race([
    untilAsked(options).then(() => null),
    database.ended.then(() => 'database' as const),
    ...children.map((child) => child.ended.then(() => child)),
  ]);
  if (over === 'database')
    throw new Failure('The database ended by itself. Start again; what was saved is there.');
  if (over !== null) throw new Failure(`The ${over.name} ended by itself. Start again.`, over.lastLines());
  print('Stopping …');
};

const open = async (database: RunningDatabase, env: Env, options: RunOptions): Promise<void> => {
  const children: Child[] = [];
  options.forced.addEventListener('abort', () => {
    for (const child of children) child.kill();
  });
  try {
    await withProgress(print, 'Bringing its tables up to date', () => migrate(database.url));
    options.asked.throwIfAborted();
    greet(env, await serve(print, env, database.url, options, children));
    await untilOver(database, children, options);
  } finally {
    for (const child of children.toReversed()) await child.stop();
  }
};

const run = async (options: RunOptions): Promise<void> => {
  const env = readEnv(process.env, root);
  const lock = await takeLock(env.dataDir, 'npm start');
  try {
    if (lock.takenOver) print('The last run did not end properly; its lock was taken over.');
    // What a killed run left behind ends a moment after it.
    const patience = lock.takenOver ? 10_000 : 0;
    await checkPort('API_PORT', env.apiPort, env.host, patience);
    await checkPort('ADMIN_PORT', env.adminPort, env.host, patience);
    await build(print, options);
    const database = await withProgress(print, 'Opening the database', () => openDatabase(env));
    await onDatabase(database, async () => open(database, env, options));
  } finally {
    lock.release();
  }
};

try {
  await run(signals());
  print('Stopped.');
  process.exit(0);
} catch (error) {
  if (error instanceof Interrupted) {
    print('Stopped.');
    process.exit(0);
  }
  for (const line of failureLines(error)) console.error(line);
  process.exit(1);
}
