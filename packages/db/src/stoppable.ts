import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import pg from 'pg';

/** Why a statement was not sent, or not finished: whoever asked stopped asking. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** What may tell to stop, as an AbortSignal does. */
export type Stop = Pick<AbortSignal, 'aborted'> & {
  readonly [way in 'addEventListener' | 'removeEventListener']: (name: 'abort', act: () => void) => void;
};

const asking = new AsyncLocalStorage<Stop>();

/**
 * Runs `work` until `stop` aborts: then the statements that it has sent are cancelled in the database and no other is
 * sent; each of them throws. What runs inside a transaction goes on: a command is given whole or not at all.
 */
export const stoppable = async <Result>(stop: Stop, work: () => Promise<Result>): Promise<Result> => {
  if (stop instanceof EventTarget) setMaxListeners(0, stop); // as many as there are statements under way
  return asking.run(stop, async () => await work()); // Prisma begins when it is awaited
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

const whenAborted = (stop: Stop | undefined, act: () => void): (() => void) => {
  stop?.addEventListener('abort', act);
  return () => stop?.removeEventListener('abort', act);
};

/** Told once how a statement ended. */
export type Ended<Answer> = (error: Error | null | undefined, answer?: Answer) => void;

type Connection = pg.PoolClient & { readonly processID: number };

/**
 * Asks one statement over a connection that is nobody else's meanwhile, until `stop` says so: by default, what the work is
 * made stoppable by that this is called in.
 */
export type OverConnection = <Answer>(
  ask: (client: pg.PoolClient, ended: Ended<Answer>) => void,
  stop?: Stop,
) => Promise<Answer>;

/** Has statements that stand in no transaction go over the connections of a pool and heed `stoppable`. */
export const heedStopping = (pool: pg.Pool, url: string): OverConnection => {
  const over = <Answer>(
    client: Connection,
    ask: (client: pg.PoolClient, ended: Ended<Answer>) => void,
    stop: Stop | undefined,
    ended: Ended<Answer>,
  ): void => {
    let cancelling: Promise<void> | null = null;
    const forget = whenAborted(stop, () => {
      cancelling = cancel(url, client.processID);
    });
    let lost: Error | undefined;
    const lose = (error: Error) => {
      lost = error;
    };
    client.on('error', lose);
    let isOver = false;
    const end: typeof ended = (error, answer) => {
      if (isOver) return;
      isOver = true;
      forget();
      if (error && !(error instanceof pg.DatabaseError)) lose(error); // the server said nothing: the connection is lost
      const why =
        error && stop?.aborted ? new Stopped('The statement was cancelled.', { cause: error }) : error;
      const leave = () => {
        client.off('error', lose);
        client.release(lost);
        ended(why, answer);
      };
      if (cancelling === null) leave();
      else void cancelling.then(leave); // or it would reach whoever has the connection next
    };
    try {
      ask(client, end);
    } catch (error) {
      end(error as Error);
    }
  };

  // Whoever stops asking waits for no connection; what is connected too late goes back to the pool.
  return async (ask, stop = asking.getStore()) =>
    new Promise((resolve, reject) => {
      if (stop?.aborted) throw new Stopped('Nobody waits for this statement any more.');
      const forget = whenAborted(stop, () => reject(new Stopped('Nobody waits for a connection any more.')));
      pool.connect((error, client) => {
        forget();
        if (error || !client) return reject(error);
        if (stop?.aborted) return client.release();
        // What node-postgres has and its types leave out.
        over(
          client as Connection,
          ask,
          stop,
          (wrong, answer) => (wrong ? reject(wrong) : resolve(answer as never)), // what it ended with
        );
      });
    });
};
