import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../schema/index.ts';
import { makeChance } from '../testing/chance.ts';
import { ferryOffice } from '../testing/ferry-office.ts';
import { give } from '../testing/give.ts';
import { narrowed } from '../testing/narrowed-schema.ts';
import { claimOf, publish } from '../testing/publish.ts';
import { randomOperations } from '../testing/random-operations.ts';
import { isPaged, isReadBelow, lists } from '../testing/read-at-once.ts';
import { type Client, type ServedApi, servedApi } from '../testing/served-api.ts';
import { firstPages, pagesTurned, type Turned, turnPages } from '../testing/turn-pages.ts';

const seedOfRun = 20_261_129;
const asked = 400;
const turns = 600;

let api: ServedApi;
let cookie: string;
let editor: Client;
let reviewer: Client;
let deals: readonly string[];
let claims: readonly string[];
let states: readonly string[];
let moments: readonly string[];

/** Gives lists of links more than a page of them, and orders of deals some that have nothing to be ordered by. */
const more = async () => {
  for (const deal of deals.slice(2, 5)) {
    const told = `It ends in May 2014, says ${deal}.`;
    await publish(editor, reviewer, told, [
      claimOf(told, deal, 'ends', { asStated: 'May 2014' }),
      ...states
        .slice(0, 3)
        .map((target) => claimOf(told, deal, 'parties', { link: { target, role: 'BUYER' } })),
    ]);
  }
};

beforeAll(async () => {
  api = await servedApi();
  ({ cookie, editor, reviewer, deals, claims, states } = await ferryOffice(api));
  await more();
  const { data } = await reviewer('{ changes(last: 10) { nodes { at } } }');
  moments = data.changes.nodes.map(({ at }: { readonly at: string }) => at);
}, 240_000);
afterAll(async () => api?.stop());

type Headers = Readonly<Record<string, string>>;
type Posted = { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };

// What tells the time, or counts.
const passing: readonly string[] = ['date', 'ratelimit-remaining', 'ratelimit-reset'];

const post = async (body: Posted, headers: Headers = {}) => {
  api.statements.length = 0;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    // A number that JSON can tell of and we cannot write.
    body: JSON.stringify(body).replaceAll('"1e400"', '1e400'),
  });
  const text = await response.text();
  return {
    answer: {
      status: response.status,
      headers: [...response.headers].filter(([name]) => !passing.includes(name)),
      text,
    },
    left: Number(response.headers.get('ratelimit-remaining')),
    atOnce: api.statements.some((sql) => sql.startsWith('select concat(')),
  };
};

/** Asks twice: the first time goes the long way. */
const both = async (body: Posted, headers: Headers = {}) => {
  const long = await post(body, headers);
  expect(long.atOnce, body.query).toBe(false);
  const short = await post(body, headers);
  // Of several fields that are refused, the long way tells those that had failed when the first of them ended it all.
  if (!short.atOnce && long.answer.text.startsWith('{"errors"'))
    expect(short.answer.status, body.query).toBe(long.answer.status);
  else expect(short.answer, body.query).toEqual(long.answer);
  return { long, short, data: JSON.parse(short.answer.text).data };
};

/** A document that nobody asked before. */
const own = ({ query, variables }: Posted, at: number): Posted => ({
  query: `${query} # ${at}`,
  ...(variables && { variables }),
});

/** Turns pages of what an operation answers, both ways; what is said of those that were turned at once. */
const turn = async (
  { query, others, ...turned }: Turned,
  at: number,
  headers: Headers,
): Promise<readonly string[]> => {
  const body = own({ query, variables: turned.variables }, at);
  const { short, data } = await both(body, headers);
  if (!short.atOnce) return [];
  // What was planned with one cursor may answer another.
  const other = await post({ ...body, variables: others }, headers);
  const long = await post({ query: `${body.query} again`, variables: others }, headers);
  expect(other.answer, query).toEqual(long.answer);
  return pagesTurned({ query, others, ...turned }, data);
};

