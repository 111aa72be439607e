import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyMigrations, migrationsFolder } from '@chancery/db/migrate';
import { ensureDatabase, freePort } from '@chancery/db/postgres';
import { throwawayServer } from '@chancery/db/testing';
import { startChild } from '../src/child.ts';
import { trustedDocuments } from '../src/part.ts';
import { runCommand } from '../src/run-command.ts';
import { waitFor } from '../src/wait-for.ts';

export type Office = {
  /** Where browsers reach the admin. */
  readonly admin: string;
  readonly api: string;
  readonly ownerEmail: string;
  readonly ownerPassword: string;
};

/** An office with its database, and what closes both. */
export type OpenedOffice = {
  readonly office: Office;
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const never = new AbortController().signal;
const owner = {
  CHANCERY_OWNER_EMAIL: 'owner@example.org',
  CHANCERY_OWNER_PASSWORD: 'a password for journeys',
};

const prepare = async (env: Readonly<Record<string, string>>): Promise<void> => {
  const command = { name: 'preparation', args: ['apps/api/dist/prepare.js'], cwd: root, env };
  const { code, last } = await runCommand(command, { asked: never, forced: never });
  if (code !== 0) throw new Error(`The office was not prepared:\n${last.join('\n')}`);
};

/**
 * Opens an office as `npm start` builds it: on a throwaway database, on free ports. `settings` are of the API's environment.
 * Throws where nothing is built.
 */
export const openOffice = async (settings: Readonly<Record<string, string>> = {}): Promise<OpenedOffice> => {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const server = await throwawayServer();
    closing.push(server.stop);
    await ensureDatabase(server.url(), 'journeys');
    const DATABASE_URL = server.url('journeys');
    await applyMigrations({ url: DATABASE_URL, folder: migrationsFolder });
    const logs = await mkdtemp(join(tmpdir(), 'chancery-journeys-'));
    closing.push(async () => rm(logs, { recursive: true, force: true }));
    const [apiPort, adminPort] = [await freePort(), await freePort()];
    const admin = `http://localhost:${adminPort}`;
    const api = `http://127.0.0.1:${apiPort}`;
    const env = {
      DATABASE_URL,
      AUTH_SECRET: 'the secret of the journeys only, 32 letters',
      ADMIN_URL: admin,
      PORT: String(apiPort),
      TRUSTED_DOCUMENTS: trustedDocuments(),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...owner,
      ...settings,
    };
    await prepare(env);
    const served = startChild(
      { name: 'API', args: ['apps/api/dist/main.js'], cwd: root, env },
      join(logs, 'api.log'),
    );
    closing.push(served.stop);
    const next = join(root, 'node_modules/next/dist/bin/next');
    const shown = startChild(
      {
        name: 'admin',
        args: [next, 'start', '-p', String(adminPort), '-H', '127.0.0.1'],
        cwd: join(root, 'apps/admin'),
        env: { API_URL: api, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      },
      join(logs, 'admin.log'),
    );
    closing.push(shown.stop);
    await waitFor(served, `${api}/health`, never);
    await waitFor(shown, `${admin}/`, never);
    const office = {
      admin,
      api,
      ownerEmail: owner.CHANCERY_OWNER_EMAIL,
      ownerPassword: owner.CHANCERY_OWNER_PASSWORD,
    };
    return { office, databaseUrl: DATABASE_URL, close };
  } catch (error) {
    await close();
    throw error;
  }
};
