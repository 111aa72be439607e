import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure, weights } from './bounds/cost.ts';
import { schema } from './schema/index.ts';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let deal: string;
let yard: string;
/** The moment of the change that each article made. */
const moments: string[] = [];

const newest = async (): Promise<string> => {
  const { data } = await api.anonymous('{ changes(last: 1) { nodes { at } } }');
  return data.changes.nodes[0].at;
};

const tell = async (
  text: string,
  claims: (of: (...given: [string, string, object]) => object) => object[],
) => {
  await publish(
    editor,
    reviewer,
    text,
    claims((...given) => claimOf(text, ...given)),
  );
  moments.push(await newest());
};

beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  yard = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Yard' })).id;
  await tell('Yard sells ferries for $70 million.', (of) => [
    of(deal, 'value', { asStated: '$70 million' }),
    of(deal, 'parties', { link: { target: yard, role: 'SELLER' } }),
    { ...of(deal, 'status', { choice: 'AGREED' }), validTime: '2014-05-21' },
  ]);
  await tell('Yard, which is now called New Yard, gets $90 million.', (of) => [
    { ...of(deal, 'value', { asStated: '$90 million' }), certainty: 'CERTAIN' },
    of(yard, 'names', { name: { name: 'New Yard', kind: 'PRIMARY' } }),
    { ...of(deal, 'status', { choice: 'COMPLETED' }), validTime: '2019-12' },
  ]);
});
afterAll(async () => api?.stop());

const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await api.anonymous(query, variables);
  expect(errors).toEqual([]);
  return data;
};

