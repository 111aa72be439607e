import { join } from 'node:path';
import { applyMigrations, MigrationFailure, migrationsFolder } from '@chancery/db/migrate';
import { ensureDatabase, startServer, tryDatabase } from '@chancery/db/postgres';
import { codeOf, Failure } from './failure.ts';

export type RunningDatabase = {
  readonly url: string;
  /** Resolves when the embedded server is gone; never with a server of one's own. */
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const name = 'chancery';

const embedded = async (dataDir: string): Promise<RunningDatabase> => {
  const server = await startServer({ dataDir: join(dataDir, 'postgres'), durability: 'durable' });
  try {
    await ensureDatabase(server.url(), name);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url(name), ended: server.ended, stop: server.stop };
};

const given = async (url: string): Promise<RunningDatabase> => {
  const { hostname, port, pathname } = new URL(url);
  try {
    await tryDatabase(url);
  } catch (error) {
    const why =
      error instanceof Error && error.message !== '' ? error.message : (codeOf(error) ?? 'no answer');
    throw new Failure(
      `The database ${pathname.slice(1)} at ${hostname}:${port || '5432'} cannot be used (${why}). Check that it runs and that DATABASE_URL is right, or leave DATABASE_URL out for the embedded one.`,
    );
  }
  return { url, ended: new Promise(() => undefined), stop: async () => undefined };
};

/** The database of `databaseUrl`, or the embedded one of the data folder, started. */
export const openDatabase = async (
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<RunningDatabase> => (databaseUrl === undefined ? embedded(dataDir) : given(databaseUrl));

/** Brings the tables up to this version of the program. */
export const migrate = async (url: string): Promise<void> => {
  try {
    await applyMigrations({ url, folder: migrationsFolder });
  } catch (error) {
    if (error instanceof MigrationFailure) throw new Failure(error.message, [], error);
    throw error;
  }
};
