import { connect as openSocket } from 'node:net';
import { promisify } from 'node:util';
import { connect } from '@chancery/db';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { endUnusedConnections } from '../http/end-unused-connections.ts';
import { follow, type LiveChange } from '../testing/follow.ts';
import { give } from '../testing/give.ts';
import { claimOf, publish } from '../testing/publish.ts';
import { type Client, clientOf, password, type ServedApi, servedApi, signIn } from '../testing/served-api.ts';
import { type TwinApi, twinApi } from '../testing/twin-api.ts';
import { type LiveBounds, liveBounds } from './live-bounds.ts';
import { serveChanges } from './serve-changes.ts';

type Desk = { readonly editor: Client; readonly reviewer: Client };

const text = 'Norway buys ferries from Sweden for $5 million.';
let api: ServedApi;
let twin: TwinApi;
let here: Desk;
let there: Desk;
let count = 0;

beforeAll(async () => {
  api = await servedApi();
  twin = await twinApi(api.databaseUrl);
  here = { editor: await api.as('EDITOR'), reviewer: await api.as('REVIEWER') };
  const enter = async (name: string) =>
    clientOf(twin.url, { cookie: await signIn(twin.url, `${name}@example.org`, password) });
  there = { editor: await enter('editor'), reviewer: await enter('reviewer') };
  await publishOne(here);
});
afterAll(async () => {
  await twin?.stop();
  await api?.stop();
});

const publishOne = async ({ editor, reviewer }: Desk): Promise<string> => {
  count += 1;
  const { id } = await give(editor, 'createRecord', { kind: 'DEAL', label: `Deal ${count}` });
  const words = `${text} ${count}`;
  await publish(editor, reviewer, words, [claimOf(words, id, 'value', { asStated: '$5 million' })]);
  return id;
};
const published = (changes: readonly LiveChange[]) => changes.map(({ data }) => data['recordId']);
const inOrder = (changes: readonly LiveChange[]) => {
  const numbers = changes.map(({ data }) => Number(data['sequence']));
  expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
};
const newest = async (): Promise<string> =>
  (await api.anonymous('{ changes(last: 1) { pageInfo { endCursor } } }')).data.changes.pageInfo.endCursor;