describe('what is asked as of a moment', () => {
  it('is as it was known then, however far below; other root fields are not touched', async () => {
    const data = await ask(
      `query ($id: ID!, $moment: DateTime!) {
        then: record(id: $id, asOf: { knownAt: $moment }) { ...read }
        now: record(id: $id) { ...read }
      }
      fragment read on Deal {
        version claims { totalCount }
        fields(names: ["value"]) { values { value { printed } claims { article { headline } } } alternatives { key } }
        parties { totalCount nodes { caption linksBack { nodes { caption claims { totalCount } } } } }
      }`,
      { id: deal, moment: moments[0] },
    );
    expect(data.then.claims.totalCount).toBe(3);
    expect(data.now.claims.totalCount).toBe(5);
    expect(data.then.parties).toEqual({
      totalCount: 1,
      nodes: [{ caption: 'Yard', linksBack: { nodes: [{ caption: 'Ferries', claims: { totalCount: 3 } }] } }],
    });
    expect(data.now.parties.nodes[0].caption).toBe('New Yard');
    expect(data.then.fields[0].alternatives).toEqual([]);
    expect(data.now.fields[0].alternatives).toHaveLength(1);
    expect(data.then.version).toBeLessThan(data.now.version);
  });

  it('is nothing before it was published', async () => {
    const data = await ask(
      `query ($id: ID!) { record(id: $id, asOf: { knownAt: "2001-01-01T00:00:00Z" }) { id }
        deals(asOf: { knownAt: "2001-01-01T00:00:00Z" }) { totalCount nodes { id } } }`,
      { id: deal },
    );
    expect(data).toEqual({ record: null, deals: { totalCount: 0, nodes: [] } });
  });

  it('narrows and orders lists by what was held then, counts them and their values', async () => {
    const above = (then: string) => `deals(asOf: { knownAt: "${then}" },
      filter: { status: { in: [AGREED] } }, orderBy: { field: VALUE, direction: DESC }) {
      totalCount nodes { caption } facets(fields: [STATUS]) { counts { value count } } }`;
    const data = await ask(`{ then: ${above(moments[0] ?? '')} now: ${above(moments[1] ?? '')} }`);
    expect(data.then).toEqual({
      totalCount: 1,
      nodes: [{ caption: 'Ferries' }],
      facets: [{ counts: [{ value: 'AGREED', count: 1 }] }],
    });
    expect(data.now).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('is found by the names that it had then', async () => {
    const find = (text: string) =>
      ask(
        `query ($text: String!, $at: DateTime!) {
          then: search(text: $text, asOf: { knownAt: $at }) { match matchedName record { caption } }
          now: search(text: $text) { match matchedName record { caption } }
        }`,
        { text, at: moments[0] },
      );
    const yard = { match: 'EXACT', matchedName: 'Yard', record: { caption: 'Yard' } };
    expect((await find('Yard')).then[0]).toEqual(yard);
    const renamed = await find('New Yard');
    expect(renamed.now[0]).toMatchObject({ match: 'EXACT', record: { caption: 'New Yard' } });
    expect(renamed.then.filter(({ match }: { match: string }) => match !== 'SIMILAR')).toEqual([]);
  });

  it('has the disputes and the articles of then', async () => {
    const data = await ask(
      `query ($at: DateTime!) {
        then: disputes(asOf: { knownAt: $at }) { totalCount }
        now: disputes { totalCount nodes { record { id } } }
        found: articleSearch(text: "ferries", asOf: { knownAt: $at }) { totalCount nodes { article { id } } }
        unfound: articleSearch(text: "called", asOf: { knownAt: $at }) { totalCount }
        today: articleSearch(text: "called") { totalCount }
      }`,
      { at: moments[0] },
    );
    expect(data.then.totalCount).toBe(0);
    expect(data.now).toEqual({ totalCount: 1, nodes: [{ record: { id: deal } }] });
    expect(data.found.totalCount).toBe(1);
    expect([data.unfound.totalCount, data.today.totalCount]).toEqual([0, 1]);
  });

  it('is never what a review, a comment or an account is today: that is refused at its id', async () => {
    const text = 'Yard is heard of again.';
    const article = (await give(editor, 'importArticle', { content: text })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const comment = (await give(editor, 'addComment', { article, text: 'Who says so?' })).id;
    const account = (await editor('{ viewer { id } }')).data.viewer.id;
    const query = (given: string) => `query ($ids: [ID!]!, $id: ID!) {
      nodes(ids: $ids${given}) { __typename id } node(id: $id${given}) { id } }`;
    const given = { ids: [deal, review, comment, account, 'none'], id: comment };
    const today = await editor(query(''), given);
    expect(today.data.nodes.map((node: { __typename: string } | null) => node?.__typename)).toEqual([
      'Deal',
      'Review',
      'Comment',
      'Account',
      undefined,
    ]);
    for (const from of [`, asOf: { knownAt: "${moments[0]}" }`, `, accordingTo: { sources: ["${yard}"] }`]) {
      const { data, errors } = await editor(query(from), given);
      expect(data.node).toBeNull();
      expect(data.nodes.slice(1)).toEqual([null, null, null, null]);
      const found = errors.map(({ extensions: { code, issues } }) => [
        code,
        ...(issues as { path: string[]; code: string }[]).map(
          (each) => `${each.path.join('.')} ${each.code}`,
        ),
      ]);
      const places = ['id', 'ids.1', 'ids.2', 'ids.3'];
      expect(found.sort()).toEqual(places.map((place) => ['BAD_USER_INPUT', `${place} UNEXPECTED`]));
    }
  });
});

describe('what is asked as of a day', () => {
  const on = async (day: string, holds = '') =>
    (
      await ask(
        `query ($id: ID!) { record(id: $id, asOf: { validAt: "${day}" ${holds} }) { ... on Deal { status
          fields(names: ["status"]) { values { validity value { printed } claims { id } } }
          parties { edges { validity } } } } }`,
        { id: deal },
      )
    ).record;

  it('has the status of that day, and says whether it certainly was so', async () => {
    expect((await on('2013-01-01')).status).toBeNull();
    expect(await on('2015-01-01')).toMatchObject({
      status: 'AGREED',
      fields: [{ values: [{ validity: 'CERTAINLY' }] }],
      parties: { edges: [{ validity: 'POSSIBLY' }] },
    });
    const december = await on('2019-12-10');
    expect(december.status).toBe('COMPLETED');
    expect(december.fields[0].values.map(({ validity }: { validity: string }) => validity)).toEqual([
      'POSSIBLY',
      'POSSIBLY',
    ]);
    expect((await on('2019-12-10', ', holds: CERTAINLY')).status).toBeNull();
    expect((await on('2019-11-30', ', holds: CERTAINLY')).status).toBe('AGREED');
    expect((await on('2022-01-01')).fields[0].values).toMatchObject([{ validity: 'CERTAINLY' }]);
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['accordingTo: { sources: [] }', ['accordingTo', 'sources']],
    ['accordingTo: { sources: ["nobody"] }', ['accordingTo', 'sources', '0']],
    ['accordingTo: { origins: [] }', ['accordingTo', 'origins']],
    [String.raw`accordingTo: { origins: ["voice:", "\u0000"] }`, ['accordingTo', 'origins', '1']],
    ['accordingTo: { realisations: [] }', ['accordingTo', 'realisations']],
  ])('is refused with its place: %s', async (standpoint, path) => {
    const { errors } = await api.anonymous(`{ deals(${standpoint}) { nodes { id } } }`);
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors[0]?.extensions)).toContain(JSON.stringify(path));
  });

  const cost = (given: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const declared = given.includes('$asOf') ? 'query ($asOf: AsOf)' : 'query ($day: Date)';
    const document = parse(`${declared} { deals${given} { nodes { id } } }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('It asks nothing.');
    return measure(schema, document, operation, variables).cost;
  };

  it('costs more than what is asked for here and now', () => {
    expect(cost('(asOf: { validAt: "2015-01-01" })')).toBe(weights.standpoint + 2 * cost(''));
    const there = weights.standpoint + 2 * cost('');
    expect(cost('(asOf: $asOf)', { asOf: { knownAt: '2015-01-01T00:00:00Z' } })).toBe(there);
    expect(cost('(asOf: { validAt: $day })', { day: '2015-01-01' })).toBe(there);
    expect(cost('(accordingTo: {})')).toBe(there);
  });

  it.each([
    ['(asOf: null)', {}],
    ['(asOf: { knownAt: null })', {}],
    ['(asOf: $asOf)', {}],
    ['(asOf: $asOf)', { asOf: null }],
    ['(asOf: $asOf)', { asOf: { validAt: null } }],
    ['(asOf: { validAt: $day })', { day: null }],
    ['(asOf: null, accordingTo: null)', {}],
  ])('costs what is asked for here and now where nothing is given: %s %j', (given, variables) => {
    expect(cost(given, variables)).toBe(cost(''));
  });
});
