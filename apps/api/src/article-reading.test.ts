import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicWeb } from './intake/fetch-rules.ts';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const prose = Array.from(
  { length: 20 },
  (_, at) =>
    `In the year ${1990 + at} the yard of harbour ${at * 7} sold ferry number ${at * 3} to a ministry.`,
);
const head = `<title>Ferries</title><link rel="canonical" href="/ferries">
  <meta property="og:site_name" content="The Fjord Gazette"><meta name="author" content="Kari Nord">
  <meta property="article:published_time" content="2012-05-03T10:00:00Z">`;
const pageOf = (words: readonly string[], inHead = head) =>
  `<html lang="no"><head>${inHead}</head><body><article>${words.map((each) => `<p>${each}</p>`).join('')}</article></body></html>`;
const pages: Readonly<Record<string, string>> = {
  '/ferries': pageOf(prose),
  '/undated': pageOf(prose, '<title>Ferries</title>'),
  '/empty': '<html><body></body></html>',
};

let server: Server;
let port = 0;
let api: ServedApi;
let off: ServedApi;
let editor: Client;
beforeAll(async () => {
  server = createServer((request, answer) => {
    const page = pages[request.url ?? ''];
    answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? 'no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port; // of a server that listens on TCP
  api = await servedApi({}, undefined, {
    ...publicWeb,
    resolve: async (host) => [{ address: host === 'gazette.example' ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    mayReach: (address, at) => address === '127.0.0.1' && at === port,
  });
  off = await servedApi({ FETCH_URLS: false });
  editor = await api.as('EDITOR');
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await off?.stop();
  server.close();
});

const parts = `title authors siteName language publishedAt publishedAsWritten url text sha256 words warnings
  outlet { by outlet { id caption } } same { by shared article { id headline } }`;
const document = `query ($input: ReadArticleInput!) { readArticle(input: $input) { ${parts} } }`;
const ask = async (input: object, client = editor) => client(document, { input });
const reading = async (input: object) => {
  const { data, errors } = await ask(input);
  expect(errors).toEqual([]);
  return data.readArticle;
};
const at = (path: string) => `http://gazette.example:${port}${path}`;

describe('reading an article', () => {
  it('fetches the page, reads it, and stores nothing', async () => {
    const read = await reading({ url: at('/ferries?utm_source=letter').replace('?utm_source=letter', '') });
    expect(read).toMatchObject({
      title: 'Ferries',
      authors: ['Kari Nord'],
      siteName: 'The Fjord Gazette',
      language: 'no',
      publishedAt: '2012-05-03',
      publishedAsWritten: '2012-05-03T10:00:00Z',
      url: at('/ferries'),
      text: prose.join('\n\n'),
      warnings: [],
      outlet: null,
      same: [],
    });
    expect(read.words).toBeGreaterThan(200);
    expect((await editor('{ articles { totalCount } }')).data.articles.totalCount).toBe(0);
  });

  it('says so where the date is unknown', async () => {
    expect(await reading({ url: at('/undated') })).toMatchObject({
      publishedAt: null,
      publishedAsWritten: null,
    });
  });

  it('reads what is handed in, and knows what was imported by text, address and outlet', async () => {
    const outlet = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Fjord Gazette' })).id;
    const url = 'https://gazette.example/ferries';
    const named = await reading({ html: pageOf(prose), url });
    expect(named).toMatchObject({ url, outlet: { by: 'NAME', outlet: { id: outlet } }, same: [] });
    const { title: headline, text, sha256 } = named;
    const content = { content: text, headline, url, outlet, publishedAt: named.publishedAt };
    const article = (await give(editor, 'importArticle', content)).id;
    const stored = await editor(`{ article(id: "${article}") { revision { sha256 } } }`);
    expect(stored.data.article.revision.sha256).toBe(sha256);

    const again = await reading({
      html: pageOf(prose),
      url: 'https://www.gazette.example/ferries/?utm_source=a',
    });
    expect(again.same).toEqual([{ by: 'TEXT', shared: 1, article: { id: article, headline } }]);
    expect(again.outlet).toMatchObject({ by: 'HOST', outlet: { id: outlet } });
    const changed = await reading({ html: pageOf([...prose.slice(1), 'A correction.']), url });
    expect(changed.same).toMatchObject([{ by: 'ADDRESS', article: { id: article } }]);
    const copy = await reading({ text: `An agency reports.\n\n${text}` });
    expect(copy.same).toMatchObject([{ by: 'NEAR_COPY', article: { id: article } }]);
    const copied = await give(
      editor,
      'importArticle',
      { content: copy.text, copyOf: article },
      '... on Article { id version copyOf { id } }',
    );
    expect(copied.copyOf).toEqual({ id: article });
    const described = { article: copied.id, expectedVersion: 1, headline: 'A copy', authors: [] };
    const selection = '... on Article { copyOf { id } }';
    expect((await give(editor, 'describeArticle', described, selection)).copyOf).toEqual({ id: article });
    const undone = { ...described, expectedVersion: 2, copyOf: null };
    expect((await give(editor, 'describeArticle', undone, selection)).copyOf).toBeNull();
    const own = { ...described, expectedVersion: 3, copyOf: copied.id };
    expect(await give(editor, 'describeArticle', own, selection)).toMatchObject({
      issues: [{ path: ['copyOf'], code: 'SELF' }],
    });
  });

  it.each([
    ['nothing', {}, ['input', 'url'], 'MISSING'],
    ['an empty address', { url: ' ' }, ['input', 'url'], 'MISSING'],
    ['two things', { html: '<p>a</p>', text: 'a' }, ['input', 'text'], 'UNEXPECTED'],
    ['no address', { url: 'gazette' }, ['input', 'url'], 'NOT_UNDERSTOOD'],
    ['a sign that no address has', { url: 'http://a\u0000/' }, ['input', 'url'], 'CONTROL_CHARACTER'],
    ['a file of this machine', { url: 'file:///etc/passwd' }, ['input', 'url'], 'ADDRESS_NOT_ALLOWED'],
    ['an address within', { url: 'http://169.254.169.254/latest' }, ['input', 'url'], 'ADDRESS_NOT_ALLOWED'],
    [
      'a name that leads within',
      { url: 'http://intranet.example/' },
      ['input', 'url'],
      'ADDRESS_NOT_ALLOWED',
    ],
    [
      'an address within beside a text',
      { url: 'javascript:1', text: 'a' },
      ['input', 'url'],
      'ADDRESS_NOT_ALLOWED',
    ],
    ['no PDF', { pdf: 'bm8gUERG' }, ['input', 'pdf'], 'NOT_UNDERSTOOD'],
    ['no Base64', { pdf: 'é' }, ['input', 'pdf'], 'NOT_UNDERSTOOD'],
    ['a text without words', { text: '—' }, ['input', 'text'], 'EMPTY'],
    ['a sign that no text has', { text: 'a\u0000' }, ['input', 'text'], 'CONTROL_CHARACTER'],
    ['a page without words', { html: '<img src="a">' }, ['input', 'html'], 'EMPTY'],
    [
      'a text that does not say in which characters it is',
      { textFile: Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]).toString('base64') },
      ['input', 'textFile'],
      'NOT_UNDERSTOOD',
    ],
    ['a file that is too large', { html: 'a'.repeat(8_000_001) }, ['input', 'html'], 'TOO_LONG'],
  ])('refuses %s, and says where', async (_, input, path, code) => {
    const { data, errors } = await ask(input);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', issues: [{ path, code }] } }]);
  });

  it.each([
    ['/empty', 'EMPTY'],
    ['/gone', 'NOT_FETCHED'],
  ])('refuses %s, and says why', async (path, code) => {
    const { errors } = await ask({ url: at(path) });
    expect(errors).toMatchObject([{ extensions: { issues: [{ path: ['input', 'url'], code }] } }]);
  });

  it('reads a file as it came, in the characters that it names', async () => {
    const page = `<meta charset="windows-1251"><title>?</title><p>${'\xcc\xee\xf1\xea\xe2\xe0. '.repeat(130)}</p>`;
    const htmlFile = Buffer.from(page, 'latin1').toString('base64');
    expect((await reading({ htmlFile })).text).toMatch(/^Москва\. Москва\./u);
    const textFile = Buffer.from('Москва.').toString('base64');
    expect((await reading({ textFile })).text).toBe('Москва.');
  });

  it('keeps an address without what only tells who came from where', async () => {
    const content = 'A text that nobody else has, of a harbour far away.';
    const { url } = await give(
      editor,
      'importArticle',
      { content, url: 'https://gazette.example/harbour?utm_source=x&page=2#top' },
      '... on Article { id url }',
    );
    expect(url).toBe('https://gazette.example/harbour?page=2');
    expect(
      (await reading({ text: 'Another.', url: 'http://www.gazette.example/harbour?page=2' })).same,
    ).toHaveLength(1);
  });

  it('is for editors', async () => {
    expect((await ask({ text: 'a' }, api.anonymous)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const reader = await api.as('READER');
    expect((await ask({ text: 'a' }, reader)).errors[0]?.extensions['code']).toBe('NOT_ALLOWED');
  });

  it('is done 60 times a minute for each account, and of what was pasted 60 times more', async () => {
    const busy = await api.as('EDITOR', 'busy');
    const within = { url: 'http://within.example/' };
    for (let nth = 0; nth < 60; nth += 1) expect((await ask({ text: 'One.' }, busy)).errors).toEqual([]);
    const { status, errors } = await ask({ html: '<p>One.</p>' }, busy);
    expect(status).toBe(429);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(errors[0]?.message).toContain('60 pasted texts a minute');
    // What is refused after a look at it counts too.
    for (let nth = 0; nth < 60; nth += 1)
      expect((await ask(within, busy)).errors[0]?.message).toContain('not of the public web');
    expect((await ask(within, busy)).errors[0]?.message).toContain('60 readings a minute');
    expect((await ask({ text: 'One.' })).errors).toEqual([]);
  });

  it('costs a number of statements that does not grow with what is the same', async () => {
    const count = async (text: string) => {
      api.statements.length = 0;
      await reading({ text });
      return api.statements.length;
    };
    const few = await count('Nothing is like this one text of a few words.');
    const text = prose.join(' ');
    for (const word of ['One', 'Two', 'Three', 'Four'])
      await give(editor, 'importArticle', { content: `${word}. ${text}` });
    const more = await count(text);
    expect((await reading({ text })).same.length).toBeGreaterThan(4);
    // The articles that are the same are read in one go.
    expect(more).toBeLessThanOrEqual(few + 1);
  });

  it('broke nothing', () => {
    expect(api.log).toEqual([]);
  });
});

describe('where nothing is fetched', () => {
  it('reads what is handed in only', async () => {
    const client = await off.as('EDITOR');
    expect((await ask({ url: 'https://gazette.example/' }, client)).errors).toMatchObject([
      { extensions: { issues: [{ path: ['input', 'url'], code: 'NOT_FETCHED' }] } },
    ]);
    expect((await ask({ text: 'One.', url: 'https://gazette.example/' }, client)).data.readArticle.url).toBe(
      'https://gazette.example/',
    );
  });
});
