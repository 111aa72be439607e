import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicWeb } from './intake/fetch-rules.ts';
import { give } from './testing/give.ts';
import { type Client, clientOf, password, type ServedApi, servedApi, signIn } from './testing/served-api.ts';

const prose = (price: string) =>
  `<p>Nörway buys six ferries from Sweden for ${price} million, the ministry said on Monday.</p>`;
const pageOf = (price: string) =>
  `<title>Ferries</title><script>alert(1)</script><article>${prose(price)}</article>`;
const bytesOf = (price: string) => Buffer.from(pageOf(price), 'latin1');
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let server: Server;
let port = 0;
let price = '40';
let api: ServedApi;
let editor: Client;
let cookie = '';
beforeAll(async () => {
  server = createServer((request, answer) => {
    if (request.url === '/old') return answer.writeHead(301, { location: '/new' }).end();
    return answer.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(bytesOf(price));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port; // of a server that listens on TCP
  api = await servedApi({}, undefined, {
    ...publicWeb,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    mayReach: (address, at) => address === '127.0.0.1' && at === port,
  });
  editor = await api.as('EDITOR');
  await api.as('READER', 'onlooker');
  cookie = await signIn(api.url, 'onlooker@example.org', password);
}, 120_000);
afterAll(async () => {
  await api?.stop();
  server.close();
});

const read = async (input: object, client = editor) => {
  const parts = 'text original { id mediaType charset url sha256 size }';
  const { data, errors } = await client(
    `query ($input: ReadArticleInput!) { readArticle(input: $input) { ${parts} } }`,
    { input },
  );
  expect(errors).toEqual([]);
  return data.readArticle;
};
const stored =
  '... on Article { id revision { id original { url sha256 size isTextAsRead path by { name } } } }';
const importRead = async (content: string, original: string | null, client = editor) =>
  give(client, 'importArticle', { content, original }, stored);
const waiting = async () => api.db.prisma.waitingOriginal.count();
const download = async (path: string, headers: Readonly<Record<string, string>> = { cookie }) =>
  fetch(`${api.url}${path}`, { headers });

describe('the bytes out of which an article was read', () => {
  it('are kept beside its text, from where they were found', async () => {
    price = '40';
    const reading = await read({ url: `http://gazette.example:${port}/old` });
    const known = {
      url: `http://gazette.example:${port}/new`,
      sha256: digestOf(bytesOf('40')),
      size: bytesOf('40').length,
    };
    expect(reading.original).toMatchObject({ mediaType: 'text/html', charset: 'iso-8859-1', ...known });
    const article = await importRead(reading.text, reading.original.id);
    expect(article.revision.original).toMatchObject({ ...known, isTextAsRead: true });
    expect(await waiting()).toBe(0);

    const answer = await download(article.revision.original.path);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf('40'))).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${article.revision.id}.html"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('are for who has signed in only', async () => {
    const reading = await read({ html: pageOf('41') });
    const { revision } = await importRead(reading.text, reading.original.id);
    expect((await download(revision.original.path, {})).status).toBe(401);
    expect((await download(revision.original.path, { authorization: 'Bearer none' })).status).toBe(401);
    for (const id of ['nothing', '00000000-0000-4000-8000-000000000000'])
      expect((await download(`/revisions/${id}/original`)).status).toBe(404);
    const anonymous = await clientOf(api.url)(`{ node(id: "${revision.id}") { __typename } }`);
    expect(anonymous.data.node).toBeNull();
  });

  it('are told from a text that an editor changed, and of a file no address is claimed', async () => {
    const reading = await read({ html: pageOf('42'), url: 'https://gazette.example/ferries' });
    const { revision } = await importRead(`${reading.text} Sic.`, reading.original.id);
    expect(revision.original).toMatchObject({
      url: null,
      isTextAsRead: false,
      sha256: digestOf(Buffer.from(pageOf('42'))),
    });
  });

  it('go with one article only, and only with their own reader’s', async () => {
    const { text, original } = await read({ html: pageOf('43') });
    const refused = { issues: [{ path: ['original'], code: 'NOT_FOUND' }] };
    const articles = await api.db.prisma.article.count();
    const colleague = await api.as('EDITOR', 'colleague');
    expect(await importRead(text, original.id, colleague)).toMatchObject(refused);
    expect(await importRead(text, 'no id')).toMatchObject(refused);
    expect(await api.db.prisma.article.count()).toBe(articles);
    expect((await importRead(text, original.id)).revision.original.isTextAsRead).toBe(true);
    expect(await importRead(text, original.id)).toMatchObject(refused);
  });

  it('are none of a text, and are not kept where nobody asks for them', async () => {
    const before = await waiting();
    expect((await read({ text: 'Norway buys six ferries.' })).original).toBeNull();
    await editor('query ($input: ReadArticleInput!) { readArticle(input: $input) { text } }', {
      input: { html: pageOf('44') },
    });
    expect(await waiting()).toBe(before);
  });

  it('go after a while where nothing was imported', async () => {
    const { original } = await read({ html: pageOf('45') });
    await api.db.prisma.$executeRaw`update waiting_original set at = now() - interval '8 days'`;
    const next = await read({ html: pageOf('46') });
    const left = await api.db.prisma.waitingOriginal.findMany({ select: { id: true } });
    expect(left.map(({ id }) => id)).toEqual([next.original.id]);
    expect(await importRead('Norway.', original.id)).toMatchObject({ issues: [{ code: 'NOT_FOUND' }] });
  });
});

