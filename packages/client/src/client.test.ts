import { afterEach, describe, expect, it } from 'vitest';
import { createClient, NetworkError, RateLimitedError, RefusedError, ServerError } from './index.ts';
import { DealsDocument, OpenReviewDocument, RecordDocument } from './operations.ts';
import {
  cut,
  half,
  json,
  type Reply,
  type RoughServer,
  roughServer,
  silent,
} from './testing/rough-server.ts';

let server: RoughServer | undefined;
afterEach(() => server?.stop());

const quick = { base: 1, most: 2 };
const serve = async (...replies: readonly Reply[]) => {
  server = await roughServer(...replies);
  const { url, asked } = server;
  return { url, asked, client: createClient({ url, retry: quick }) };
};
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const record = json({ data: { record: null } });
const id = '00000000-0000-4000-8000-000000000000';

describe('a query', () => {
  it('is sent as text with its variables, by POST and as JSON', async () => {
    const { client, asked } = await serve(record);
    expect(await client.query(RecordDocument, { id })).toEqual({ record: null });
    const [{ method, url, body, headers } = {} as never] = asked;
    expect([method, url?.pathname, headers?.['content-type']]).toEqual([
      'POST',
      '/graphql',
      'application/json',
    ]);
    expect(headers?.authorization).toBeUndefined();
    expect(body).toEqual({ query: RecordDocument.toString(), variables: { id } });
  });

  it('is sent by the id of its document where the server keeps it', async () => {
    const { url, asked } = await serve(record);
    const client = createClient({ url: `${url}/`, documents: 'ID' });
    await client.query(RecordDocument, { id });
    await client.query('{ viewer { id } }');
    expect(asked[0]?.body).toEqual({
      documentId: expect.stringMatching(/^sha256:[\da-f]{64}$/u),
      variables: { id },
    });
    expect(asked[1]?.body).toEqual({ query: '{ viewer { id } }', variables: {} });
  });

  it('carries the token, asked for anew each time', async () => {
    const { url, asked } = await serve(record);
    let count = 0;
    const client = createClient({
      url,
      token: async () => {
        count += 1;
        return `chy_${count}`;
      },
    });
    await client.query(RecordDocument, { id });
    await client.query(RecordDocument, { id });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer chy_1', 'Bearer chy_2']);
  });

  it.each([
    ['a cut connection', cut],
    ['half an answer', half('{"data":{"record":')],
    ['an answer that is no JSON', ((response) => response.end('<html>')) satisfies Reply],
    ['502', json({}, 502)],
    ['503', json({}, 503)],
    ['504', json({}, 504)],
    ['429', json({ errors: [{ message: 'Slower.' }] }, 429, { 'retry-after': '0' })],
  ])('is asked again after %s', async (_, reply) => {
    const { client, asked } = await serve(reply, reply, record);
    expect(await client.query(RecordDocument, { id })).toEqual({ record: null });
    expect(asked).toHaveLength(3);
  });

  it('is asked as often as the policy says, and no more', async () => {
    const { client, asked } = await serve(cut);
    expect(await thrown(client.query(RecordDocument, { id }))).toBeInstanceOf(NetworkError);
    expect(asked).toHaveLength(5);
  });

  it('is not asked again where the server refuses it', async () => {
    const issue = { path: ['field'], code: 'UNKNOWN_FIELD', message: 'A Deal has no field “colour”.' };
    const { client, asked } = await serve(
      json({
        data: { record: null },
        errors: [
          {
            message: 'field: no.',
            path: ['record', 'evidence'],
            extensions: { code: 'BAD_USER_INPUT', issues: [issue] },
          },
        ],
      }),
    );
    const error = await thrown(client.query(RecordDocument, { id }));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({
      name: 'RefusedError',
      code: 'BAD_USER_INPUT',
      message: 'field: no.',
      path: ['record', 'evidence'],
      issues: [issue],
      status: 200,
    });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [400, 'QUERY_TOO_COSTLY', RefusedError],
    [401, 'UNAUTHENTICATED', RefusedError],
    [500, 'INTERNAL_SERVER_ERROR', ServerError],
    [200, 'INTERNAL_SERVER_ERROR', ServerError],
  ])('fails at once on %s with %s', async (status, code, kind) => {
    const { client, asked } = await serve(
      json({ errors: [{ message: 'No.', extensions: { code, most: 5, asked: 6 } }] }, status),
    );
    const error = await thrown(client.query(RecordDocument, { id }));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ code, status, details: { most: 5, asked: 6 } });
    expect(asked).toHaveLength(1);
  });

  it('does not wait longer than the policy allows, and says how long it would be', async () => {
    const { client, asked } = await serve(json({}, 429, { 'retry-after': '3600' }));
    const error = await thrown(client.query(RecordDocument, { id }));
    expect(error).toBeInstanceOf(RateLimitedError);
    expect(error).toMatchObject({ retryAfter: 3600, status: 429 });
    expect(asked).toHaveLength(1);
  });

  it('fails where no answer comes in time', async () => {
    const { url } = await serve(silent);
    const client = createClient({ url, timeout: 20, retry: { attempts: 2, ...quick } });
    expect(await thrown(client.query(RecordDocument, { id }))).toMatchObject({
      code: 'TIMED_OUT',
      status: null,
    });
  });

  it('ends with the reason of its caller, or of the client’s owner', async () => {
    const { url } = await serve(silent);
    const call = new AbortController();
    const owner = new AbortController();
    const client = createClient({ url, signal: owner.signal });
    const first = thrown(client.query(RecordDocument, { id }, { signal: call.signal }));
    const second = thrown(client.query(RecordDocument, { id }));
    call.abort(new Error('Enough.'));
    expect(await first).toEqual(new Error('Enough.'));
    owner.abort(new Error('Closing.'));
    expect(await second).toEqual(new Error('Closing.'));
  });
});

