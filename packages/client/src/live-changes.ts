import { errorOf, firstError } from './answer.ts';
import { type Change, changeOf } from './change.ts';
import { type Connection, noAnswer } from './connection.ts';
import { ChanceryError, ServerError } from './errors.ts';
import { eventStream } from './event-stream.ts';
import { anyOf } from './wait.ts';

/** The server has no live feed: ask it from time to time instead. */
export class NoLiveFeed extends ServerError {}

const notOffered: readonly number[] = [404, 405, 406, 501];

const refuse = async (response: Response): Promise<never> => {
  const { status } = response;
  if (notOffered.includes(status))
    throw new NoLiveFeed({ code: 'NO_LIVE_FEED', message: 'No live feed.', status });
  const body = await response.text();
  throw errorOf({ status, retryAfter: response.headers.get('retry-after'), body }, firstError(body));
};

const bodyOf = async (response: Response): Promise<ReadableStream<Uint8Array>> => {
  if (!response.ok) return refuse(response);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (isStream && response.body) return response.body;
  throw new NoLiveFeed({ code: 'NO_LIVE_FEED', message: 'No live feed.', status: response.status });
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

// A connection that is dead without having been closed is known by its silence: the server sends signs of life.
const silenceTimer = (milliseconds: number) => {
  const dead = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    timer = setTimeout(() => dead.abort(), milliseconds);
  };
  return { signal: dead.signal, start, stop };
};

/** The changes after a cursor as they happen, over one connection. Ends or throws when the connection does. */
export async function* liveChanges(
  connection: Connection,
  after: string | null,
  {
    signal,
    silence,
    onSign,
    onRetry,
  }: {
    readonly signal: AbortSignal | undefined;
    /** Milliseconds without any sign of life after which a connection counts as dead. */
    readonly silence: number;
    /** Called for every sign of life. */
    readonly onSign: () => void;
    readonly onRetry: (milliseconds: number) => void;
  },
): AsyncGenerator<Change, void, undefined> {
  const url = new URL('changes', connection.url);
  if (after !== null) url.searchParams.set('after', after);
  const quiet = silenceTimer(silence);
  quiet.start();
  try {
    const response = await connection.fetch(url, {
      headers: {
        accept: 'text/event-stream',
        ...(after === null ? {} : { 'last-event-id': after }),
        ...(await connection.credentials()),
      },
      signal: anyOf([signal, quiet.signal]) ?? null,
    });
    const body = await bodyOf(response);
    const alive = () => {
      quiet.start();
      onSign();
    };
    for await (const { id, event, data } of eventStream(body, { onSign: alive, onRetry })) {
      if (event !== 'change') continue;
      // What the consumer does with a change may take its time; nothing is read meanwhile.
      quiet.stop();
      yield changeOf(id, jsonOf(data));
      quiet.start();
    }
  } catch (error) {
    throw error instanceof ChanceryError ? error : noAnswer(error, signal, quiet.signal.aborted);
  } finally {
    quiet.stop();
  }
}
