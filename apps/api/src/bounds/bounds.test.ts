import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getIntrospectionQuery, getOperationAST, parse, print, separateOperations } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorerQueries } from '../http/explorer-queries.ts';
import { schema } from '../schema/index.ts';
import { type ServedApi, servedApi } from '../testing/served-api.ts';
import { bounds, requireBounded } from './bounds.ts';
import { measure, weights } from './cost.ts';
import { requireReadable, sizeOf } from './document-bounds.ts';

const measured = (query: string, variables: Readonly<Record<string, unknown>> = {}, name?: string) => {
  const document = parse(query);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('There is no such operation.');
  return measure(schema, document, operation, variables);
};
const cost = (query: string, variables: object = {}) => measured(query, { ...variables }).cost;
const page = 1 + weights.page;
const { node } = weights;

describe('the cost of a query', () => {
  it('is one a field and the weight of what it is, times the page of every list above it', () => {
    expect(cost('{ office { selfAcceptance } }')).toBe(2);
    expect(cost('{ viewer { name role } }')).toBe(1 + node + 2);
    expect(cost('{ states(first: 10) { nodes { id caption } } }')).toBe(page + 1 + 10 * (node + 2));
    expect(cost('{ states { nodes { id caption } } }')).toBe(page + 1 + 20 * (node + 2));
    expect(cost('{ states(first: 0) { totalCount } }')).toBe(page + 3); // a count is of the whole list
    expect(cost('{ states(first: 10) { nodes { organisations(first: 4) { nodes { id } } } } }')).toBe(
      page + 1 + 10 * (node + page + 1 + 4 * (node + 1)),
    );
    expect(cost('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(1 + 3 * (node + 1));
  });

  it('counts the fields whose values a list counts', () => {
    const { facet } = weights;
    const counted = (fields: string) =>
      cost(`{ deals(first: 0) { facets(fields: ${fields}, first: 10) { counts { value } } } }`) - page;
    expect(counted('[TYPE]')).toBe(1 + facet + 10 * 4);
    expect(counted('[TYPE, PARTIES]')).toBe(1 + 2 * facet + 20 * 4);
  });

  it('takes sizes from variables and their defaults, and a list without pages for three', () => {
    const query = 'query ($n: Int = 7) { states(first: $n) { edges { cursor } } }';
    expect(cost(query)).toBe(page + 1 + 7);
    expect(cost(query, { n: 3 })).toBe(page + 1 + 3);
    expect(cost(query, { n: null })).toBe(page + 1 + 20);
    expect(cost('{ kinds { fields { name } } }')).toBe(1 + 3 * (1 + 3));
    const ids = { ids: ['a', 'b'] };
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', ids)).toBe(1 + 2 * (node + 1));
  });

  it('counts fragments where they are spread, however often', () => {
    const twice =
      '{ a: viewer { ...F } b: viewer { ... on Account { ...F } } } fragment F on Account { id name }';
    expect(measured(twice)).toEqual({
      cost: 2 * (1 + node + 2),
      depth: 2,
      roots: 2,
      longestList: 0,
      largestPage: 0,
    });
    const doubling = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Account { ...F${at + 1} ...F${at + 1} }`,
    );
    const bomb = `{ viewer { ...F0 } } ${doubling.join(' ')} fragment F60 on Account { id }`;
    expect(cost(bomb)).toBeGreaterThan(2 ** 59);
  });

  // A cost is part of the contract: clients plan by it. Who changes one of these tells them.
  it.each([
    ['{ __typename }', 1],
    [getIntrospectionQuery(), 75_007],
    ['{ viewer { id name role email } }', 14],
    ['{ deals { facets(fields: [TYPE, PARTIES]) { counts { value count record { caption } } } } }', 1_706],
    ['{ vagueness { version terms { term } } }', 6],
    ['{ search(text: "norway") { record { id caption } } }', 741],
    ['{ record(id: "x") { caption evidence(field: "value") { passage { exact } } } }', 232],
    ['{ deals { totalCount nodes { caption parties { edges { node { caption } } } } } }', 4_729],
    ['{ states(first: 100) { nodes { id caption iso2 } pageInfo { endCursor hasNextPage } } }', 1_209],
    ['{ records(first: 100) { nodes { fields { name values { value { printed } } } } } }', 3_406],
    ['{ claims: record(id: "x") { claims(first: 50) { nodes { id passage { exact } } } } }', 616],
    ['{ reviews { nodes { id state article { headline } } } }', 446],
    ['{ possibleDuplicates { nodes { score record { caption } other { caption } } } }', 466],
    ['{ record(id: "x") { possibleDuplicates(first: 5) { score other { caption } } } }', 71],
    ['{ articles(first: 10) { nodes { headline claims(first: 1) { totalCount } } } }', 186],
    ['{ articles(filter: { words: "gas" }) { totalCount nodes { headline } } }', 709],
    [
      '{ articles(filter: { or: [{ words: "gas" }, { not: { words: "oil" } }], hasCopies: true }) { totalCount } }',
      1_008,
    ],
    ['{ reviews(filter: { article: { words: "gas" } }) { nodes { id } } }', 706],
    [explorerQueries[0] ?? '', 2_399],
  ] as const)('stays what it is: %s', (query, expected) => {
    expect(cost(query)).toBe(expected);
  });
});

describe('what the admin asks', () => {
  const folder = fileURLToPath(new URL('../../../admin/src', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('generated'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const documents = sources.flatMap((source) =>
    [...source.matchAll(/graphql\(`(.*?)`\)/gsu)].map(([, document = '']) => document),
  );
  // As many as the admin asks for: lists thirty, previews, of which each page is much work, twenty. And more ids than it has.
  const firstOf = (name: string): number => (['WouldFall', 'RestingThen'].includes(name) ? 20 : 30);
  const variables = { ids: Array.from({ length: 50 }, () => 'x'), columns: [] };
  const operations = Object.entries(separateOperations(parse(documents.join('\n'))));

  it('costs well under what is allowed', () => {
    const costs = operations.map(([name, document]) => {
      const text = print(document);
      expect(sizeOf(text).tokens).toBeLessThan(bounds.tokens / 2);
      requireReadable(text);
      const operation = getOperationAST(document, name);
      if (!operation) throw new Error(`There is no operation ${name}.`);
      const asked = { ...variables, first: firstOf(name) };
      requireBounded(schema, document, operation, asked);
      return { name, ...measure(schema, document, operation, asked) };
    });
    costs.sort((a, b) => b.cost - a.cost);
    console.log(costs.map(({ name, cost, depth }) => `${name}: ${cost}, ${depth} deep`).join('\n'));
    expect(costs.length).toBeGreaterThan(15);
    expect(Math.max(...costs.map((each) => each.cost))).toBeLessThan(bounds.cost * 0.75);
  });
});

describe('a request that asks for too much', () => {
  let api: ServedApi;
  beforeAll(async () => {
    api = await servedApi();
  });
  afterAll(async () => api?.stop());

  const refusal = async (query: string, variables: object = {}) => {
    api.statements.length = 0;
    const { status, data, errors } = await api.anonymous(query, { ...variables });
    expect(api.statements).toEqual([]);
    expect({ status, data, errors: errors.length }).toEqual({ status: 400, data: null, errors: 1 });
    return errors[0]?.extensions;
  };

  it('is refused before anything is read, with the bound it passes', async () => {
    let deep = 'caption';
    for (let at = 0; at < 4; at += 1)
      deep = `linksBack(first: 1) { nodes { links(first: 1) { nodes { ${deep} } } } }`;
    expect(await refusal(`{ states(first: 1) { nodes { ${deep} } } }`)).toEqual({
      code: 'QUERY_TOO_DEEP',
      most: 15,
      asked: 19,
    });
    const many = Array.from({ length: 31 }, (_, at) => `a${at}: viewer { id }`).join(' ');
    expect(await refusal(`{ ${many} }`)).toMatchObject({ code: 'QUERY_TOO_WIDE', most: 30, asked: 31 });
    expect(await refusal(`{ ...F } fragment F on Query { ${many} }`)).toMatchObject({
      code: 'QUERY_TOO_WIDE',
    });
    const wide = 'linksBack(first: 100) { nodes { linksBack(first: 100) { nodes { caption } } } }';
    expect(await refusal(`{ states(first: 100) { nodes { ${wide} } } }`)).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      most: 100_000,
    });
    const ids = Array.from({ length: 101 }, () => 'x');
    const byVariable = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await refusal(byVariable, { ids })).toMatchObject({
      code: 'LIST_TOO_LONG',
      most: 100,
      asked: 101,
    });
    expect(await refusal(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`)).toMatchObject({
      code: 'LIST_TOO_LONG',
    });
    const inFilter = 'query ($filter: DealFilter) { deals(filter: $filter) { totalCount } }';
    const parties = { or: [{ parties: { records: ids } }] };
    expect(await refusal(inFilter, { filter: parties })).toMatchObject({ code: 'LIST_TOO_LONG', asked: 101 });
    expect(await refusal('{ states(last: 101) { nodes { id } } }')).toEqual({
      code: 'PAGE_TOO_LARGE',
      most: 100,
      asked: 101,
    });
    let nested: object = {};
    for (let at = 0; at < 4_000; at += 1) nested = { not: nested };
    expect(await refusal(inFilter, { filter: nested })).toMatchObject({ code: 'VARIABLES_TOO_DEEP' });
    const types = Array.from({ length: 60 }, (_, at) => `t${at}: type { fields { name args { name } } }`);
    expect(await refusal(`{ __schema { types { fields { ${types.join(' ')} } } } }`)).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
    });
    const texts = Array.from({ length: 30 }, (_, at) => `t${at}: text`).join(' ');
    expect(await refusal(`{ article(id: "x") { revision { ${texts} } } }`)).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
    });
    expect(await refusal(`{ viewer { ${'id '.repeat(2_000)} } }`)).toMatchObject({
      code: 'QUERY_TOO_LONG',
      most: 2_000,
    });
  });

  it('is refused before it is parsed where its text alone is too much', async () => {
    expect(await refusal(`{ viewer { id } } #${' '.repeat(100_000)}`)).toMatchObject({
      code: 'QUERY_TOO_LONG',
      most: 100_000,
    });
    const deep = (open: string, close: string) => `{ a(b: ${open.repeat(41)}1${close.repeat(41)}) }`;
    for (const text of [deep('[', ']'), deep('{a:', '}'), '{a'.repeat(6_000), `{ a { ${'...{'.repeat(400)}`])
      expect(await refusal(text)).toMatchObject({ code: 'QUERY_TOO_DEEP', most: 40 });
    const aliases = Array.from({ length: 101 }, (_, at) => `a${at}: id`).join(' ');
    expect(await refusal(`{ viewer { ${aliases} } }`)).toMatchObject({
      code: 'TOO_MANY_ALIASES',
      most: 100,
      asked: 101,
    });
    expect(await refusal(`{ viewer { id ${'@x '.repeat(51)} } }`)).toMatchObject({
      code: 'TOO_MANY_DIRECTIVES',
    });
    expect(await refusal(`{ viewer { ${'...{id} '.repeat(201)} } }`)).toMatchObject({
      code: 'TOO_MANY_FRAGMENTS',
    });
    const variables = Array.from({ length: 201 }, (_, at) => `$v${at}: Int`).join(' ');
    expect(await refusal(`query (${variables}) { viewer { id } }`)).toMatchObject({
      code: 'TOO_MANY_VARIABLES',
    });
  });

  it('counts an alias as one where it names a field, and arguments and variables as none', () => {
    const text = 'query ($n: Int = 1) { a: states(first: $n, name: "x") { b: nodes { id } } }';
    expect(sizeOf(text)).toEqual({
      tokens: 31,
      nesting: 3,
      aliases: 2,
      directives: 0,
      spreads: 0,
      variables: 2,
    });
  });

  it('is refused too where lists have no pages, over and over', async () => {
    let about = 'text';
    for (let at = 0; at < 6; at += 1)
      about = `about { statements { ${about.replace('text', 'text about { id }')} } }`;
    expect(await refusal(`{ states(first: 20) { nodes { statements { ${about} } } } }`)).toMatchObject({
      code: expect.stringMatching(/^QUERY_TOO_(?:DEEP|COSTLY)$/u),
    });
    const rows =
      'nodes { fields { values { claims { id chain { sourceKind } citations { passage { exact } } } } } }';
    const aliases = Array.from({ length: 30 }, (_, at) => `a${at}: states(first: 100) { ${rows} }`);
    expect(await refusal(`{ ${aliases.join(' ')} }`)).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  });

  it('tells of every request what it costs', async () => {
    const extensionsOf = async (query: string) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { readonly extensions: unknown }).extensions;
    };
    expect(await extensionsOf('{ states(first: 10) { nodes { id caption } } }')).toEqual({
      cost: { requested: 116, limit: 100_000 },
    });
    expect(await extensionsOf('{ nothing }')).toEqual({ cost: { requested: 0, limit: 100_000 } });
  });

  it('is no question about the whole contract', async () => {
    const { status, errors } = await api.anonymous(getIntrospectionQuery());
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('finds the bounds in the guide', () => {
    const guide = readFileSync(fileURLToPath(new URL('../../../../docs/api.md', import.meta.url)), 'utf8');
    for (const bound of Object.values(bounds)) expect(guide).toContain(` ${bound.toLocaleString('en')} `);
  });

  it('at the bounds is answered', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `a${at}: viewer { id }`).join(' ');
    expect((await api.anonymous(`{ ${many} }`)).errors).toEqual([]);
    const ids = Array.from({ length: 100 }, () => 'x');
    expect((await api.anonymous('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).errors).toEqual(
      [],
    );
  });
});
