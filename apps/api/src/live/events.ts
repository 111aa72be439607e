import type { FeedEntry } from '@chancery/db';
import type { Feed } from './feed.ts';
import type { LiveBounds } from './live-bounds.ts';

/** A change as one line of JSON; docs/api.md tells its shape. */
const lineOf = ({ row: { sequence, action, at, recordId, kind, version } }: FeedEntry): string =>
  JSON.stringify({
    sequence: String(sequence),
    action,
    at: at.toISOString(),
    recordId,
    kind: kind.toUpperCase(), // as the enumeration Kind of the contract
    version,
  });

const eventOf = (entry: FeedEntry): string =>
  `id: ${entry.cursor}\nevent: change\ndata: ${lineOf(entry)}\n\n`;

/**
 * The changes after a number as server-sent events (WHATWG HTML), until it is stopped. Read a page at a time, and only
 * once the last one was taken.
 */
export async function* events(
  feed: Feed,
  after: bigint,
  stopped: AbortSignal,
  { heartbeat, retry }: LiveBounds,
): AsyncGenerator<string> {
  yield `retry: ${retry}\n\n`;
  let place = after;
  while (!stopped.aborted) {
    const heard = feed.heard();
    const entries = await feed.after(place);
    if (entries.length > 0) {
      place = entries.at(-1)?.row.sequence ?? place;
      yield entries.map(eventOf).join('');
    } else
      while (!(stopped.aborted || (await feed.news(heard, heartbeat, stopped))))
        if (!stopped.aborted) yield ':\n\n';
  }
}

/** Calls `cutOff` where a chunk is not taken in time. */
export async function* inTime(
  chunks: AsyncIterable<string>,
  patience: number,
  cutOff: () => void,
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const timer = setTimeout(cutOff, patience);
    try {
      yield chunk;
    } finally {
      clearTimeout(timer);
    }
  }
}
