// `npm start`: one process tree, one database. See scripts/README.md.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { authSecret } from './auth-secret.ts';
import { checkPort } from './check-port.ts';
import { type Child, startChild } from './child.ts';
import type { Command } from './command.ts';
import { migrate, openDatabase } from './database.ts';
import { type Env, nearHost, readEnv } from './env.ts';
import { Failure, Interrupted } from './failure.ts';
import { failureLines } from './failure-lines.ts';
import { takeLock } from './lock.ts';
import { withProgress } from './progress.ts';
import { type RunOptions, runCommand } from './run-command.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const print = (line: string): void => console.log(line);
const quiet = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

const newest = (folder: string): number =>
  Math.max(0, ...readdirSync(folder).map((file) => statSync(join(folder, file)).mtimeMs));

const generated = join(root, 'packages/db/src/generated/prisma');
const isGenerated = (): boolean =>
  existsSync(generated) && newest(generated) >= newest(join(root, 'prisma/schema'));

const must = async (command: Command, options: RunOptions, failed: string): Promise<readonly string[]> => {
  const { code, printed, last } = await runCommand(command, options);
  if (code !== 0) throw new Failure(failed, last);
  return printed;
};

const node = (name: string, args: readonly string[], env: Command['env'] = {}): Command => ({
  name,
  args,
  cwd: root,
  env: { ...quiet, ...env },
});

const build = async (options: RunOptions): Promise<void> => {
  if (!isGenerated())
    await withProgress(print, 'Generating the database client', () =>
      must(node('generator', ['scripts/generate.mjs']), options, 'The database client was not generated.'),
    );
  const turbo = node('build', ['node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only']);
  await withProgress(print, 'Building what is stale', () =>
    must(turbo, options, 'The build failed, for the reason above.'),
  );
};

type Serving = { readonly api: Child; readonly admin: Child; readonly howToSignIn: readonly string[] };

const serve = async (
  env: Env,
  databaseUrl: string,
  options: RunOptions,
  started: Child[],
): Promise<Serving> => {
  const logs = join(env.dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const shared = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: env.authSecret ?? (await authSecret(env.dataDir)),
    ADMIN_URL: env.adminUrl,
    HOST: env.host,
    PORT: String(env.apiPort),
  };
  const howToSignIn = await withProgress(print, 'Preparing the owner’s account and the first records', () =>
    must(
      node('preparation', ['apps/api/dist/prepare.js'], { ...shared, ...env.owner }),
      options,
      'The first records were not entered.',
    ),
  );
  const api = startChild(node('API', ['apps/api/dist/main.js'], shared), join(logs, 'api.log'));
  started.push(api);
  const next = join(root, 'node_modules/next/dist/bin/next');
  const apiUrl = `http://${nearHost(env.host)}:${env.apiPort}`;
  const admin = startChild(
    {
      ...node('admin', [next, 'start', '-p', String(env.adminPort), '-H', env.host], { API_URL: apiUrl }),
      cwd: join(root, 'apps/admin'),
    },
    join(logs, 'admin.log'),
  );
  started.push(admin);
  const { waitFor } = await import('./wait-for.ts');
  await waitFor(api, `${apiUrl}/health`, options.asked);
  await waitFor(admin, `http://${nearHost(env.host)}:${env.adminPort}/`, options.asked);
  return { api, admin, howToSignIn };
};

const signals = (): RunOptions => {
  const asked = new AbortController();
  const forced = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (asked.signal.aborted) forced.abort();
      else asked.abort(new Interrupted());
    });
  return { asked: asked.signal, forced: forced.signal };
};

const untilAsked = async ({ asked }: RunOptions): Promise<void> =>
  new Promise((resolve) => {
    if (asked.aborted) resolve();
    else asked.addEventListener('abort', () => resolve());
  });

const run = async (options: RunOptions): Promise<void> => {
  const began = Date.now();
  const env = readEnv(process.env, root);
  const lock = await takeLock(env.dataDir, 'npm start');
  const children: Child[] = [];
  let stopDatabase = async (): Promise<void> => undefined;
  options.forced.addEventListener('abort', () => {
    for (const child of children) child.kill();
  });
  try {
    if (lock.takenOver) print('The last run did not end properly; its lock was taken over.');
    await checkPort('API_PORT', env.apiPort, env.host);
    await checkPort('ADMIN_PORT', env.adminPort, env.host);
    await build(options);
    const database = await withProgress(print, 'Opening the database', () =>
      openDatabase(env.dataDir, env.databaseUrl),
    );
    stopDatabase = database.stop;
    await withProgress(print, 'Bringing its tables up to date', () => migrate(database.url));
    options.asked.throwIfAborted();
    const { api, admin, howToSignIn } = await serve(env, database.url, options, children);
    print('');
    print(`Chancery is open (after ${((Date.now() - began) / 1000).toFixed(1)} s).`);
    print(`  Admin:   ${env.adminUrl}`);
    print(`  GraphQL: http://${nearHost(env.host)}:${env.apiPort}/graphql`);
    for (const line of howToSignIn) print(`  ${line}`);
    print('Ctrl-C stops it.');
    const over = await Promise.race([
      untilAsked(options).then(() => null),
      api.ended.then(() => api),
      admin.ended.then(() => admin),
      database.ended.then(() => 'database' as const),
    ]);
    if (over === 'database')
      throw new Failure('The database ended by itself. Start again; what was saved is there.');
    if (over !== null) throw new Failure(`The ${over.name} ended by itself. Start again.`, over.lastLines());
    print('Stopping …');
  } finally {
    for (const child of children.toReversed()) await child.stop();
    await stopDatabase();
    lock.release();
  }
};

const options = signals();
try {
  await run(options);
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
