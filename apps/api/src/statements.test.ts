import type { Actor, ClaimInput } from '@chancery/db';
import {
  createRecord,
  importArticle,
  judgeClaims,
  openReview,
  proposeClaims,
  submitReview,
} from '@chancery/db';
import { makeActor } from '@chancery/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
const deals = 25;
const prices = Array.from({ length: deals }, (_, at) => `$${at + 1} million`).join(', ');
const text = `Norway buys ferries from Sweden for ${prices}, the Gazette reports.`;

const claim = (
  subject: string,
  field: string,
  value: ClaimInput['value'],
  source: string,
  said = text,
): ClaimInput => ({
  subject,
  field,
  snak: 'VALUE',
  value: value ?? null,
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  alterations: [],
  citations: [{ role: 'CONTENT', start: 0, end: said.length, exact: said }],
  chain: {
    ends: 'NAMED_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
      { sourceKind: 'PUBLICATION', source, read: false },
    ],
  },
});

let signedIn: Client;
const ids: string[] = [];

/** A state with a name and a deal of its own, said in an article of its own. */
const publishState = async (editor: Actor, reviewer: Actor, deal: string, at: number): Promise<string> => {
  const name = `Norwegian land ${String.fromCodePoint(65 + at)}`;
  const said = `${name} buys ferries, says its harbour.`;
  const state = await createRecord(api.db, editor, { kind: 'State', label: name });
  const article = await importArticle(api.db, editor, { content: said, mediaType: 'TEXT_PLAIN' });
  const review = await openReview(api.db, editor, { article });
  const claims = [
    claim(state, 'names', { name: { name, kind: 'PRIMARY' } }, state, said),
    claim(deal, 'parties', { link: { target: state, role: 'BUYER' } }, state, said),
  ];
  const proposed = await proposeClaims(api.db, editor, { review, expectedVersion: 1, claims });
  await submitReview(api.db, editor, { review, expectedVersion: 2 });
  const judgements = proposed.claims.map(
    (id) => ({ claim: id, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const,
  );
  await judgeClaims(api.db, reviewer, { review, expectedVersion: 3, judgements });
  return state;
};

beforeAll(async () => {
  api = await servedApi();
  const editor = await makeActor(api.db, 'EDITOR');
  const reviewer = await makeActor(api.db, 'REVIEWER');
  const norway = await createRecord(api.db, editor, { kind: 'State', label: 'Norway' });
  const sweden = await createRecord(api.db, editor, { kind: 'State', label: 'Sweden' });
  const article = await importArticle(api.db, editor, { content: text, mediaType: 'TEXT_PLAIN' });
  const claims: ClaimInput[] = [];
  for (let at = 0; at < deals; at += 1) {
    const deal = await createRecord(api.db, editor, {
      kind: 'Deal',
      label: `Ferries ${String(at).padStart(2, '0')}`,
    });
    const source = await createRecord(api.db, editor, { kind: 'Organisation', label: `Gazette ${at}` });
    claims.push(
      claim(deal, 'value', { asStated: `$${at + 1} million` }, source),
      claim(deal, 'parties', { link: { target: norway, role: 'BUYER' } }, source),
      claim(deal, 'parties', { link: { target: sweden, role: 'SELLER' } }, source),
    );
  }
  const review = await openReview(api.db, editor, { article });
  const proposed = await proposeClaims(api.db, editor, { review, expectedVersion: 1, claims });
  await submitReview(api.db, editor, { review, expectedVersion: 2 });
  const judgements = proposed.claims.map(
    (id) => ({ claim: id, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const,
  );
  await judgeClaims(api.db, reviewer, { review, expectedVersion: 3, judgements });
  signedIn = await api.as('REVIEWER', 'reader');
  for (let at = 0; at < deals; at += 1) {
    ids.push(await publishState(editor, reviewer, claims[at * 3]?.subject ?? '', at));
  }
}, 120_000);
afterAll(async () => api?.stop());

const cost = async (query: string, variables: object): Promise<number> => {
  api.statements.length = 0;
  const { data, errors } = await api.anonymous(query, { ...variables });
  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  return api.statements.length;
};

const nested = `query ($first: Int!) { deals(first: $first) { totalCount pageInfo { endCursor } nodes { id caption
  value { asStated value currency }
  fields { name values { origins value { printed } claims { id } } }
  parties(first: 10) { totalCount edges { role node { id caption ... on State { deals(first: 5) { nodes { caption } } } }
    claims { passage { exact } } } }
  claims(first: 5) { totalCount nodes { id subject { caption } } }
  evidence(field: "value") { certainty passage { exact revision { sha256 article { headline outlet { caption } } } }
    chain { sourceKind source { caption } } article { headline } } } } }`;

describe('the number of SQL statements', () => {
  it('of a list with links, claims, passages and chains does not grow with the list', async () => {
    const two = await cost(nested, { first: 2 });
    const many = await cost(nested, { first: deals });
    // Which answers come back in one tick decides whether two kinds of reading share a statement: hence not toBe.
    expect(Math.abs(many - two)).toBeLessThanOrEqual(2);
    expect(Math.max(many, two)).toBeLessThanOrEqual(18);
  });

  it('of a record, a search and a list of states is small', async () => {
    expect(await cost('{ states(first: 20) { nodes { caption names { name } iso2 } } }', {})).toBe(1);
    // Names and records; and of what is only like the words, where few have them, what two connections look for at once.
    expect(await cost('{ search(text: "norway") { record { caption } } }', {})).toBeLessThanOrEqual(5);
    expect(await cost('{ search(text: "norwya") { record { caption } } }', {})).toBeLessThanOrEqual(5);
    expect(
      await cost('{ search(text: "minsitry of norwya") { record { caption } } }', {}),
    ).toBeLessThanOrEqual(5);
  });
});

const standpoints = ['asOf: { validAt: "2020-01-01" }', 'accordingTo: { minCertainty: POSSIBLE }'];

describe('what several root fields read from one standpoint', () => {
  it.each(standpoints)('%s takes as many statements as one of them', async (from) => {
    const asked = (some: readonly string[]) =>
      `{ ${some.map((id, at) => `a${at}: record(id: "${id}", ${from}) { id caption fields { name } }`).join(' ')} }`;
    const one = await cost(asked(ids.slice(0, 1)), {});
    expect(await cost(asked(ids), {})).toBeLessThanOrEqual(one + 1);
  });
});

const passage =
  'passage { exact revision { sha256 article { headline } } } article { headline outlet { caption } }';

/** Each asks for `$first` of what it lists under `of`; `most` is how many statements it may take. */
const shapes = [
  {
    shape: 'a list with a filter, an order and facets',
    query: `query ($first: Int!) { of: deals(first: $first, orderBy: { field: VALUE, direction: DESC }
      filter: { value: { possibly: { gte: { value: "1", currency: "USD" } } } }) { totalCount
      nodes { caption value { asStated } }
      facets(fields: [TYPE, PARTIES], first: 5) { field counts { value count record { caption } } } } }`,
    most: 6,
  },
  {
    shape: 'claims with a filter, their subjects, passages and articles',
    query: `query ($first: Int!) { of: claims(first: $first, filter: { fields: ["parties"], polarities: [POSITIVE] }) {
      nodes { field value { printed } subject { kind caption } ${passage} chain { source { caption } } } } }`,
    most: 7,
  },
  {
    shape: 'claims with where their passages stand now, and the texts of their articles',
    query: `query ($first: Int!) { of: claims(first: $first) { nodes { passageNow { exact }
      citations { passageNow { exact revision { sha256 } } }
      article { revisions { at by { name } revision { sha256 } } } } } }`,
    most: 9,
    isSignedIn: true,
  },
  {
    shape: 'changes with their records',
    query: `query ($first: Int!) { of: changes(first: $first) {
      nodes: edges { node { action record { caption names { name } } } } } }`,
    most: 5,
  },
  {
    shape: 'pages of the ways back',
    query: `query ($first: Int!) { of: states(first: $first, name: "Norwegian land") { nodes { caption
      linksBack(first: 3) { totalCount edges { role node { caption parties: links(first: 2) { nodes { caption } } }
      claims { field } } } } } }`,
    most: 10,
  },
  {
    shape: 'nodes by their ids',
    query: `query ($ids: [ID!]!) { of: nodes(ids: $ids) { id ... on State { caption names { name } claims(first: 2) {
      nodes { ${passage} } } } } }`,
    most: 9,
  },
  {
    shape: 'a search of articles with passages',
    query: `query ($first: Int!) { of: articleSearch(text: "harbour", first: $first) {
      nodes { article { headline outlet { caption } } passages { exact } } } }`,
    most: 4,
  },
  {
    shape: 'articles with a filter and an order, and who imported them',
    query: `query ($first: Int!) { of: articles(first: $first, orderBy: { field: PUBLISHED_AT, direction: DESC }
      filter: { words: "harbour", reviews: { states: [DECIDED] }, not: { outlet: { known: true } } }) { totalCount
      nodes { headline publishedAt { printed } outlet { caption } importedBy { name } copyOf { headline }
      reviews { state } } } }`,
    most: 6,
    isSignedIn: true,
  },
  {
    shape: 'a search of names',
    query: `query ($first: Int!) { of: search(text: "Norwegian land", first: $first) {
      score record { caption names { name } } } }`,
    most: 3,
  },
  {
    shape: 'histories of records',
    query: `query ($first: Int!) { of: states(first: $first, name: "Norwegian land") { nodes { caption
      history(first: 3) { totalCount nodes { changes judgement { by { name } } claim { article { headline } }
      identity { by { name } } described { article { headline } } differences { field before { value { printed } }
      after { value { printed } claims { id } } } } } } } }`,
    most: 18,
    isSignedIn: true,
  },
  {
    shape: 'reviews with a filter on their articles, and an order',
    query: `query ($first: Int!) { of: reviews(first: $first, orderBy: { field: DECIDED_AT, direction: DESC }
      filter: { states: [DECIDED], assignee: { known: false }, article: { words: "harbour" } }) { totalCount
      nodes { state editor { name } assignee { name } article { headline outlet { caption } } } } }`,
    most: 6,
    isSignedIn: true,
  },
  {
    shape: 'reviews',
    query: `query ($first: Int!) { of: reviews(first: $first) { nodes { state editor { name } reviewer { name }
      article { headline } proposals { by { name } claim { field subject { caption } judgement { verdict } } } } } }`,
    most: 10,
    isSignedIn: true,
  },
];

describe('the number of SQL statements does not grow with the size', () => {
  it.each(shapes)('of $shape', async ({ query, most, isSignedIn = false }) => {
    const taken: number[] = [];
    for (const first of [2, 20, deals]) {
      api.statements.length = 0;
      const asks = isSignedIn ? signedIn : api.anonymous;
      const { data, errors } = await asks(query, { first, ids: ids.slice(0, first) });
      expect(errors).toEqual([]);
      const list: readonly unknown[] = data.of.nodes ?? data.of;
      expect(list.filter((each) => each !== null)).toHaveLength(first);
      taken.push(api.statements.length);
    }
    expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(2);
    expect(Math.max(...taken)).toBeLessThanOrEqual(most);
  });
});

const dealFields =
  'type status subject { text } value { value lower upper currency } signed { earliest latest }';
const against = 'sanctionsAgainst(first: 3) { nodes { id caption } }';

/** What the benchmark asks. */
const asked = [
  {
    shape: 'a record by its id',
    query: `query ($id: ID!) { record(id: $id) { id caption version names { name kind language } ... on Deal { ${dealFields} } } }`,
  },
  {
    shape: 'a page of deals',
    query: `{ deals(first: 20) { nodes { id caption version ${dealFields} } } }`,
  },
  {
    shape: 'deals with their parties, those’ states and sanctions, and the words cited',
    query: `{ deals(first: 5) { nodes { id caption
      parties(first: 4) { edges { role node { id kind caption
        ... on Organisation { jurisdiction { node { id caption } } ${against} } ... on State { ${against} } } } }
      claims(field: "parties", first: 4) { nodes { id certainty citations { role passage { start exact } } } } } } }`,
  },
  {
    shape: 'a page of all records, from a place on',
    query: `query ($after: String!) { records(first: 20, after: $after) { nodes { id kind caption } } }`,
  },
  {
    shape: 'a list with a filter, an order and its count',
    query: `{ deals(first: 20, filter: { type: { known: false } }, orderBy: { field: VALUE }) { totalCount nodes { id caption } } }`,
  },
  {
    shape: 'records whose names have words',
    query: `{ records(first: 20, name: "land") { nodes { id caption } } }`,
  },
  {
    shape: 'the evidence behind a record',
    query: `query ($id: ID!) { record(id: $id) { claims(first: 20) { nodes { id field key certainty polarity chainEnds
      citations { role passage { start end exact } } chain { sourceKind source { caption } } } } } }`,
  },
  {
    shape: 'many records by their ids, each under a name of its own',
    query: `query ($id: ID!, $other: ID!) { a: record(id: $id) { id kind caption version } b: record(id: $other) { id kind caption version } }`,
  },
];

describe('one SQL statement answers', () => {
  it.each(asked)('$shape, once the question is known', async ({ query }) => {
    const { data } = await api.anonymous('{ records(first: 5) { edges { cursor } } }');
    const variables = { id: ids[0], other: ids[1], after: data.records.edges[4].cursor };
    await cost(query, variables);
    expect(await cost(query, variables)).toBe(1);
  });
});
