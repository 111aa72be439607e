import { changesAfter, type Database, type FeedEntry } from '@chancery/db';
import type { Log } from '../log.ts';

const page = 100;
const again = 1_000;

/** The feed as the connections of one process follow it. */
export type Feed = {
  /** The entries after a number, a page at most: those who stand at one place share one statement. */
  readonly after: (sequence: bigint) => Promise<readonly FeedEntry[]>;
  /** How often there was news; taken before reading, so that none is missed while one reads. */
  readonly heard: () => number;
  /** Waits until there was news since `heard`, so many milliseconds at most; whether there was. */
  readonly news: (heard: number, patience: number, stopped: AbortSignal) => Promise<boolean>;
  readonly close: () => void;
};

export const openFeed = (db: Database, log: Log): Feed => {
  const reads = new Map<bigint, Promise<readonly FeedEntry[]>>();
  const waiting = new Set<() => void>();
  let count = 0;
  let retrying: NodeJS.Timeout | null = null;

  const onNews = (): void => {
    count += 1;
    reads.clear(); // they may have begun before the commit
    for (const wake of [...waiting]) wake();
  };
  const onTrouble = (error: unknown): void => log('The feed of changes cannot be read just now.', error);
  const leave = db.watchChanges({ onNews, onTrouble });

  const read = async (sequence: bigint): Promise<readonly FeedEntry[]> => {
    try {
      return await changesAfter(db, sequence, page);
    } catch (error) {
      onTrouble(error);
      retrying ??= setTimeout(() => {
        retrying = null;
        onNews();
      }, again).unref();
      return [];
    }
  };

  return {
    heard: () => count,
    after: async (sequence) => {
      const shared = reads.get(sequence) ?? read(sequence);
      reads.set(sequence, shared);
      const entries = await shared;
      if (reads.get(sequence) === shared) reads.delete(sequence);
      return entries;
    },
    news: async (heard, patience, stopped) => {
      if (count !== heard || stopped.aborted) return count !== heard;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(done);
          stopped.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, patience);
        waiting.add(done);
        stopped.addEventListener('abort', done);
      });
      return count !== heard;
    },
    close: () => {
      leave();
      if (retrying) clearTimeout(retrying);
    },
  };
};
