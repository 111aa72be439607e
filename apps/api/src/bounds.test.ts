import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getIntrospectionQuery, getOperationAST, parse, print, separateOperations } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounds, requireBounded } from './bounds.ts';
import { measure } from './cost.ts';
import { schema } from './schema/index.ts';
import { type ServedApi, servedApi } from './testing/served-api.ts';

const measured = (query: string, variables: Readonly<Record<string, unknown>> = {}, name?: string) => {
  const document = parse(query);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('There is no such operation.');
  return measure(schema, document, operation, variables);
};
const cost = (query: string, variables: object = {}) => measured(query, { ...variables }).cost;

describe('the cost of a query', () => {
  it('is one a field, times the page of every list above it', () => {
    expect(cost('{ viewer { name role } }')).toBe(3);
    expect(cost('{ states(first: 10) { nodes { id caption } } }')).toBe(1 + 10 * 3);
    expect(cost('{ states { nodes { id caption } } }')).toBe(1 + 20 * 3);
    expect(cost('{ states(first: 10) { nodes { organisations(first: 4) { nodes { id } } } } }')).toBe(
      1 + 10 * (1 + 1 + 4 * 2),
    );
    expect(cost('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(1 + 3);
  });

  it('takes sizes from variables and their defaults, and a list without pages for five', () => {
    const query = 'query ($n: Int = 7) { states(first: $n) { nodes { id } } }';
    expect(cost(query)).toBe(1 + 7 * 2);
    expect(cost(query, { n: 3 })).toBe(1 + 3 * 2);
    expect(cost(query, { n: null })).toBe(1 + 20 * 2);
    expect(cost('{ kinds { fields { name } } }')).toBe(1 + 5 * (1 + 5));
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })).toBe(1 + 2);
  });

  it('counts fragments where they are spread, however often', () => {
    const twice =
      '{ a: viewer { ...F } b: viewer { ... on Account { ...F } } } fragment F on Account { id name }';
    expect(measured(twice)).toEqual({ cost: 6, depth: 2, roots: 2, longestList: 0 });
    const doubling = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Account { ...F${at + 1} ...F${at + 1} }`,
    );
    const bomb = `{ viewer { ...F0 } } ${doubling.join(' ')} fragment F60 on Account { id }`;
    expect(cost(bomb)).toBeGreaterThan(2 ** 59);
  });
});

describe('what the admin asks', () => {
  const folder = fileURLToPath(new URL('../../admin/src', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('generated'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const documents = sources.flatMap((source) =>
    [...source.matchAll(/graphql\(`(.*?)`\)/gsu)].map(([, document = '']) => document),
  );
  // As many as the admin asks for, and more ids than it has.
  const variables = { first: 30, ids: Array.from({ length: 50 }, () => 'x'), columns: [] };
  const operations = Object.entries(separateOperations(parse(documents.join('\n'))));

  it('costs well under what is allowed', () => {
    const costs = operations.map(([name, document]) => {
      const text = print(document);
      parse(text, { maxTokens: bounds.tokens / 2 });
      const operation = getOperationAST(document, name);
      if (!operation) throw new Error(`There is no operation ${name}.`);
      requireBounded(schema, document, operation, variables);
      return { name, ...measure(schema, document, operation, variables) };
    });
    costs.sort((a, b) => b.cost - a.cost);
    console.log(costs.map(({ name, cost, depth }) => `${name}: ${cost}, ${depth} deep`).join('\n'));
    expect(costs.length).toBeGreaterThan(15);
    expect(Math.max(...costs.map((each) => each.cost))).toBeLessThan(bounds.cost / 2);
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
      most: 50_000,
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
    expect(await refusal(`{ viewer { ${'id '.repeat(2_000)} } }`)).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
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

  it('is no question about the whole contract', async () => {
    const { status, errors } = await api.anonymous(getIntrospectionQuery());
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('finds the bounds in the guide', () => {
    const guide = readFileSync(fileURLToPath(new URL('../../../docs/api.md', import.meta.url)), 'utf8');
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
