import { onDatabase, openDatabase } from './database.ts';
import type { Env } from './env.ts';
import { takeLock } from './lock.ts';

/** Runs `work` on the office's database, with the data folder locked for `command` where the database is in it. */
export const withDatabase = async (
  env: Env,
  command: string,
  work: (url: string) => Promise<void>,
): Promise<void> => {
  // An embedded database has one master at a time; with DATABASE_URL others may work meanwhile.
  const lock = env.databaseUrl === undefined ? await takeLock(env.dataDir, command) : undefined;
  try {
    const database = await openDatabase(env);
    await onDatabase(database, async () => work(database.url));
  } finally {
    lock?.release();
  }
};
