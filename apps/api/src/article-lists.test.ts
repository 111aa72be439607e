import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let other: Client;
const ids: Record<string, string> = {};

type Details = Readonly<Record<string, unknown>>;

const bring = async (client: Client, headline: string, more: Details = {}) => {
  const content = `${headline}: so it is told at the ${headline.toLowerCase()} gate.`;
  ids[headline] = (await give(client, 'importArticle', { content, headline, ...more })).id;
};

beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR', 'first');
  other = await api.as('EDITOR', 'second');
  const reviewer = await api.as('REVIEWER');
  for (const label of ['Gazette', 'Hidden herald'])
    ids[label] = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label })).id;
  ids['Deal'] = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Deal' })).id;
  const said = 'Norway buys ferries, says the Gazette.';
  const claim = claimOf(said, ids['Deal'] ?? '', 'subject', { asStated: 'ferries' });
  ids['Ferries'] = await publish(editor, reviewer, said, [claim]);
  await give(editor, 'describeArticle', {
    article: ids['Ferries'],
    expectedVersion: 1,
    headline: 'Ferries',
    authors: [],
    publishedAt: '2014-05-21',
    outlet: ids['Gazette'],
    language: 'en-GB',
  });
  await bring(editor, 'Gas', { publishedAt: 'about 2014', language: 'en', outlet: ids['Hidden herald'] });
  await bring(editor, 'Oil', { publishedAt: '2016', language: 'de', copyOf: ids['Ferries'] });
  await bring(other, 'Coal', { copyOf: ids['Gas'] });
  ids['draft'] = (await give(other, 'openReview', { article: ids['Coal'] })).id;
});
afterAll(async () => api?.stop());

