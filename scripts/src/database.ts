import { join } from 'node:path';
import { applyMigrations, MigrationFailure, migrationsFolder } from '@chancery/db/migrate';
import { ensureDatabase, startServer, stopLeftover, tryDatabase } from '@chancery/db/postgres';
import type { Env } from './env.ts';
import { codeOf, Failure, fullDisk, Interrupted } from './failure.ts';

export type RunningDatabase = {
  readonly url: string;
  /** Resolves when the embedded server is gone; never with a server of one's own. */
  readonly ended: Promise<unknown>;
  /** What the embedded server said since it was started. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
};

type Place = Pick<Env, 'dataDir' | 'databaseUrl'>;

const name = 'chancery';

// Whoever opens it holds the lock of the data folder, so that a server which still runs there is a killed run's.
const embedded = async (folder: string): Promise<RunningDatabase> => {
  const dataDir = join(folder, 'postgres');
  await stopLeftover(dataDir);
  const server = await startServer({ dataDir, durability: 'durable' });
  try {
    await ensureDatabase(server.url(), name);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url(name), ended: server.ended, said: server.said, stop: server.stop };
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
  return { url, ended: new Promise(() => undefined), said: () => '', stop: async () => undefined };
};

/** The database of `databaseUrl`, or the embedded one of the data folder, started. The data folder must be locked. */
export const openDatabase = async ({ dataDir, databaseUrl }: Place): Promise<RunningDatabase> =>
  databaseUrl === undefined ? embedded(dataDir) : given(databaseUrl);

// A server without room ends its connections, and says why in its log only.
const reason = (error: unknown, database: RunningDatabase): unknown => {
  if (error instanceof Interrupted) return error;
  const told = database
    .said()
    .split('\n')
    .filter((line) => fullDisk.test(line));
  return told.length === 0 ? error : new Failure('The disk is full.', told.slice(-1), error);
};

/** Runs `work` on a database that is open, and stops it afterwards. */
export const onDatabase = async (database: RunningDatabase, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    throw reason(error, database);
  } finally {
    await database.stop();
  }
};

/** Brings the tables up to this version of the program. */
export const migrate = async (url: string): Promise<void> => {
  try {
    await applyMigrations({ url, folder: migrationsFolder });
  } catch (error) {
    if (!(error instanceof MigrationFailure)) throw error;
    const what =
      error.migration === undefined
        ? 'The tables could not be brought up to date, for the reason above. Mend that and start again.'
        : `The migration ${error.migration} stopped half way, and none after it was applied. Run “npm run mend-migration -- again” to have the next start try it once more, or “-- done” if all that it makes is there.`;
    throw new Failure(what, error.message.split('\n'), error);
  }
};