describe('a page that is read again', () => {
  const look = async (article: string, input: object) => {
    const parts =
      'text original { id } revising(article: $article) { version isNewest carried lost { reason passage { exact } } revision { text } }';
    const { data, errors } = await editor(
      `query ($input: ReadArticleInput!, $article: ID!) { readArticle(input: $input) { ${parts} } }`,
      { input, article },
    );
    expect(errors).toEqual([]);
    return data.readArticle;
  };
  const url = () => `http://gazette.example:${port}/new`;

  it('says what would change before anything is stored, and does so then', async () => {
    price = '50';
    const { text } = await read({ url: url() });
    const article = await give(
      editor,
      'importArticle',
      { content: text, url: url() },
      '... on Article { id }',
    );
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
    const review = (await give(editor, 'openReview', { article: article.id })).id;
    const claimed = ['six ferries', '50 million'].map((exact) => ({
      subject: deal,
      field: 'subject',
      value: { asStated: exact },
      realisation: 'ACTUAL',
      certainty: 'CERTAIN',
      citations: [{ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact }],
    }));
    await give(
      editor,
      'proposeClaims',
      { review, expectedVersion: 1, claims: claimed },
      '... on Proposed { claims { id } }',
    );
    expect((await look(article.id, { url: url() })).revising).toMatchObject({
      version: 1,
      isNewest: true,
      carried: 2,
      lost: [],
    });
    price = '60';
    const changed = await look(article.id, { url: url() });
    expect(changed.revising).toMatchObject({
      version: 1,
      isNewest: false,
      carried: 1,
      lost: [{ reason: 'NOT_FOUND', passage: { exact: '50 million' } }],
      revision: { text },
    });
    const unchanged = await editor(`{ article(id: "${article.id}") { version } }`);
    expect(unchanged.data.article.version).toBe(1);
    const revised = await give(
      editor,
      'reviseArticle',
      { article: article.id, expectedVersion: 1, content: changed.text, original: changed.original.id },
      '... on Revised { carried lost { reason } article { revision { text original { url sha256 } } } }',
    );
    expect(revised).toMatchObject({
      carried: 1,
      lost: [{ reason: 'NOT_FOUND' }],
      article: {
        revision: { text: changed.text, original: { url: url(), sha256: digestOf(bytesOf('60')) } },
      },
    });
  });

  it('says nothing of an article that is not there', async () => {
    for (const article of ['nothing', '00000000-0000-4000-8000-000000000000'])
      expect((await look(article, { text: 'Norway.' })).revising).toBeNull();
  });
});