const lists = `query ($filter: ArticleFilter, $orderBy: ArticleOrder, $first: Int, $after: String, $last: Int, $before: String) {
  articles(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { headline } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;

const page = async (args: Details, client: Client = editor) => {
  const { data, errors } = await client(lists, args);
  if (errors.length > 0)
    throw new Error(JSON.stringify(errors.map(({ message, extensions }) => [message, extensions])));
  return data.articles;
};
const ask = async (args: Details, client: Client = editor): Promise<readonly string[]> => {
  const { nodes, totalCount } = await page(args, client);
  const headlines = nodes.map(({ headline }: { headline: string }) => headline);
  expect(totalCount).toBe(headlines.length);
  return headlines;
};
const by = async (filter: Details, client: Client = editor) => (await ask({ filter }, client)).toSorted();

describe('a list of articles', () => {
  it('is narrowed by when they were published, for certain or as far as can be told', async () => {
    const when = async (publishedAt: Details) => by({ publishedAt });
    expect(await when({ certainly: { within: '2014' } })).toEqual(['Ferries']);
    expect(await when({ possibly: { within: '2014' } })).toEqual(['Ferries', 'Gas']);
    expect(await when({ possibly: { before: '2014-01' } })).toEqual(['Gas']);
    expect(await when({ certainly: { after: '2015-12' } })).toEqual(['Oil']);
    expect(await when({ known: false })).toEqual(['Coal']);
    expect(await by({ not: { publishedAt: { certainly: { within: '2014' } } } })).toEqual([
      'Coal',
      'Gas',
      'Oil',
    ]);
  });

  it('is narrowed by words, outlet, language, copies, ids and moments', async () => {
    expect(await by({ words: 'gate gas' })).toEqual(['Gas']);
    expect(await by({ words: 'ferr*' })).toEqual(['Ferries']);
    expect(await by({ words: '…' })).toEqual([]);
    expect(await by({ outlet: { records: [ids['Gazette'], ids['Hidden herald'], 'x'] } })).toEqual([
      'Ferries',
      'Gas',
    ]);
    expect(await by({ outlet: { known: false } })).toEqual(['Coal', 'Oil']);
    expect(await by({ language: { in: ['EN'] } })).toEqual(['Ferries', 'Gas']);
    expect(await by({ language: { in: ['en-GB', 'e'] } })).toEqual(['Ferries']);
    expect(await by({ language: { notIn: ['en'] } })).toEqual(['Oil']);
    expect(await by({ language: { known: false } })).toEqual(['Coal']);
    expect(await by({ copyOf: { known: true } })).toEqual(['Coal', 'Oil']);
    expect(await by({ copyOf: { articles: [ids['Ferries']] } })).toEqual(['Oil']);
    expect(await by({ hasCopies: true })).toEqual(['Ferries', 'Gas']);
    expect(await by({ hasCopies: false })).toEqual(['Coal', 'Oil']);
    expect(await by({ ids: [ids['Oil'], 'nothing'] })).toEqual(['Oil']);
    expect(await by({ createdAt: { after: '2999-01-01T00:00:00Z' } })).toEqual([]);
    expect(await by({ or: [{ words: 'oil' }, { language: { known: false } }] })).toEqual(['Coal', 'Oil']);
  });

  it('is narrowed by who imported and by reviews, but never by the draft of another editor', async () => {
    const { data } = await other('{ viewer { id } }');
    expect(await by({ importedBy: [data.viewer.id] })).toEqual(['Coal']);
    expect(await by({ reviews: { states: ['DECIDED'] } })).toEqual(['Ferries']);
    expect(await by({ reviews: { states: ['DRAFT'] } }, other)).toEqual(['Coal']);
    expect(await by({ reviews: { states: ['DRAFT'] } })).toEqual([]);
    expect(await by({ reviews: { known: false } }, other)).toEqual(['Gas', 'Oil']);
    expect(await by({ reviews: { known: false } })).toEqual(['Coal', 'Gas', 'Oil']);
  });

  it('tells who has not signed in nothing of what they may not see, nor counts it', async () => {
    expect(await by({}, api.anonymous)).toEqual(['Ferries']);
    expect(await by({ words: 'gate' }, api.anonymous)).toEqual([]);
    expect(await by({ hasCopies: true }, api.anonymous)).toEqual([]);
    expect(await by({ hasCopies: false }, api.anonymous)).toEqual(['Ferries']);
    for (const filter of [{ importedBy: ['x'] }, { and: [{ not: { reviews: { known: true } } }] }]) {
      const { errors } = await api.anonymous(lists, { filter });
      expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
    const { errors } = await api.anonymous('{ articles { nodes { importedBy { name } } } }');
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('does not tell the public of an outlet that is a draft', async () => {
    const { data } = await api.anonymous('{ articles { nodes { outlet { caption } } } }');
    const isShown = data.articles.nodes[0].outlet !== null;
    const filter = { outlet: { records: [ids['Gazette']] } };
    expect(await by(filter, api.anonymous)).toEqual(isShown ? ['Ferries'] : []);
    await give(editor, 'describeArticle', {
      article: ids['Ferries'],
      expectedVersion: 2,
      headline: 'Ferries',
      authors: [],
      publishedAt: '2014-05-21',
      language: 'en-GB',
    });
    expect(await by({ outlet: { known: false } }, api.anonymous)).toEqual(['Ferries']);
  });

  it('is as it was, as of another time', async () => {
    const { data } = await editor(
      `{ articles(filter: { outlet: { known: true } }, asOf: { knownAt: "2000-01-01T00:00:00Z" }) { totalCount } }`,
    );
    expect(data.articles.totalCount).toBe(0);
    const now = `{ articles(filter: { publishedAt: { certainly: { within: "2014" } }, hasCopies: false }
      asOf: { knownAt: "${new Date().toISOString()}" }) { totalCount nodes { headline } } }`;
    expect((await editor(now)).data.articles).toEqual({ totalCount: 1, nodes: [{ headline: 'Ferries' }] });
  });

  it('has an order, what is unknown last either way', async () => {
    const ordered = async (field: string, direction: string) => ask({ orderBy: { field, direction } });
    expect(await ordered('PUBLISHED_AT', 'ASC')).toEqual(['Gas', 'Ferries', 'Oil', 'Coal']);
    expect(await ordered('PUBLISHED_AT', 'DESC')).toEqual(['Oil', 'Ferries', 'Gas', 'Coal']);
    expect(await ordered('HEADLINE', 'ASC')).toEqual(['Coal', 'Ferries', 'Gas', 'Oil']);
    expect(await ordered('CREATED_AT', 'ASC')).toEqual(['Ferries', 'Gas', 'Oil', 'Coal']);
    expect(await ask({})).toEqual(['Coal', 'Oil', 'Gas', 'Ferries']);
  });

  it('is paged in any order, from both ends', async () => {
    for (const field of ['PUBLISHED_AT', 'HEADLINE', 'CREATED_AT'])
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction };
        const all = await ask({ orderBy });
        const found: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const { nodes, pageInfo } = await page({ orderBy, first: 1, after });
          found.push(nodes[0].headline);
          after = pageInfo.endCursor;
          more = pageInfo.hasNextPage;
        }
        expect(found).toEqual(all);
        const last = await page({ orderBy, last: 2 });
        expect(last.nodes.map(({ headline }: { headline: string }) => headline)).toEqual(all.slice(2));
      }
  });

  it('refuses a cursor of another order or filter, however the same filter is written', async () => {
    const filter = { language: { in: ['en'] }, publishedAt: { known: true } };
    const { endCursor: after } = (await page({ first: 1, filter })).pageInfo;
    const again = { publishedAt: { known: true }, not: null, language: { in: ['en'] } };
    expect((await page({ first: 1, filter: again, after })).nodes).toHaveLength(1);
    for (const args of [{}, { filter: { language: { in: ['en'] } } }])
      await expect(page({ ...args, after })).rejects.toThrow('BAD_CURSOR');
    await expect(page({ filter, after, orderBy: { field: 'HEADLINE', direction: 'ASC' } })).rejects.toThrow(
      'BAD_CURSOR',
    );
  });

  it.each([
    [{ publishedAt: { possibly: { before: 'someday' } } }, 'filter.publishedAt.possibly.before BAD_DATE'],
    [{ or: [{ words: 'a '.repeat(30) }] }, 'filter.or.0.words TOO_MANY'],
    [{ and: Array.from({ length: 60 }, () => ({})) }, 'filter TOO_MANY_CONDITIONS'],
    [{ language: { in: ['a\u0000'] } }, 'filter.language.in.0 CONTROL_CHARACTER'],
  ])('is refused with the place of what cannot be: %j', async (filter, expected) => {
    const { errors } = await editor(lists, { filter });
    const issues = (errors[0]?.extensions['issues'] ?? []) as readonly { path: string[]; code: string }[]; // as the docs say
    expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([expected]);
  });
});
