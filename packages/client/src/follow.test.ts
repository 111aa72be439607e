import { array, asyncProperty, assert as hold, integer } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { eventStream, type StreamEvent } from './event-stream.ts';
import { type ClientOptions, createClient, type FollowOptions, RefusedError } from './index.ts';
import { json, type Reply, type RoughServer, roughServer } from './testing/rough-server.ts';

const running: RoughServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

const serve = async (...replies: readonly Reply[]): Promise<RoughServer> => {
  const server = await roughServer(...replies);
  running.push(server);
  return server;
};

const change = (number: number) => ({
  sequence: String(number),
  action: 'CHANGED',
  at: '2026-11-25T00:00:00.000Z',
  recordId: `Škoda ${number}`,
  kind: 'DEAL',
  version: number,
});
const event = (number: number) => `id: ${number}\nevent: change\ndata: ${JSON.stringify(change(number))}\n\n`;

/** A feed of `last` changes that is cut after some at a time, and told of its end by a comment. */
const feed =
  (last: number, atOnce: () => number): Reply =>
  (response, { url }) => {
    const after = Number(url.searchParams.get('after') ?? 0);
    const until = Math.min(last, after + atOnce());
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1\n\n: hello\n\n');
    for (let at = after + 1; at <= until; at += 1) response.write(event(at));
    if (until < last) response.end(event(until + 1).slice(0, 20));
    else response.write(': that is all for now\n\n');
  };

const followed = async (
  url: string,
  count: number,
  options: FollowOptions = {},
  client: Partial<ClientOptions> = {},
): Promise<readonly string[]> => {
  const read: string[] = [];
  const { follow } = createClient({ url, retry: { base: 1, most: 2 }, ...client });
  for await (const { cursor } of follow(options)) {
    read.push(cursor);
    if (read.length === count) break;
  }
  return read;
};
const upTo = (last: number, from = 1) =>
  Array.from({ length: last - from + 1 }, (_, at) => String(from + at));

describe('the live feed', () => {
  it('is followed over lost connections, none twice and none missed', async () => {
    await hold(
      asyncProperty(array(integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 }), async (lengths) => {
        const left = [...lengths];
        const server = await serve(feed(12, () => left.shift() ?? 3));
        expect(await followed(server.url, 12)).toEqual(upTo(12));
        const afters = server.asked.map(({ url }) => url.searchParams.get('after'));
        expect(server.asked.map(({ headers }) => headers['last-event-id'] ?? null)).toEqual(afters);
        await server.stop();
      }),
      { numRuns: 25 },
    );
  });

  it('goes on from a cursor, and says how far the caller has come', async () => {
    const server = await serve(feed(5, () => 9));
    const kept: string[] = [];
    expect(await followed(server.url, 3, { after: '2', onCursor: (cursor) => kept.push(cursor) })).toEqual(
      upTo(5, 3),
    );
    expect(kept).toEqual(['3', '4']); // the last one was not dealt with when the loop was left
  });

  it('lets go of its connection when the caller leaves', async () => {
    const server = await serve(feed(2, () => 9));
    await followed(server.url, 2);
    await expect.poll(server.left).toBe(1);
  });

  it('ends without an error when it is told to', async () => {
    const server = await serve(feed(1, () => 9));
    const stop = new AbortController();
    const client = createClient({ url: server.url });
    const read: string[] = [];
    for await (const { cursor } of client.follow({ signal: stop.signal })) {
      read.push(cursor);
      setTimeout(() => stop.abort());
    }
    expect(read).toEqual(['1']);
  });

  it('is asked for again where it is silent for too long', async () => {
    const mute: Reply = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
    };
    const server = await serve(
      mute,
      feed(1, () => 9),
    );
    const troubles: unknown[] = [];
    const options = { silence: 250, onTrouble: (error: unknown) => troubles.push(error) };
    expect(await followed(server.url, 1, options)).toEqual(['1']);
    expect(troubles[0]).toMatchObject({ name: 'NetworkError', code: 'TIMED_OUT' });
  });

  it.each([
    ['503', json({}, 503, { 'retry-after': '0' })],
    ['429', json({}, 429)],
    ['502', json({}, 502)],
  ])('is asked for again after %s, however often', async (_, reply) => {
    const server = await serve(
      ...Array.from({ length: 9 }, () => reply),
      feed(1, () => 9),
    );
    expect(await followed(server.url, 1)).toEqual(['1']);
    expect(server.asked).toHaveLength(10);
  });

  it('is given up where the cursor is refused', async () => {
    const issues = [{ path: ['after'], code: 'BAD_CURSOR', message: 'No cursor of this feed.' }];
    const error = { message: 'after: no.', extensions: { code: 'BAD_USER_INPUT', issues } };
    const server = await serve(json({ errors: [error] }, 400));
    const failed = await followed(server.url, 1, { after: 'x' }).catch((reason: unknown) => reason);
    expect(failed).toBeInstanceOf(RefusedError);
    expect(failed).toMatchObject({ code: 'BAD_USER_INPUT', issues });
    expect(server.asked).toHaveLength(1);
  });

  it('carries the token', async () => {
    const server = await serve(feed(1, () => 9));
    await followed(server.url, 1, {}, { token: 'chy_x' });
    expect(server.asked[0]?.headers.authorization).toBe('Bearer chy_x');
  });
});

