import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedApi, servedApi } from '../testing/served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await servedApi();
});
afterAll(async () => api?.stop());

type Told = {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is for each test to look into.
  readonly body: any;
  readonly headers: Headers;
};

const told = async (response: Response): Promise<Told> => {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, text, body: isJson ? JSON.parse(text) : null, headers: response.headers };
};

const json = { 'content-type': 'application/json' };
const send = async (body: BodyInit, headers: Readonly<Record<string, string>> = json, method = 'POST') =>
  told(await fetch(`${api.url}/graphql`, { method, headers, body }));
const post = async (body: unknown) => send(JSON.stringify(body));
const get = async (search: string, headers: Readonly<Record<string, string>> = {}) =>
  told(await fetch(`${api.url}/graphql${search}`, { headers }));
const preflight = { 'apollo-require-preflight': '1' };

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

/** Refused: below 500, with a code, and nothing of what was asked for. */
const expectRefused = ({ status, body }: Told, code: string, statusWanted = 400): void => {
  expect({ status, code: body.errors[0].extensions.code, data: body.data ?? null }).toEqual({
    status: statusWanted,
    code,
    data: null,
  });
};

describe('what graphql-cop looks for', () => {
  it('1. aliases without end are refused, at the root and below it', async () => {
    expectRefused(
      await post({ query: `{ ${times(101, (at) => `a${at}: __typename`)} }` }),
      'TOO_MANY_ALIASES',
    );
    expectRefused(await post({ query: `{ ${times(31, (at) => `a${at}: __typename`)} }` }), 'QUERY_TOO_WIDE');
    const nested = `{ states(first: 1) { nodes { ${times(1_000, (at) => `a${at}: caption`)} } } }`;
    expectRefused(await post({ query: nested }), 'QUERY_TOO_LONG');
  });

  it('2. an array of operations is refused', async () => {
    const one = { query: '{ __typename }' };
    expectRefused(await post([one]), 'BAD_REQUEST');
    expectRefused(await post(Array.from({ length: 10 }, () => one)), 'BAD_REQUEST');
    expectRefused(await post([]), 'BAD_REQUEST');
  });

  it('3. questions about the contract that go round in circles are refused', async () => {
    const circle = 'fields { type { fields { type { fields { type { fields { name } } } } } } }';
    expectRefused(await post({ query: `{ __schema { types { ${circle} } } }` }), 'GRAPHQL_VALIDATION_FAILED');
  });

  it('4. directives without end are refused, and of unknown ones few are told', async () => {
    expectRefused(await post({ query: `{ __typename ${times(51, () => '@aa')} }` }), 'TOO_MANY_DIRECTIVES');
    const { status, body } = await post({ query: `{ __typename ${times(10, () => '@aa')} }` });
    expect(status).toBe(400);
    expect(body.errors.length).toBeLessThan(7);
  });

  it('5. one field over and over is refused', async () => {
    expectRefused(await post({ query: `{ ${times(500, () => '__typename')} }` }), 'QUERY_TOO_WIDE');
  });

  it('6. no message says which names there are', async () => {
    const near = [
      '{ stat { nodes { id } } }',
      '{ states { node { id } } }',
      '{ states(frst: 1) { nodes { id } } }',
      '{ states(first: 1) { nodes { ... on Stat { id } } } }',
      '{ records(kinds: [DEEL]) { nodes { id } } }',
      'query ($k: Knd) { records(kinds: [$k]) { nodes { id } } }',
      '{ viewer { id @skp(if: true) } }',
      'mutation { createRecord(input: { kinds: DEAL, label: "x" }) { __typename } }',
      'mutation { createRecord(input: { kind: DEEL, label: "x" }) { __typename } }',
      'mutation { proposeClaims(input: { review: "x", expectedVersion: 1, claims: [{ subjct: "x" }] }) { __typename } }',
    ];
    for (const query of near) {
      const { status, text } = await post({ query });
      expect(status).toBe(400);
      expect(text).not.toMatch(/did you mean|suggest|perhaps/iu);
    }
    const variables = { input: { kind: 'DEEL', labl: 'x' } };
    const document = 'mutation ($input: CreateRecordInput!) { createRecord(input: $input) { __typename } }';
    expect((await post({ query: document, variables })).text).not.toMatch(/did you mean|suggest|perhaps/iu);
  });

  it('7. a mutation by GET is refused', async () => {
    const mutation = encodeURIComponent('mutation { __typename }');
    const refused = await get(`?query=${mutation}`, preflight);
    expectRefused(refused, 'BAD_REQUEST', 405);
    expect(refused.headers.get('allow')).toBe('POST');
  });

  it('8. a query by GET is answered only to who could not be a page of somebody else’s', async () => {
    expectRefused(await get('?query={__typename}'), 'BAD_REQUEST');
    expect((await get('?query={__typename}', preflight)).body.data).toEqual({ __typename: 'Query' });
    const plain = await fetch(`${api.url}/graphql?query={__typename}`, {
      headers: { 'content-type': 'text/plain' },
    });
    expect(plain.status).toBeGreaterThanOrEqual(400);
  });

  it('9. the explorer asks nobody else for anything: see explorer.test.ts and its journey', async () => {
    const { headers } = await get('', { accept: 'text/html' });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*connect-src 'self'/u);
  });

  it('10. the contract is public, by choice: integrators write their own clients', async () => {
    expect((await post({ query: '{ __schema { queryType { name } } }' })).body.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('11. a form of somebody else’s page is refused', async () => {
    const forms: readonly string[] = [
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/plain',
    ];
    for (const type of forms)
      expectRefused(
        await send('query={__typename}', { 'content-type': type }),
        'UNSUPPORTED_MEDIA_TYPE',
        415,
      );
  });

  it('12. nothing is traced', async () => {
    const { body } = await post({ query: '{ __typename }', extensions: { tracing: true } });
    expect(Object.keys(body.extensions)).toEqual(['cost']);
  });

  it('13. no error shows how the program is made', async () => {
    for (const query of ['query { abc', 'qwerty { abc }', '{ viewer { id(x: 1) } }', '{ node }']) {
      const { status, text } = await post({ query });
      expect(status).toBe(400);
      expect(text).not.toMatch(/stacktrace|node_modules|\bat \S+ \(|originalError/u);
    }
  });
});

describe('a request that is none', () => {
  it.each([
    ['nothing at all', ''],
    ['broken JSON', '{"query":'],
    ['two objects', '{}{}'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"{ __typename }"'],
    ['an object without keys', '{}'],
    ['a query that is null', '{"query":null}'],
    ['a query that is a number', '{"query":1}'],
    ['a query that is an object', '{"query":{"kind":"Document"}}'],
    ['an empty query', '{"query":""}'],
    ['variables in a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['variables in a list', '{"query":"{ __typename }","variables":[1]}'],
    ['an operation name that is a number', '{"query":"{ __typename }","operationName":1}'],
    ['an operation that is not there', '{"query":"query A { __typename }","operationName":"B"}'],
    ['two operations and no name', '{"query":"query A { __typename } query B { __typename }"}'],
    ['a subscription', '{"query":"subscription { states { nodes { id } } }"}'],
    ['a document without an operation', '{"query":"fragment F on Query { __typename }"}'],
    ['a definition of types', '{"query":"type Query { a: Int }"}'],
    ['a key that changes prototypes', '{"query":"{ __typename }","__proto__":{"admin":true}}'],
    [
      'another such key',
      '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"admin":true}}}}',
    ],
    ['NUL in a query', '{"query":"{ __typename \\u0000 }"}'],
    ['half a character in a query', '{"query":"{ __typename \\ud800 }"}'],
    ['a number that no number holds', `{"query":"{ states(first: ${'9'.repeat(400)}) { nodes { id } } }"}`],
  ])('is refused with a 400 and a code: %s', async (_, body) => {
    const { status, body: answer } = await send(body);
    expect(status).toBe(400);
    expect(answer.errors[0].extensions.code).toMatch(/^[A-Z_]+$/u);
    expect(answer.errors[0].message).not.toMatch(/stack size|unexpected server|undefined/iu);
  });

  it('is no UTF-8, or says that it is something else', async () => {
    expectRefused(await send(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), 'BAD_REQUEST');
    const body = JSON.stringify({ query: '{ __typename }' });
    for (const charset of ['utf-16', 'latin1', 'x', 'utf-7'])
      expectRefused(
        await send(body, { 'content-type': `application/json; charset=${charset}` }),
        'UNSUPPORTED_MEDIA_TYPE',
        415,
      );
    for (const type of ['application/json; charset=UTF-8', 'application/json;charset="utf-8"'])
      expect((await send(body, { 'content-type': type })).status).toBe(200);
  });

  it('has a method that GraphQL does not have', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expectRefused(await send('{}', json, method), 'METHOD_NOT_ALLOWED', 405);
    const head = await fetch(`${api.url}/graphql`, { method: 'HEAD' });
    expect({ status: head.status, allow: head.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'GET, POST',
    });
    expectRefused(await told(await fetch(`${api.url}/nothing`)), 'NOT_FOUND', 404);
  });

  it('has more in it than somebody may send who has not signed in', async () => {
    const large = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(250_000) } });
    const refused = await send(large);
    expectRefused(refused, 'REQUEST_TOO_LARGE', 413);
    expectRefused(
      await send(large, { ...json, cookie: 'chancery.session_token=made-up' }),
      'REQUEST_TOO_LARGE',
      413,
    );
    const inParts = new ReadableStream({
      start: (parts) => {
        for (let at = 0; at < 5; at += 1) parts.enqueue(new TextEncoder().encode(' '.repeat(60_000)));
        parts.close();
      },
    });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: inParts,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('has the same key twice: the last one counts', async () => {
    expect((await send('{"query":"{ nothing }","query":"{ __typename }"}')).status).toBe(200);
  });

  it('says twice, in an address, what may be said once', async () => {
    expectRefused(await get('?query={__typename}&query={__typename}', preflight), 'BAD_REQUEST');
    expectRefused(await get('?query={__typename}&variables=[1]', preflight), 'BAD_REQUEST');
    expectRefused(await get('?query={__typename}&variables={', preflight), 'BAD_REQUEST');
  });

  it('leaves no trace in the log', () => {
    expect(api.log).toEqual([]);
  });
});