describe('answers at once', () => {
  const chance = (roots: readonly string[], ids: () => readonly string[]) =>
    it(`are what the long way answers, to ${asked} queries by chance for ${roots[0]} and the like (seed ${seedOfRun})`, {
      timeout: 300_000,
    }, async () => {
      const words = ['norway', 'value', 'parties', 'names', 'status', 'deals', 'ferries'];
      const readable = narrowed(schema, isReadBelow(roots));
      const next = randomOperations(readable, seedOfRun, { ids: ids(), words });
      const seen = { data: 0, atOnce: 0 };
      for (let at = 0; at < asked; at += 1) {
        const headers = at % 3 === 0 ? { cookie } : {};
        const { short, data } = await both(own(next(), at), headers);
        if (data && Object.values(data).some((found) => found !== null)) seen.data += 1;
        if (short.atOnce) seen.atOnce += 1;
      }
      expect(api.log).toEqual([]);
      expect(seen.data).toBeGreaterThan(asked / 8);
      // More of them are refused the longer the contract's inputs are.
      expect(seen.atOnce).toBeGreaterThan(asked / 10);
    });
  chance(['record', ...lists], () => [...deals, ...states]);
  chance(['claim', 'claims'], () => claims);

  it(`go on from cursors as the long way does, in ${turns} queries by chance (seed ${seedOfRun})`, {
    timeout: 300_000,
  }, async () => {
    const often = ['orderBy', 'asOf'];
    const pools = { ids: [...deals, ...states], words: ['ferries'], moments, often };
    const isRead = isReadBelow(['record', 'claims', ...lists]);
    const paged = narrowed(
      schema,
      (type, field) => isRead(type, field) && isPaged(schema, type, field),
      (argument) => [...often, 'kinds'].includes(argument),
    );
    const operations = randomOperations(paged, seedOfRun, pools);
    const chance = makeChance(seedOfRun);
    const turned = new Map<string, number>();
    for (let at = 0; at < turns; at += 1) {
      const headers = at % 3 === 0 ? { cookie } : {};
      const operation = operations();
      const query = firstPages(paged, operation.query);
      if (query === null) continue;
      const { answer } = await post({ ...operation, query }, headers);
      const next = turnPages(operation, JSON.parse(answer.text).data, chance);
      for (const what of next ? await turn(next, at, headers) : [])
        turned.set(what, (turned.get(what) ?? 0) + 1);
    }
    expect(api.log).toEqual([]);
    const least = { pages: 100, entries: 50, after: 50, before: 50, first: 50, last: 50, claims: 25 };
    const seldom = { orderBy: 25, null: 5, asOf: 3, links: 3, linksBack: 3 };
    for (const [what, floor] of Object.entries({ ...least, ...seldom }))
      expect(turned.get(what), what).toBeGreaterThan(floor);
  });

  const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
    deals(first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { __typename id label value { printed asStated value currency basis } status statusHistory { status from }
        names { name printed } signed { edtf printed } parties { edges { cursor role node { __typename caption ... on State { iso2 deals { totalCount } } } } } } } } }`;

  type Edges = readonly { readonly node: { readonly id: string } }[];
  const idsOf = (edges: Edges): readonly string[] => edges.map(({ node }) => node.id);

  it('turn the pages of a list forwards and backwards, and come to its ends', async () => {
    await both({ query: page, variables: { first: 3 } });
    await both({ query: `${page} # nobody asked this`, variables: { last: 2 } });
    const forwards: string[] = [];
    for (let after: string | null = null; ; ) {
      const turned = await post({ query: page, variables: { first: 3, after } });
      expect(turned.atOnce).toBe(true);
      const { edges, pageInfo } = dataOf(turned).deals;
      forwards.push(...idsOf(edges));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(new Set(forwards).size).toBe(
      dataOf(await post({ query: page, variables: { first: 100 } })).deals.totalCount,
    );
    const back = dataOf(await post({ query: page, variables: { last: 3 } })).deals;
    expect(idsOf(back.edges)).toEqual(forwards.slice(-3));
    expect(back.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('show what is published, and to whom: a draft to nobody but who has signed in, and a change at once', async () => {
    const draft = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Not yet' })).id;
    const query =
      'query ($id: ID!) { record(id: $id) { __typename label standing ... on Deal { value { printed } } } }';
    expect((await both({ query, variables: { id: draft } })).data).toEqual({ record: null });
    const own = await post({ query, variables: { id: draft } }, { cookie });
    expect(own.atOnce).toBe(true);
    expect(dataOf(own).record).toEqual({
      __typename: 'Deal',
      label: 'Not yet',
      standing: 'DRAFT',
      value: null,
    });
    const told = 'Norway buys a tenth ferry for $3 million.';
    await publish(editor, reviewer, told, [claimOf(told, draft, 'value', { asStated: '$3 million' })]);
    const now = await post({ query, variables: { id: draft } });
    expect(now.atOnce).toBe(true);
    expect(dataOf(now).record).toEqual({
      __typename: 'Deal',
      label: 'Not yet',
      standing: 'PUBLISHED',
      value: { printed: expect.any(String) },
    });
  });

  it('are shared where the long way’s are, and refused where a page of another site could ask', async () => {
    const address = `${api.url}/graphql?${new URLSearchParams({
      query: 'query ($id: ID!) { record(id: $id) { caption } }',
      variables: JSON.stringify({ id: states[0] }),
    })}`;
    const get = async (headers: Headers) => {
      api.statements.length = 0;
      const response = await fetch(address, { headers });
      const atOnce = api.statements.some((sql) => sql.startsWith('select concat('));
      return {
        status: response.status,
        control: response.headers.get('cache-control'),
        text: await response.text(),
        atOnce,
      };
    };
    const asked = { 'apollo-require-preflight': 'yes', accept: '*/*' };
    await post({ query: '{ deals { totalCount } }' }, { accept: '*/*' });
    const [long, short] = [
      await get({ ...asked, 'x-twice': '1' }),
      await get({ ...asked, accept: '*/*', cookie }),
    ];
    expect(long.atOnce).toBe(false);
    expect(short).toEqual({ ...long, control: 'private, no-store', atOnce: true });
    expect(long.control).toBe('public, max-age=0, must-revalidate');
    expect((await get({ accept: '*/*' })).status).toBe(400);
  });

  it('tell of what was merged as what it is now', async () => {
    const [one, other] = deals;
    const query = `query ($id: ID!) { record(id: $id) { id version caption names { name } evidence(field: "value") { id subject { id } }
      claims(first: 50) { totalCount edges { cursor node { id subject { id } } } } links { nodes { id linksBack { nodes { id } } } } } }`;
    const versionOf = async (id: string | undefined): Promise<number> =>
      (await both({ query: `${query} # ${id}`, variables: { id } })).data.record.version;
    const versions = { recordVersion: await versionOf(one), otherVersion: await versionOf(other) };
    const judged = { record: one, other, ...versions, verdict: 'SAME', reason: 'One deal.' };
    await give(reviewer, 'judgeIdentity', judged, '... on Deal { id }');
    const now = await Promise.all(
      [one, other].map((id) => post({ query: `${query} # ${one}`, variables: { id } })),
    );
    for (const { answer } of now) expect(JSON.parse(answer.text).data.record.evidence).toHaveLength(2);
    expect(now[0]?.answer).toEqual(now[1]?.answer);
    for (const id of [one, other]) {
      const long = await post({ query: `${query} # merged ${id}`, variables: { id } });
      expect(now[0]?.answer).toEqual(long.answer);
    }
  });

  it('read many records at once, whatever is asked of each', async () => {
    const ids = [...deals, ...states, deals[3], '00000000-0000-7000-8000-000000000000'];
    const fields = ids.map(
      (_, at) => `r${at}: record(id: $i${at}) { ${at % 3 === 0 ? 'id caption' : '...Named'} }`,
    );
    const query = `query (${ids.map((_, at) => `$i${at}: ID!`).join(', ')}) { ${fields.join(' ')} __typename }
      fragment Named on Record { __typename names { name } ... on Deal { value { printed } } }`;
    const variables = Object.fromEntries(ids.map((id, at) => [`i${at}`, id]));
    const { short } = await both({ query, variables });
    expect(short.atOnce).toBe(true);
    expect(api.statements).toHaveLength(1);
  });

  it('cost what the long way costs', async () => {
    const query = '{ deals(first: 100) { nodes { caption parties(first: 20) { nodes { caption } } } } }';
    const [before, long, short] = [
      await post({ query: '{ x }' }),
      await post({ query }),
      await post({ query }),
    ];
    expect(short.atOnce).toBe(true);
    expect(long.left - short.left).toBe(before.left - long.left);
    expect(long.left - short.left).toBeGreaterThan(10);
  });

  it('leave to the long way what is refused, each time', async () => {
    const query =
      'query ($id: ID!, $first: Int, $after: String) { record(id: $id) { caption } deals(first: $first, after: $after) { nodes { id } } }';
    const id = deals[5];
    await both({ query, variables: { id, first: 2 } });
    for (const variables of [
      { id, first: 101 },
      { id, first: 'two' },
      { first: 2 },
      { id, first: 2, after: 'x' },
      { id, first: 2, after: Buffer.from('["Deal CAPTION ASC","a","b"]').toString('base64url') },
    ]) {
      const refused = await post({ query, variables });
      expect(refused.answer).toEqual((await post({ query: `${query} `, variables })).answer);
      expect(refused.atOnce || !refused.answer.text.includes('errors')).toBe(false);
    }
    // Ids that the long way takes for something else.
    for (const variables of [
      { id: id?.toUpperCase(), first: 2 },
      { id: 7, first: 2 },
    ])
      expect((await post({ query, variables })).answer).toEqual(
        (await post({ query: `${query}  `, variables })).answer,
      );
  });

  it('leave to the long way a number that is none here, and is written as null is', async () => {
    const cases = [
      ['query ($n: Int) { deals(first: $n) { nodes { id } } }', null, '1e400'],
      ['query ($n: DealFilter) { deals(filter: $n) { totalCount } }', { value: null }, { value: '1e400' }],
    ] as const;
    for (const [query, n, none] of cases) {
      await both({ query, variables: { n } });
      const refused = await post({ query, variables: { n: none } });
      expect(refused.answer.status).toBe(400);
      expect(refused.answer).toEqual((await post({ query: `${query} `, variables: { n: none } })).answer);
    }
  });

  it('leave to the long way what should be there and is not', async () => {
    const id = deals[5];
    const query = `query ($id: ID!) { record(id: $id) { ... on Deal { value { asStated approximate } } } }`;
    await both({ query, variables: { id } });
    await api.db.prisma
      .$executeRaw`update record set held = held #- '{value,values,0,value,approximate}' where id = ${id}::uuid`;
    const { answer } = await post({ query, variables: { id } });
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ path: ['record', 'value', 'approximate'] }] });
    api.log.length = 0;
  });
});

// biome-ignore lint/suspicious/noExplicitAny: as in served-api.ts
const dataOf = ({ answer }: { readonly answer: { readonly text: string } }): any =>
  JSON.parse(answer.text).data;