const review = { __typename: 'Review', id, version: 1, state: 'DRAFT' };

describe('a command', () => {
  it('carries one key through all of its attempts, and another one each time', async () => {
    const done = json({ data: { openReview: review } });
    const { client, asked } = await serve(cut, json({}, 503), done);
    expect(await client.command(OpenReviewDocument, { input: { article: id } })).toEqual(review);
    await client.command(OpenReviewDocument, { input: { article: id } });
    const keys = asked.map(({ body }) => body.variables.input.idempotencyKey);
    expect(keys[0]).toMatch(/^[\da-f]{32}$/u);
    expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
    expect(keys[3]).not.toBe(keys[0]);
    expect(asked[0]?.body.variables.input.article).toBe(id);
  });

  it('keeps the key that it is given', async () => {
    const { client, asked } = await serve(json({ data: { openReview: review } }));
    await client.command(OpenReviewDocument, { input: { article: id, idempotencyKey: 'mine' } });
    expect(asked[0]?.body.variables.input.idempotencyKey).toBe('mine');
  });

  it('without a key is tried once', async () => {
    const { client, asked } = await serve(cut);
    const input = { article: id, idempotencyKey: null };
    expect(await thrown(client.command(OpenReviewDocument, { input }))).toBeInstanceOf(NetworkError);
    expect(asked).toHaveLength(1);
  });

  it('throws a declared failure, with the place of what is wrong', async () => {
    const issues = [{ path: ['article'], code: 'BAD_ID', message: 'No id.' }];
    const { client, asked } = await serve(
      json({ data: { openReview: { __typename: 'Invalid', code: 'INVALID', message: 'Wrong.', issues } } }),
      json({
        data: { openReview: { __typename: 'Stale', code: 'STALE', message: 'Old.', expected: 1, actual: 2 } },
      }),
    );
    const give = () => thrown(client.command(OpenReviewDocument, { input: { article: 'x' } }));
    const invalid = await give();
    expect(invalid).toBeInstanceOf(RefusedError);
    expect(invalid).toMatchObject({ code: 'INVALID', message: 'Wrong.', path: ['article'], issues });
    expect(await give()).toMatchObject({ code: 'STALE', details: { expected: 1, actual: 2 } });
    expect(asked).toHaveLength(2);
  });
});

const page = (names: readonly string[], endCursor: string | null, hasNextPage: boolean): Reply =>
  json({
    data: { deals: { nodes: names.map((name) => ({ id: name })), pageInfo: { endCursor, hasNextPage } } },
  });

describe('a list', () => {
  it('is asked for page by page', async () => {
    const { client, asked } = await serve(page(['a', 'b'], '2', true), cut, page(['c'], '3', false));
    const found: string[] = [];
    for await (const { id: each } of client.nodes(DealsDocument, { first: 2 }, ({ deals }) => deals))
      found.push(each);
    expect(found).toEqual(['a', 'b', 'c']);
    expect(asked.map(({ body }) => body.variables)).toEqual([
      { first: 2, after: null },
      { first: 2, after: '2' },
      { first: 2, after: '2' },
    ]);
  });

  it('is asked for no further than it is read', async () => {
    const { client, asked } = await serve(page(['a'], '1', true));
    for await (const { nodes } of client.pages(DealsDocument, { after: '0' }, ({ deals }) => deals)) {
      expect(nodes).toHaveLength(1);
      break;
    }
    expect(asked.map(({ body }) => body.variables.after)).toEqual(['0']);
  });

  it('ends where there is none, and fails where it goes nowhere', async () => {
    const { client } = await serve(json({ data: { deals: null } }), page(['a'], '1', true));
    const read = async () => {
      for await (const each of client.nodes(DealsDocument, {}, ({ deals }) => deals))
        expect(each.id).toBe('a');
    };
    await read();
    expect(await thrown(read())).toMatchObject({ name: 'ServerError', code: 'BAD_ANSWER' });
  });
});
