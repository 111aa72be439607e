import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import pg from 'pg';

/** Why a statement was not sent, or not finished: whoever asked stopped asking. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

const asking = new AsyncLocalStorage<AbortSignal>();

/**
 * Runs `work` until `signal` aborts: then the statements that it has sent are cancelled in the database and no other is
 * sent; each of them throws. What runs inside a transaction goes on: a command is given whole or not at all.
 */
export const stoppable = async <Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> => {
  setMaxListeners(0, signal); // as many as there are statements under way
  return asking.run(signal, async () => await work()); // Prisma begins when it is awaited
};

/** Whether the work that this is called in was stopped. */
export const isStopped = (): boolean => asking.getStore()?.aborted === true;

const cancel = async (url: string, process: number): Promise<void> => {
  // On a connection of its own: those of the pool may all be waiting.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [process]);
  } catch {
    // A server that takes no connection any more has ended the statement, or will by its own time limit.
  } finally {
    await client.end().catch(() => undefined);
  }
};

const whenAborted = (signal: AbortSignal | undefined, act: () => void): (() => void) => {
  signal?.addEventListener('abort', act);
  return () => signal?.removeEventListener('abort', act);
};

// Whoever stops asking waits for no connection; what is connected too late goes back to the pool.
const connected = async (pool: pg.Pool, signal: AbortSignal | undefined): Promise<pg.PoolClient> =>
  new Promise((resolve, reject) => {
    const forget = whenAborted(signal, () => reject(new Stopped('Nobody waits for a connection any more.')));
    pool
      .connect()
      .then((client) => (signal?.aborted ? client.release() : resolve(client)), reject)
      .finally(forget);
  });

type Connection = pg.PoolClient & { readonly processID: number };

/** Asks one statement over a connection that is nobody else's meanwhile. */
export type OverConnection = (
  ask: (client: pg.PoolClient) => Promise<pg.QueryResult>,
) => Promise<pg.QueryResult>;

/** Has statements that stand in no transaction go over the connections of a pool and heed `stoppable`. */
export const heedStopping =
  (pool: pg.Pool, url: string): OverConnection =>
  async (ask) => {
    const signal = asking.getStore();
    if (signal?.aborted) throw new Stopped('Nobody waits for this statement any more.');
    const client = (await connected(pool, signal)) as Connection; // what node-postgres has and its types leave out
    let cancelling: Promise<void> | null = null;
    const forget = whenAborted(signal, () => {
      cancelling = cancel(url, client.processID);
    });
    let lost: Error | undefined;
    const lose = (error: Error) => {
      lost = error;
    };
    client.on('error', lose);
    try {
      return await ask(client);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) lose(error as Error); // the server said nothing: the connection is lost
      if (signal?.aborted) throw new Stopped('The statement was cancelled.', { cause: error });
      throw error;
    } finally {
      forget();
      await cancelling; // or it would reach whoever has the connection next
      client.off('error', lose);
      client.release(lost);
    }
  };