const polled =
  (last: number): Reply =>
  (response, { body, ...asked }) => {
    const after = Number(body.variables.after ?? 0);
    const edges = upTo(Math.min(last, after + 2), after + 1).map((cursor) => ({
      cursor,
      node: change(Number(cursor)),
    }));
    const endCursor = edges.at(-1)?.cursor ?? (after === 0 ? null : String(after));
    const changes = { edges, pageInfo: { endCursor, hasNextPage: after + 2 < last } };
    json({ data: { changes } })(response, { body, ...asked });
  };

describe('the feed, asked for from time to time', () => {
  it('takes the place of a live one where there is none', async () => {
    const server = await serve(json({}, 404), polled(5));
    expect(await followed(server.url, 5, { pollEvery: 1 })).toEqual(upTo(5));
    expect(server.asked.slice(1).map(({ body }) => body.variables.after)).toEqual([null, '2', '4']);
  });

  it('keeps its place when it has come to the end', async () => {
    let last = 2;
    const grows: Reply = (response, asked) => {
      if (asked.body.variables.after === '2') last = 3;
      polled(last)(response, asked);
    };
    const server = await serve(grows);
    expect(await followed(server.url, 3, { mode: 'POLL', pollEvery: 1 })).toEqual(upTo(3));
    expect(server.asked.map(({ url }) => url.pathname)).not.toContain('/changes');
  });
});

describe('a stream of events', () => {
  it('is the same however it is cut into pieces', async () => {
    const bytes = new TextEncoder().encode(
      upTo(4)
        .map((each) => event(Number(each)))
        .join(': sign\r\n\r\n'),
    );
    await hold(
      asyncProperty(array(integer({ min: 1, max: 60 }), { minLength: 1 }), async (lengths) => {
        const left = [...lengths];
        let at = 0;
        const body = new ReadableStream<Uint8Array>({
          pull: (controller) => {
            const from = at;
            at += left.shift() ?? 7;
            if (from < bytes.length) controller.enqueue(bytes.slice(from, at));
            else controller.close();
          },
        });
        const read: StreamEvent[] = [];
        const never = () => {};
        for await (const each of eventStream(body, { onSign: never, onRetry: never })) read.push(each);
        expect(read.map(({ id, data }) => [id, JSON.parse(data)])).toEqual(
          upTo(4).map((each) => [each, change(Number(each))]),
        );
      }),
    );
  });
});
