import pg from 'pg';
import { everything, withEngine } from './engine.ts';
import { MigrationFailure } from './migration-failure.ts';
import { readMigrations } from './read-folder.ts';

export type ApplyOptions = {
  /** Connection string of an existing database. */
  readonly url: string;
  /** Holds one folder a migration, and `migration_lock.toml`. */
  readonly folder: string;
};

type Unfinished = { readonly migration_name: string; readonly logs: string | null };

const unfinished = async (client: pg.Client): Promise<Unfinished | undefined> => {
  const table = await client.query("select to_regclass('_prisma_migrations') is not null as made");
  if (table.rows[0]?.made !== true) return undefined;
  const { rows } = await client.query<Unfinished>(
    `select migration_name, logs from _prisma_migrations
     where finished_at is null and rolled_back_at is null order by started_at limit 1`,
  );
  return rows[0];
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failure = (failed: Unfinished | undefined, cause: unknown): MigrationFailure =>
  failed
    ? new MigrationFailure(
        `The migration ${failed.migration_name} failed, and none after it was applied: ${(failed.logs ?? messageOf(cause)).trim()}`,
        failed.migration_name,
        cause,
      )
    : new MigrationFailure(`The migrations could not be applied: ${messageOf(cause)}`, undefined, cause);

// Two programs that start at once must not both migrate; the lock goes with the connection, even after a kill.
const lock = "select pg_advisory_lock(hashtext('chancery migrations'))";

/**
 * Applies what is missing, in order, and answers with the names of what it applied: none when up to date. Keeps
 * account in `_prisma_migrations` just as `prisma migrate deploy` does. Throws MigrationFailure.
 */
export const applyMigrations = async ({ url, folder }: ApplyOptions): Promise<readonly string[]> => {
  const migrationsList = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(lock);
    const input = { migrationsList, filters: everything() };
    const applied = await withEngine(url, async (engine) => engine.applyMigrations(input)).catch(
      async (error: unknown) => {
        throw failure(await unfinished(client), error);
      },
    );
    return applied.appliedMigrationNames;
  } finally {
    await client.end();
  }
};
