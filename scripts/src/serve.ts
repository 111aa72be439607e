import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { authSecret } from './auth-secret.ts';
import { type Child, startChild } from './child.ts';
import { type Env, nearHost } from './env.ts';
import { must, part, root, trustedDocuments } from './part.ts';
import { type Print, withProgress } from './progress.ts';
import type { RunOptions } from './run-command.ts';
import { waitFor } from './wait-for.ts';

/** Where this machine itself reaches the API. */
export const apiUrl = ({ host, apiPort }: Env): string => `http://${nearHost(host)}:${apiPort}`;

const settings = async (env: Env, databaseUrl: string): Promise<Readonly<Record<string, string>>> => ({
  DATABASE_URL: databaseUrl,
  AUTH_SECRET: env.authSecret ?? (await authSecret(env.dataDir)),
  ADMIN_URL: env.adminUrl,
  HOST: env.host,
  PORT: String(env.apiPort),
  TRUSTED_DOCUMENTS: trustedDocuments(),
});

const prepare = async (
  print: Print,
  shared: Readonly<Record<string, string>>,
  env: Env,
  options: RunOptions,
) =>
  withProgress(print, 'Preparing the owner’s account and the first records', () =>
    must(
      part('preparation', ['apps/api/dist/prepare.js'], { ...shared, ...env.owner }),
      options,
      'The owner or the first records were not entered, for the reason above. Mend that and start again.',
    ),
  );

const next = join(root, 'node_modules/next/dist/bin/next');

/**
 * Prepares the database and serves the API and the admin. Each program goes into `started` as it starts, for the
 * caller to stop. Answers with how to sign in.
 */
export const serve = async (
  print: Print,
  env: Env,
  databaseUrl: string,
  options: RunOptions,
  started: Child[],
): Promise<readonly string[]> => {
  const logs = join(env.dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const shared = await settings(env, databaseUrl);
  const howToSignIn = await prepare(print, shared, env, options);
  const api = startChild(part('API', ['apps/api/dist/main.js'], shared), join(logs, 'api.log'));
  started.push(api);
  const admin = startChild(
    {
      ...part('admin', [next, 'start', '-p', String(env.adminPort), '-H', env.host], {
        API_URL: apiUrl(env),
      }),
      cwd: join(root, 'apps/admin'),
    },
    join(logs, 'admin.log'),
  );
  started.push(admin);
  await waitFor(api, `${apiUrl(env)}/health`, options.asked);
  await waitFor(admin, `http://${nearHost(env.host)}:${env.adminPort}/`, options.asked);
  return howToSignIn;
};
