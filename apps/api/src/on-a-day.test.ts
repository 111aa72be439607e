import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let ferries: string;
let cranes: string;
let yard: string;
/** The article that says what was so from 2014 to 2016. */
let old: string;

/** A subject, its field, what is said of it, and how surely. */
type Told = readonly [string, string, object, string?];

beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  ferries = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  cranes = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Cranes' })).id;
  yard = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Yard' })).id;
  const tell = async (text: string, time: string, claims: readonly Told[]) =>
    publish(
      editor,
      reviewer,
      text,
      claims.map(([subject, field, value, certainty = 'CERTAIN']) => ({
        ...claimOf(text, subject, field, value),
        certainty,
        validTime: time,
      })),
    );
  const seller = { link: { target: yard, role: 'SELLER' } };
  old = await tell('Yard sold ferries for $70 million.', '2014/2016', [
    [ferries, 'value', { asStated: '$70 million' }],
    [ferries, 'type', { choice: 'PROCUREMENT' }],
    [ferries, 'parties', seller],
    [yard, 'names', { name: { name: 'Old Yard', kind: 'PRIMARY' } }],
  ]);
  await tell('Others say that it was a loan.', '2015', [[ferries, 'type', { choice: 'LOAN' }, 'POSSIBLE']]);
  await tell('Yard sells ferries again for $70 million.', '2020/..', [
    [ferries, 'value', { asStated: '$70 million' }],
    [ferries, 'type', { choice: 'PROCUREMENT' }],
    [ferries, 'parties', seller],
    [yard, 'names', { name: { name: 'New Yard', kind: 'PRIMARY' } }],
  ]);
  await tell('Cranes are given.', '2021', [[cranes, 'type', { choice: 'GRANT' }]]);
});
afterAll(async () => api?.stop());

const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await api.anonymous(query, variables);
  expect(errors).toEqual([]);
  return data;
};
type Resting = { readonly origins: number; readonly claims: readonly { readonly id: string }[] };

describe('a value on a day', () => {
  const resting = async (day: string | null): Promise<readonly Resting[]> => {
    const { record } = await ask(
      `query ($id: ID!, $day: Date) { record(id: $id, asOf: { validAt: $day }) {
        fields(names: ["value"]) { values { origins claims { id validTime { printed } } } }
        ... on Deal { parties { edges { origins claims { id validTime { printed } } } } } } }`,
      { id: ferries, day },
    );
    return [...record.fields[0].values, ...record.parties.edges];
  };

  it('rests on the claims that may hold then, as many as its origins count', async () => {
    for (const day of ['2015-06-01', '2022-06-01']) {
      const [value, link, ...others] = await resting(day);
      expect(others).toEqual([]);
      expect([value, link]).toMatchObject([{ origins: 1 }, { origins: 1 }]);
      expect([value?.claims, link?.claims].map((claims) => claims?.length)).toEqual([1, 1]);
    }
    const [then, now] = [await resting('2015-06-01'), await resting('2022-06-01')];
    expect(then[0]?.claims).not.toEqual(now[0]?.claims);
    const all = await resting(null);
    expect(all).toMatchObject([{ origins: 2 }, { origins: 2 }]);
    expect(all.map(({ claims }) => claims.length)).toEqual([2, 2]);
  });

  it('is asked for through a link alone, too', async () => {
    const { record } = await ask(
      `query ($id: ID!) { record(id: $id, asOf: { validAt: "2015-06-01" }) {
        linksBack { edges { claims { validTime { printed } } } } } }`,
      { id: yard },
    );
    expect(record.linksBack.edges).toHaveLength(1);
    expect(record.linksBack.edges[0].claims).toHaveLength(1);
  });
});

describe('what was said', () => {
  it('is the same on any day: a day narrows what records hold', async () => {
    const said = (asOf: string) => `
      claims(${asOf} first: 50) { totalCount nodes { id } }
      articles(${asOf} first: 50) { totalCount }
      articleSearch(text: "ferries", ${asOf} first: 50) { totalCount }
      article(id: $article, ${asOf}) { claims { totalCount } }
      record(id: $id, ${asOf}) { claims { totalCount } evidence(field: "value") { id } }`;
    const query = (asOf: string) => `query ($id: ID!, $article: ID!) { ${said(asOf)} }`;
    const given = { id: ferries, article: old };
    const [then, now] = [
      await ask(query('asOf: { validAt: "2015-06-01" },'), given),
      await ask(query(''), given),
    ];
    expect(then).toEqual(now);
    expect(now.claims.totalCount).toBe(10);
    expect(now.record.evidence).toHaveLength(2);
  });

  it('leads to records as they are on that day', async () => {
    const { claims } = await ask(
      `query ($id: ID!) { claims(asOf: { validAt: "2015-06-01" }, filter: { subjects: [$id] }, first: 10) {
        nodes { subject { caption } } } }`,
      { id: yard },
    );
    expect(claims.nodes.map(({ subject }: { subject: object }) => subject)).toEqual([
      { caption: 'Old Yard' },
      { caption: 'Old Yard' },
    ]);
  });
});

describe('lists on a day', () => {
  it('are narrowed, counted and searched by what was held then, with the disputes of then', async () => {
    const lists = (day: string) =>
      ask(
        `query ($day: Date!) {
          deals(asOf: { validAt: $day }, filter: { type: { in: [PROCUREMENT] } }) {
            totalCount nodes { caption } facets(fields: [TYPE]) { counts { value count } } }
          all: deals(asOf: { validAt: $day }) { facets(fields: [TYPE]) { counts { value count } } }
          old: search(text: "Old Yard", asOf: { validAt: $day }) { match record { caption } }
          disputes(asOf: { validAt: $day }) { totalCount nodes { fields { name } } } }`,
        { day },
      );
    const [then, later, now] = [
      await lists('2015-06-01'),
      await lists('2018-06-01'),
      await lists('2021-06-01'),
    ];
    expect(then).toMatchObject({
      deals: { totalCount: 1, facets: [{ counts: [{ value: 'PROCUREMENT', count: 1 }] }] },
      old: [{ match: 'EXACT', record: { caption: 'Old Yard' } }],
      disputes: { totalCount: 1, nodes: [{ fields: [{ name: 'type' }] }] },
    });
    expect(later.deals).toMatchObject({ totalCount: 0, nodes: [] });
    expect(later.disputes.totalCount).toBe(0);
    expect(now).toMatchObject({
      deals: { totalCount: 1, nodes: [{ caption: 'Ferries' }] },
      disputes: { totalCount: 0 },
    });
    const countsOf = (given: typeof then) =>
      new Map(
        given.all.facets[0].counts.map(({ value, count }: { value: string | null; count: number }) => [
          value,
          count,
        ]),
      );
    expect(countsOf(now)).toEqual(
      new Map([
        ['PROCUREMENT', 1],
        ['GRANT', 1],
      ]),
    );
    expect(now.old.filter(({ match }: { match: string }) => match === 'EXACT')).toEqual([]);
  });
});
