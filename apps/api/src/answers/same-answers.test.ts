import { connect } from '@chancery/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RichOffice, richOffice } from '../testing/rich-office.ts';
import { password, type ServedApi, servedApi, signIn } from '../testing/served-api.ts';

let api: ServedApi;
let office: RichOffice;
let claims: readonly string[];
const viewers = new Map<string, Readonly<Record<string, string>>>([['nobody', {}]]);

beforeAll(async () => {
  api = await servedApi();
  office = await richOffice(api);
  for (const who of ['editor', 'reviewer'])
    viewers.set(who, { cookie: await signIn(api.url, `${who}@example.org`, password) });
  const db = connect(api.databaseUrl, { poolSize: 1 });
  claims = (await db.prisma.claim.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  await db.close();
}, 240_000);
afterAll(async () => api?.stop());

type Headers = Readonly<Record<string, string>>;
type Posted = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

// What tells the time, or counts.
const passing: readonly string[] = ['date', 'ratelimit-remaining', 'ratelimit-reset'];

const ask = async (path: string, init: RequestInit) => {
  api.statements.length = 0;
  const response = await fetch(`${api.url}${path}`, init);
  const headers = [...response.headers].filter(([name]) => !passing.includes(name));
  const answer = { status: response.status, headers, text: await response.text() };
  return { answer, atOnce: api.statements.some((sql) => sql.startsWith('select concat(')) };
};
const post = async (body: Posted, headers: Headers = {}) =>
  ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

let asked = 0;
/** The same document, which nobody asked before. */
const unknown = (query: string): string => {
  asked += 1;
  return `${query} # ${asked}`;
};

/** Asks what is known, and the same as nobody asked it before. */
const same = async (known: Posted, headers: Headers = {}) => {
  const short = await post(known, headers);
  const long = await post({ ...known, query: unknown(known.query) }, headers);
  const what = JSON.stringify([known, headers]);
  expect(long.atOnce, what).toBe(false);
  expect(short.answer, what).toEqual(long.answer);
  return short;
};

/** Has a document known: from its second time on it is answered at once. */
const know = async (query: string, variables: Posted['variables'] = {}, headers: Headers = {}) => {
  const known = unknown(query);
  await post({ query: known, variables }, headers);
  expect((await post({ query: known, variables }, headers)).atOnce, known).toBe(true);
  return known;
};

const number = 'printed asStated value lower upper lowerInclusive upperInclusive approximate vagueTerm';
const date = '{ printed asStated edtf earliest latest approximate uncertain relative }';
const passage = '{ start end exact prefix suffix revision { id } }';
const edge = `{ __typename cursor field reverse described role title realisation certainty within { id caption }
  share { ${number} } node { __typename id caption label standing } }`;
const ofRecord = [
  'kind caption label standing version updatedAt withdrawnAt missing names { printed name language script kind } identifiers { scheme value }',
  `links(first: 3) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges ${edge} }`,
  `linksBack(last: 2) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges ${edge} nodes { id } }`,
  `... on State { status capital { printed language } existed ${date} isoNumeric } ... on Organisation { kept: type jurisdiction ${edge} sectors { text } reliability }
   ... on Deal { statusHistory { status from realisation certainty } items { printed quantity { ${number} unit } } value { ${number} currency basis } announced ${date} ends ${date} }
   ... on Sanction { measures reason { text } } statements { printed text about { caption } quantity { ${number} } }`,
  'claims(first: 50) { totalCount edges { cursor node { id field snak key subject { id } judgement { verdict rank reason confidence at } } } }',
];
const ofClaim = [
  `subject { caption } field snak key polarity realisation certainty quote condition createdAt chainEnds alterations origin report validTime ${date}`,
  `value { __typename printed ... on Amount { ${number} currency } ... on Link { described role target { caption } within { caption } share { ${number} } } ... on Statement { about { caption } } }`,
  `citations { role passage ${passage} } passage ${passage} chain { position sourceKind described office read toNext source { caption } cue ${passage} }`,
  `article { id version headline authors url language createdAt outlet { caption } publishedAt ${date} } judgement { verdict rank reason confidence at }`,
];

describe('what is seldom is answered alike both ways, whoever asks', () => {
  const eachOf = async (root: string, selection: string, ids: readonly string[]) => {
    for (const headers of viewers.values()) {
      const known = await know(
        `query ($id: ID!) { ${root}(id: $id) { ${selection} } }`,
        { id: ids[0] },
        headers,
      );
      for (const id of ids)
        expect((await same({ query: known, variables: { id } }, headers)).atOnce).toBe(true);
    }
  };
  it.each(ofRecord)('of every record: %s', { timeout: 120_000 }, async (selection) => {
    await eachOf('record', selection, [...office.records.values()]);
  });
  it.each(ofClaim)('of every claim: %s', { timeout: 120_000 }, async (selection) => {
    await eachOf('claim', selection, claims);
  });

  it('and each sees their own, asking one document one after the other', async () => {
    const query = await know('{ claims(first: 100) { totalCount nodes { id } } }');
    const seen = new Map<string, string>();
    for (const who of ['nobody', 'editor', 'nobody', 'reviewer', 'editor'])
      seen.set(who, (await same({ query }, viewers.get(who))).answer.text);
    expect(new Set(seen.values()).size).toBe(3);
  });
});

describe('what is asked as of a moment or a day is answered alike both ways', () => {
  const links = `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges ${edge} nodes { id } }`;
  const own = 'id kind caption label standing version updatedAt withdrawnAt';
  const lists = [
    `records(asOf: { knownAt: $at }, first: 4) { totalCount nodes { __typename id kind label version } }`,
    `records(asOf: { knownAt: $at }, kinds: [DEAL, STATE], last: 3) { pageInfo { startCursor hasPreviousPage } edges { cursor node { ${own} } } }`,
    `deals(asOf: { knownAt: $at }, first: 3) { totalCount nodes { ${own} parties(first: 2) ${links} } }`,
    `deals(asOf: { knownAt: $at }, last: 3) { nodes { ${own} links(last: 2) ${links} } }`,
    `states(asOf: { knownAt: $at }, first: 60) { nodes { id deals(first: 2) ${links} } }`,
    `organisations(asOf: { knownAt: $at }, first: 3) { nodes { id owners ${links} } }`,
    `organisations(asOf: { knownAt: $at }, first: 3) { nodes { id deals(first: 1) ${links} } }`,
    `sanctions(asOf: { knownAt: $at }) { nodes { ${own} targets { nodes { id ... on State { linksBack(reverse: "sanctionsAgainst", first: 2) { nodes { id version } } } } } } }`,
  ];
  it.each(lists)('%s', { timeout: 120_000 }, async (list) => {
    const { answer } = await post({ query: '{ changes(last: 40) { nodes { at } } }' });
    const moments: readonly string[] = JSON.parse(answer.text).data.changes.nodes.map(
      ({ at }: { readonly at: string }) => at,
    );
    const query = unknown(`query ($at: DateTime!) { ${list} }`);
    let atOnce = 0;
    for (const at of new Set(moments)) {
      await post({ query, variables: { at } });
      if ((await same({ query, variables: { at } })).atOnce) atOnce += 1;
    }
    expect(atOnce).toBeGreaterThan(0);
  });

  it.each(lists.map((list) => list.replace('knownAt: $at', 'validAt: $day, holds: $holds')))(
    '%s',
    {
      timeout: 120_000,
    },
    async (list) => {
      const query = unknown(`query ($day: Date!, $holds: Validity!) { ${list} }`);
      for (const day of ['1940-01-01', '2014-05-10', '2020-06-15'])
        for (const holds of ['POSSIBLY', 'CERTAINLY']) {
          const variables = { day, holds };
          await post({ query, variables });
          expect((await same({ query, variables })).atOnce).toBe(true);
        }
    },
  );

  it('by what each was called then, or on that day', { timeout: 120_000 }, async () => {
    type Node = { readonly id: string; readonly caption: string } | null;
    type Deal = { readonly parties: { readonly nodes: readonly Node[] } };
    const called = async (asked: string, asOf: string, variables: Readonly<Record<string, unknown>>) => {
      const query = `query (${asked}) {
        organisations(asOf: ${asOf}, first: 20) { nodes { id caption } }
        deals(asOf: ${asOf}) { nodes { parties(first: 5) { nodes { id caption } } } } }`;
      await post({ query, variables });
      const { answer, atOnce } = await same({ query, variables });
      const { organisations, deals } = JSON.parse(answer.text).data;
      const nodes: readonly Node[] = [
        ...organisations.nodes,
        ...deals.nodes.flatMap(({ parties }: Deal) => parties.nodes),
      ];
      const captions = nodes.flatMap((node) =>
        node !== null && node.id === office.records.get('ferries') ? [node.caption] : [],
      );
      return { captions, atOnce };
    };
    const { answer } = await post({ query: '{ changes(last: 40) { nodes { at } } }' });
    const then = new Set<string>();
    let atOnce = 0;
    for (const { at } of JSON.parse(answer.text).data.changes.nodes) {
      const known = await called('$at: DateTime!', '{ knownAt: $at }', { at });
      for (const caption of known.captions) then.add(caption);
      if (known.atOnce) atOnce += 1;
    }
    expect([...then].toSorted()).toEqual(['All Ferries', 'North Ferries']);
    expect(atOnce).toBeGreaterThan(0);
    for (const [day, caption] of [
      ['1940-01-01', 'Fjord Ferries'],
      ['2000-06-01', 'North Ferries'],
      ['2015-06-15', 'All Ferries'],
    ])
      for (const holds of ['POSSIBLY', 'CERTAINLY']) {
        const known = await called('$day: Date!, $holds: Validity!', '{ validAt: $day, holds: $holds }', {
          ...{ day, holds },
        });
        expect(known.atOnce).toBe(true);
        expect(new Set(known.captions)).toEqual(new Set([caption]));
      }
  });

  it('what is projected goes the long way', async () => {
    const query = unknown(
      'query ($at: DateTime!) { deals(asOf: { knownAt: $at }) { nodes { subject { text } } } }',
    );
    const variables = { at: new Date().toISOString() };
    await post({ query, variables });
    expect((await same({ query, variables })).atOnce).toBe(false);
  });
});

describe('what a request is made of is taken alike both ways', () => {
  it('cursors with characters in them that no text has', async () => {
    const query = 'query ($after: String) { deals(first: 1, after: $after) { pageInfo { endCursor } } }';
    const { answer } = await post({ query });
    const after = JSON.parse(answer.text).data.deals.pageInfo.endCursor;
    const known = await know(query, { after });
    for (const more of ['', '\u0007', '\u0000', '\ud800', ' '.repeat(10_001), '=='])
      await same({ query: known, variables: { after: `${after}${more}` } });
  });

  it('variables that are named as what every object has', async () => {
    const query = 'query ($toString: Int = 1) { deals(first: $toString) { nodes { id } } }';
    const [left, none] = [{}, { toString: null }];
    await same({ query: await know(query, left), variables: none });
    await same({ query: await know(query, none), variables: left });
    const costOf = (name: string) =>
      post({ query: `query ($${name}: Int = 100) { deals(first: $${name}) { nodes { id } } }` });
    expect((await costOf('toString')).answer.text).toBe((await costOf('size')).answer.text);
  });

  it('names of operations', async () => {
    const query = await know('{ deals { totalCount } }');
    for (const operationName of ['', 'A', '\n']) await same({ query, operationName });
    const [first, rest] = ['# first', 'query A { deals { totalCount } }'];
    for (let time = 0; time < 2; time += 1) await post({ query: `${first}\n${rest}`, operationName: 'A' });
    expect((await post({ query: rest, operationName: `A\n${first}` })).answer.status).toBe(400);
  });

  it('types of what a GET does not have', async () => {
    const query = await know('{ deals { totalCount } }');
    const get = async (document: string, type: string) =>
      ask(`/graphql?${new URLSearchParams({ query: document })}`, {
        headers: { 'apollo-require-preflight': 'yes', cookie: 'a=b', 'content-type': type },
      });
    const types = ['application/json', 'Application/JSON ; x=y', 'application/json;', 'application/jsonx'];
    for (const type of [...types, 'application/json, text/plain', 'text/plain', 'json'])
      expect((await get(query, type)).answer, type).toEqual((await get(unknown(query), type)).answer);
  });
});

describe('what would be a burden for the database goes the long way', () => {
  it('a statement that few words write', async () => {
    const depth = 6;
    const fragments = Array.from({ length: depth }, (_, at) => {
      const inner = at + 1 < depth ? `...F${at + 1}` : 'id';
      return `fragment F${at} on Record { a: links(first: 0) { nodes { ${inner} } } b: links(first: 0) { nodes { ${inner} } } }`;
    });
    const query = unknown(`query ($id: ID!) { record(id: $id) { ...F0 } } ${fragments.join(' ')}`);
    const variables = { id: office.records.get('norway') };
    for (let time = 0; time < 2; time += 1) {
      const { answer, atOnce } = await post({ query, variables });
      expect([answer.status, atOnce]).toEqual([200, false]);
    }
  });

  it('variables that would have it planned anew each time', async () => {
    const query = 'query ($kinds: [Kind!]) { records(kinds: $kinds) { totalCount } }';
    const known = await know(query, { kinds: ['DEAL'] });
    const kinds = Array.from({ length: 100 }, () => 'ORGANISATION');
    const long = `query (${Array.from({ length: 3 }, (_, at) => `$k${at}: [Kind!]`)}) { ${Array.from({ length: 3 }, (_, at) => `r${at}: records(kinds: $k${at}) { totalCount }`).join(' ')} }`;
    const variables = { k0: kinds, k1: kinds, k2: kinds };
    for (let time = 0; time < 2; time += 1)
      expect((await post({ query: long, variables })).atOnce).toBe(false);
    expect((await same({ query: known, variables: { kinds } })).atOnce).toBe(true);
  });

  it('and nothing was noted as broken', () => {
    expect(api.log).toEqual([]);
  });
});
