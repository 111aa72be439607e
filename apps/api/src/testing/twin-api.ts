import { connect, type Database } from '@chancery/db';
import { type Surroundings, startApi } from '../server.ts';
import { settings } from './served-api.ts';

/** Another server on the same database, as a second process of the API is. */
export type TwinApi = {
  readonly url: string;
  readonly db: Database;
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
};

export const twinApi = async (databaseUrl: string, surroundings: Surroundings = {}): Promise<TwinApi> => {
  const db = connect(databaseUrl);
  const log: string[] = [];
  const note = (message: string, error?: unknown) => log.push(`${message} ${String(error ?? '')}`);
  const api = await startApi(db, settings, note, surroundings);
  const stop = async () => {
    await api.close();
    await db.close();
  };
  return { url: api.url, db, log, stop };
};