/** Ends every connection of both servers, as where PostgreSQL starts again; once it is done they know of it. */
const endConnections = async (): Promise<void> => {
  const operator = connect(api.databaseUrl, { poolSize: 1 });
  await operator.prisma.$queryRaw`select pg_terminate_backend(pid, 10000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await operator.close();
};

describe('the feed, live', () => {
  it('has what the query has, and then what is published through either server, on both', async () => {
    const streams = [await follow(api.url), await follow(twin.url)];
    const query = '{ changes { edges { cursor node { sequence action at recordId kind version } } } }';
    const earlier = (await api.anonymous(query)).data.changes.edges;
    const ids = [await publishOne(here), await publishOne(there), await publishOne(here)];
    for (const { changes, text: all, leave } of streams) {
      await vi.waitFor(() => expect(changes).toHaveLength(earlier.length + 3), 5_000);
      const before = changes.slice(0, earlier.length).map(({ id, data }) => ({ cursor: id, node: data }));
      expect(before).toEqual(earlier);
      expect(published(changes).slice(-3)).toEqual(ids);
      inOrder(changes);
      expect(all()).toMatch(/^retry: 2000\n\nid: [\w-]+\nevent: change\ndata: \{/u);
      await leave();
    }
  });

  it('goes on for who was away where they were, and not where their page once began', async () => {
    const first = await follow(api.url, await newest());
    await publishOne(here);
    await vi.waitFor(() => expect(first.changes).toHaveLength(1), 5_000);
    await first.leave();
    const missed = [await publishOne(there), await publishOne(here)];
    const [seen] = first.changes;
    const back = await follow(twin.url, 'no cursor', { 'last-event-id': seen?.id ?? '' });
    await vi.waitFor(() => expect(published(back.changes)).toEqual(missed), 5_000);
    await back.leave();
  });

  it('misses nothing and repeats nothing where PostgreSQL ends every connection', async () => {
    const after = await newest();
    const streams = [await follow(api.url, after), await follow(twin.url, after)];
    const ids: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      await endConnections();
      ids.push(await publishOne(here), await publishOne(there));
    }
    for (const { changes, leave } of streams) {
      await vi.waitFor(() => expect(published(changes)).toEqual(ids), 10_000);
      inOrder(changes);
      await leave();
    }
    expect(api.log.join()).toContain('cannot be read just now');
  });

  it('is silent about drafts, but for a comment now and then', async () => {
    const quiet = await serve({ heartbeat: 100 });
    const live = await follow(quiet.url, await newest());
    const { id } = await give(here.editor, 'createRecord', { kind: 'DEAL', label: 'Draft' });
    await vi.waitFor(() => expect(live.text()).toMatch(/:\n\n:\n\n/u), 5_000);
    expect(live.changes).toEqual([]);
    const public_ = await publishOne(here);
    await vi.waitFor(() => expect(published(live.changes)).toEqual([public_]), 5_000);
    expect(live.text()).not.toContain(id);
    await live.leave();
    await quiet.close();
  });

  it('may be followed from any page, and refuses a cursor that it did not give', async () => {
    const live = await follow(api.url, undefined, { origin: 'https://reader.example' });
    expect(live.response.headers.get('access-control-allow-origin')).toBe('*');
    expect(live.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await live.leave();
    const { response } = await follow(api.url, 'nonsense');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', issues: [{ path: ['after'], code: 'BAD_CURSOR' }] } }],
    });
  });
});

/** The feed alone, with bounds of its own. */
const serve = async (bounds: Partial<LiveBounds>) => {
  const app = Fastify({ forceCloseConnections: 'idle' });
  endUnusedConnections(app);
  serveChanges(
    app,
    api.db,
    async () => null,
    () => undefined,
    { ...liveBounds, ...bounds },
  );
  const connections = promisify(app.server.getConnections.bind(app.server));
  return {
    url: await app.listen({ port: 0, host: '127.0.0.1' }),
    close: async () => app.close(),
    connections,
  };
};

describe('who asks for the feed wrongly', () => {
  const refused = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${api.url}/changes${query}`, { headers });
    const { errors } = await response.json();
    return { status: response.status, ...errors[0].extensions };
  };

  it('is told so: two cursors, none, or what it does not take', async () => {
    for (const query of ['?after=a&after=b', '?after='])
      expect(await refused(query)).toMatchObject({
        status: 400,
        issues: [{ path: ['after'], code: 'BAD_CURSOR' }],
      });
    expect(await refused('?kinds=DEAL')).toMatchObject({
      status: 400,
      issues: [{ path: ['kinds'], code: 'UNKNOWN_ARGUMENT' }],
    });
  });

  it('is never taken for nobody: a token that is not in force is refused', async () => {
    expect(await refused('', { authorization: 'Bearer chy_mistyped' })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('connections', () => {
  it('are so many at once, and one that is left makes room', async () => {
    const few = await serve({ perAddress: 2 });
    const [one, two] = [await follow(few.url), await follow(few.url)];
    const third = await follow(few.url);
    expect(third.response.status).toBe(429);
    expect(Number(third.response.headers.get('retry-after'))).toBeGreaterThan(0);
    await one.leave();
    await vi.waitFor(async () => {
      const next = await follow(few.url);
      await next.leave();
      expect(next.response.status).toBe(200);
    }, 5_000);
    await two.leave();
    await few.close();

    const full = await serve({ inAll: 0 });
    expect((await follow(full.url)).response.status).toBe(503);
    await full.close();
  });

  it('end in order when the server closes, and so do those over which nothing was asked', async () => {
    const closing = await serve({});
    const live = await follow(closing.url);
    await vi.waitFor(() => expect(live.changes.length).toBeGreaterThan(0), 5_000);
    const { hostname, port } = new URL(closing.url);
    const unused = openSocket({ host: hostname, port: Number(port) });
    await new Promise((resolve) => unused.once('connect', resolve));
    const closed = closing.close();
    await live.ended;
    await closed;
    unused.destroy();
  });

  it('of clients that take nothing are cut off, and what waits for them is bounded', async () => {
    const [{ id }] = await api.db.prisma.$queryRaw<
      [{ id: string }]
    >`select record_id as id from change limit 1`;
    const many = 40_000;
    await api.db.prisma.$executeRaw`update clock set sequence = sequence + ${many}, epoch = epoch + 1,
      at = clock_timestamp() + interval '1 microsecond'`;
    await api.db.prisma.$executeRaw`insert into change (sequence, record_id, kind, action, version, at)
      select c.sequence - n, ${id}::uuid, 'Deal', 'CHANGED', 1, c.at from clock c, generate_series(0, ${many - 1}) n`;
    const impatient = await serve({ patience: 300 });
    const { hostname, port } = new URL(impatient.url);
    const socket = openSocket({ host: hostname, port: Number(port) });
    socket.write('GET /changes HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.pause();
    const pages = () => api.statements.filter((sql) => sql.includes('from change where sequence >')).length;
    const before = pages();
    await vi.waitFor(() => expect(pages()).toBeGreaterThan(before), 20_000);
    await vi.waitFor(async () => expect(await impatient.connections()).toBe(0), 20_000); // it was cut off
    // Some pages fit into the buffers of two sockets; not all of them.
    expect(pages() - before).toBeLessThan(many / 100);
    socket.resume();
    await new Promise((resolve) => socket.once('close', resolve));
    await impatient.close();
  });
});
