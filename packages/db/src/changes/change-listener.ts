import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { changeChannel } from './enter-changes.ts';

export type ChangeWatcher = {
  /** Called whenever there may be new changes; read them from the feed, which alone knows. */
  readonly onNews: () => void;
  /** Told why the database cannot be listened to just now; it is tried again. */
  readonly onTrouble: (error: unknown) => void;
};

export type ChangeListener = {
  /** Watches from now on, until the function that it answers with is called. */
  readonly watch: (watcher: ChangeWatcher) => () => void;
  readonly close: () => Promise<void>;
};

const shortestPause = 100;
const longestPause = 5_000;
/** How often a connection is asked whether it is still there: one that a network lost tells nothing by itself. */
const checkEvery = 20_000;

const lostOrStopped = async (client: pg.Client, stopped: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    const check = setInterval(() => void client.query('select 1').catch(end), checkEvery);
    const end = (why: unknown) => {
      clearInterval(check);
      stopped.removeEventListener('abort', end);
      resolve(why);
    };
    client.once('error', end);
    client.once('end', () => end(new Error('The connection that listens for changes has ended.')));
    stopped.addEventListener('abort', end);
  });

/** Listens until the connection is lost, which it throws, or until it is stopped. */
const listen = async (url: string, onNews: () => void, stopped: AbortSignal): Promise<void> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'chancery changes',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  try {
    client.on('error', () => undefined); // told by the promise below; a second one has nobody to be told to
    await client.connect();
    client.on('notification', onNews);
    if (stopped.aborted) return; // while it was connecting
    const over = lostOrStopped(client, stopped);
    await client.query(`listen ${changeChannel}`);
    onNews(); // what came while nobody listened
    const why = await over;
    if (!stopped.aborted) throw why;
  } finally {
    void client.end().catch(() => undefined); // it is gone either way
  }
};

/**
 * The one connection of a process that listens for changes, opened for the first that watches. Where it is lost it is
 * opened again, after pauses that grow, and all that watch are woken: notifications wake, the feed is the truth.
 */
export const changeListener = (url: string): ChangeListener => {
  const watchers = new Set<ChangeWatcher>();
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  const keepListening = async (): Promise<void> => {
    let wait = shortestPause;
    const onNews = () => {
      wait = shortestPause;
      for (const watcher of watchers) watcher.onNews();
    };
    while (!stop.signal.aborted) {
      try {
        await listen(url, onNews, stop.signal);
      } catch (error) {
        for (const watcher of watchers) watcher.onTrouble(error);
        await pause(wait, undefined, { signal: stop.signal }).catch(() => undefined); // stopped meanwhile
        wait = Math.min(wait * 2, longestPause);
      }
    }
  };
  return {
    watch: (watcher) => {
      watchers.add(watcher);
      running ??= keepListening();
      return () => void watchers.delete(watcher);
    },
    close: async () => {
      stop.abort();
      await running;
    },
  };
};
