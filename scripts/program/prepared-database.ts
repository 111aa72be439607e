import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, migrationsFolder } from '@chancery/db/migrate';
import { ensureDatabase, startServer, stopLeftover } from '@chancery/db/postgres';
import { prepare } from './served-api.ts';

/** A server of its own with a database that has the owner and the first records, as `npm start` makes it. */
export const preparedDatabase = async (): Promise<{
  readonly url: string;
  readonly remove: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-program-'));
  await chmod(folder, 0o755); // as root, the server runs as a user of its own
  const data = join(folder, 'postgres');
  const remove = async (): Promise<void> => {
    await stopLeftover(data);
    await rm(folder, { recursive: true, force: true });
  };
  const server = await startServer({ dataDir: data, durability: 'durable' });
  const url = server.url('chancery');
  await ensureDatabase(server.url(), 'chancery');
  await applyMigrations({ url, folder: migrationsFolder });
  await prepare(url);
  return { url, remove };
};
