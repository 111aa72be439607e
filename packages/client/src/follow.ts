import type { Change } from './change.ts';
import type { Connection } from './connection.ts';
import { liveChanges, NoLiveFeed } from './live-changes.ts';
import { polledChanges } from './polled-changes.ts';
import { backOff, mayPass } from './retry.ts';
import { anyOf, wait } from './wait.ts';

/** How to follow the feed of changes. Times in milliseconds. */
export type FollowOptions = {
  /** The cursor of the last change that was dealt with; left out, the feed is followed from its beginning. */
  readonly after?: string | null;
  /** Ends the following, without an error. */
  readonly signal?: AbortSignal;
  /** Called when a change was dealt with: keep the cursor, and go on from it another time. */
  readonly onCursor?: (cursor: string) => void;
  /** Called for every trouble after which the client comes again by itself. */
  readonly onTrouble?: (error: unknown) => void;
  /** LIVE (the default) falls back to POLL where the server has no live feed. */
  readonly mode?: 'LIVE' | 'POLL';
  /** How long to wait between two questions when polling. */
  readonly pollEvery?: number;
  /** How long a live connection may give no sign of life. */
  readonly silence?: number;
};

const never = () => {};

/**
 * Every change after a cursor, in order, none twice and none missed, for as long as it is asked: a lost connection is
 * made again from the last change that was dealt with. Throws what no waiting mends, such as a cursor that is wrong.
 */
export async function* follow(
  connection: Connection,
  options: FollowOptions = {},
): AsyncGenerator<Change, void, undefined> {
  const { onCursor = never, onTrouble = never, pollEvery = 5000, silence = 60_000 } = options;
  const signal = anyOf([connection.signal, options.signal]);
  let { mode = 'LIVE' } = options;
  let after = options.after ?? null;
  let failures = 0;
  let pause = connection.retry.base;
  const onSign = () => {
    failures = 0;
  };
  const onRetry = (milliseconds: number) => {
    pause = milliseconds;
  };
  const source = () =>
    mode === 'LIVE'
      ? liveChanges(connection, after, { signal, silence, onSign, onRetry })
      : polledChanges(connection, after, { signal, every: pollEvery });

  while (!signal?.aborted) {
    try {
      for await (const change of source()) {
        yield change;
        after = change.cursor;
        onCursor(after);
      }
      failures += 1;
      await wait(backOff(failures, { ...connection.retry, base: pause }), signal);
    } catch (error) {
      if (signal?.aborted) return;
      if (error instanceof NoLiveFeed) {
        mode = 'POLL';
        continue;
      }
      if (!mayPass(error)) throw error;
      onTrouble(error);
      failures += 1;
      const asked = (error.retryAfter ?? 0) * 1000;
      await wait(asked + backOff(failures, { ...connection.retry, base: pause }), signal).catch(never); // ended: see above
    }
  }
}
