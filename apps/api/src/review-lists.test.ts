import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let other: Client;
let reviewer: Client;
const ids: Record<string, string> = {};

const me = async (client: Client): Promise<string> => (await client('{ viewer { id } }')).data.viewer.id;

beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR', 'first');
  other = await api.as('EDITOR', 'second');
  reviewer = await api.as('REVIEWER');
  for (const [name, client] of Object.entries({ editor, other, reviewer })) ids[name] = await me(client);
  ids['Deal'] = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Deal' })).id;
  ids['Gazette'] = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Gazette' })).id;
  const claim = (text: string) => claimOf(text, ids['Deal'] ?? '', 'subject', { asStated: text });
  await publish(editor, reviewer, 'Decided ferries', [claim('Decided ferries')]);
  for (const [content, client] of [
    ['Waiting gas', editor],
    ['Waiting oil', other],
  ] as const) {
    const article = (await give(client, 'importArticle', { content, outlet: ids['Gazette'] })).id;
    const review = (await give(client, 'openReview', { article })).id;
    await give(
      client,
      'proposeClaims',
      { review, expectedVersion: 1, claims: [claim(content)] },
      '__typename',
    );
    await give(client, 'submitReview', { review, expectedVersion: 2 });
    ids[content] = review;
  }
  await give(reviewer, 'assignReview', {
    review: ids['Waiting oil'],
    expectedVersion: 3,
    assignee: ids['reviewer'],
  });
  const article = (await give(other, 'importArticle', { content: 'Drafted coal' })).id;
  await give(other, 'openReview', { article });
});
afterAll(async () => api?.stop());

type Details = Readonly<Record<string, unknown>>;
const lists = `query ($filter: ReviewFilter, $orderBy: ReviewOrder, $first: Int, $after: String, $mine: Boolean) {
  reviews(filter: $filter, orderBy: $orderBy, first: $first, after: $after, mine: $mine) {
    totalCount nodes { article { headline } } pageInfo { endCursor hasNextPage } } }`;

const page = async (args: Details, client: Client = reviewer) => {
  const { data, errors } = await client(lists, args);
  if (errors.length > 0) throw new Error(JSON.stringify(errors.map(({ extensions }) => extensions)));
  return data.reviews;
};
const headlinesOf = (nodes: readonly { readonly article: { readonly headline: string } }[]) =>
  nodes.map(({ article }) => article.headline);
const ask = async (args: Details, client?: Client): Promise<readonly string[]> => {
  const { nodes, totalCount } = await page(args, client);
  expect(totalCount).toBe(nodes.length);
  return headlinesOf(nodes);
};
const by = async (filter: Details, client?: Client) => (await ask({ filter }, client)).toSorted();

describe('a list of reviews', () => {
  it('is narrowed by state, people, moments and the article', async () => {
    expect(await by({ states: ['SUBMITTED'] })).toEqual(['Waiting gas', 'Waiting oil']);
    expect(await by({ editors: [ids['other']] })).toEqual(['Waiting oil']);
    expect(await by({ assignee: { accounts: [ids['reviewer']] } })).toEqual(['Waiting oil']);
    expect(await by({ assignee: { known: false }, states: ['SUBMITTED'] })).toEqual(['Waiting gas']);
    expect(await by({ reviewers: [ids['reviewer']] })).toEqual(['Decided ferries']);
    expect(await by({ ids: [ids['Waiting gas'], 'nothing'] })).toEqual(['Waiting gas']);
    expect(await by({ submittedAt: { after: '2999-01-01T00:00:00Z' } })).toEqual([]);
    expect(await by({ decidedAt: { before: '2999-01-01T00:00:00Z' } })).toEqual(['Decided ferries']);
    expect(await by({ article: { outlet: { records: [ids['Gazette']] } } })).toEqual([
      'Waiting gas',
      'Waiting oil',
    ]);
    expect(await by({ article: { words: 'oil' } })).toEqual(['Waiting oil']);
    expect(await by({ not: { article: { words: 'waiting' } } })).toEqual(['Decided ferries']);
    expect(await by({ or: [{ states: ['DECIDED'] }, { article: { words: 'gas' } }] })).toEqual([
      'Decided ferries',
      'Waiting gas',
    ]);
  });

  it('neither lists nor counts the draft of another editor, whatever the filter', async () => {
    expect(await by({ states: ['DRAFT'] }, other)).toEqual(['Drafted coal']);
    for (const client of [editor, reviewer]) {
      expect(await by({ states: ['DRAFT'] }, client)).toEqual([]);
      expect(await by({ not: { states: ['SUBMITTED', 'DECIDED'] } }, client)).toEqual([]);
      expect(await by({ editors: [ids['other']], submittedAt: null }, client)).toEqual(['Waiting oil']);
      expect(await by({ article: { words: 'coal' } }, client)).toEqual([]);
    }
    const { errors } = await api.anonymous('{ reviews(filter: { states: [DECIDED] }) { totalCount } }');
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('has an order, and is paged in it', async () => {
    for (const field of ['CREATED_AT', 'SUBMITTED_AT', 'DECIDED_AT'])
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction };
        const all = await ask({ orderBy }, other);
        expect(all).toHaveLength(4);
        if (field !== 'CREATED_AT') expect(all[3]).not.toBe('Decided ferries');
        const found: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { nodes, pageInfo } = await page({ orderBy, first: 1, after }, other);
          found.push(...headlinesOf(nodes));
          after = pageInfo.endCursor;
          more = pageInfo.hasNextPage;
        }
        expect(found).toEqual(all);
      }
    expect(await ask({ orderBy: { field: 'SUBMITTED_AT', direction: 'ASC' } })).toEqual([
      'Decided ferries',
      'Waiting gas',
      'Waiting oil',
    ]);
  });

  it('refuses a cursor of another order or filter, and says where a filter is wrong', async () => {
    const filter = { states: ['SUBMITTED'] };
    const { endCursor: after } = (await page({ first: 1, filter })).pageInfo;
    expect(headlinesOf((await page({ first: 1, filter, after })).nodes)).toHaveLength(1);
    await expect(page({ after })).rejects.toThrow('BAD_CURSOR');
    await expect(page({ after, filter, mine: true })).rejects.toThrow('BAD_CURSOR');
    await expect(page({ filter, after, orderBy: { field: 'DECIDED_AT', direction: 'ASC' } })).rejects.toThrow(
      'BAD_CURSOR',
    );
    const wrong = { article: { publishedAt: { possibly: { after: 'someday' } } } };
    await expect(by(wrong)).rejects.toThrow('"filter","article","publishedAt","possibly","after"');
    const many = { article: { and: Array.from({ length: 60 }, () => ({})) } };
    await expect(by(many)).rejects.toThrow('TOO_MANY_CONDITIONS');
  });
});
