import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from './fetch-page.ts';
import { type FetchRules, publicWeb } from './fetch-rules.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<p>Six ferries.</p>';
const asked: { readonly host: string; readonly path: string; readonly agent: string }[] = [];

const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, answer) => answer.writeHead(200, html).end(page),
  '/gzip': (_, answer) => answer.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/br': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/deflate': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-encoding': 'deflate' }).end(deflateSync(page)),
  '/odd': (_, answer) => answer.writeHead(200, { ...html, 'content-encoding': 'odd' }).end(page),
  '/broken': (_, answer) => answer.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end('no gzip'),
  '/large': (_, answer) => answer.writeHead(200, html).end('a'.repeat(20_001)),
  '/bomb': (_, answer) =>
    answer.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(5_000_000))),
  '/endless': (_, answer) => {
    answer.writeHead(200, html);
    const timer = setInterval(() => answer.write('a'), 20);
    answer.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/cut': (_, answer) => {
    answer.writeHead(200, { ...html, 'content-length': '100' }).write('a');
    setImmediate(() => answer.destroy());
  },
  '/picture': (_, answer) => answer.writeHead(200, { 'content-type': 'image/png' }).end('a'),
  '/untyped': (_, answer) => answer.writeHead(200).end('a'),
  '/gone': (_, answer) => answer.writeHead(404, html).end('a'),
  '/nowhere': (_, answer) => answer.writeHead(302).end(),
  '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
};

const serve = (request: Parameters<RequestListener>[0], answer: Parameters<RequestListener>[1]): void => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
  asked.push({
    host: request.headers.host ?? '',
    path: pathname,
    agent: request.headers['user-agent'] ?? '',
  });
  const to = searchParams.get('to');
  if (to !== null) answer.writeHead(302, { location: to }).end();
  else answers[pathname]?.(request, answer);
};

let server: Server;
let port = 0;
let resolutions = 0;
beforeAll(async () => {
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port; // of a server that listens on TCP
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The rules of the public web, but that the host `news.example` is the test's own server. */
const rules = (): FetchRules => ({
  ...publicWeb,
  milliseconds: 1_000,
  bytes: 20_000,
  resolve: async (host) => {
    resolutions += 1;
    if (host === 'news.example' || host === 'other.example') return [{ address: '127.0.0.1', family: 4 }];
    if (host === 'both.example')
      return [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ];
    if (host === 'private.example') return [{ address: '10.0.0.1', family: 4 }];
    if (host === 'nothing.example') return [];
    if (host === 'sixth.example') return [{ address: '::ffff:7f00:1', family: 6 }];
    throw new Error(`ENOTFOUND ${host}`);
  },
  mayReach: (address, at) => (address === '127.0.0.1' && at === port) || publicWeb.mayReach(address, at),
});
const { signal } = new AbortController();
const fetched = async (path: string, host = 'news.example') =>
  fetchPage(`http://${host}:${port}${path}`, rules(), signal);

describe('fetching a page', () => {
  it('asks by name, once resolved, and says who asks', async () => {
    resolutions = 0;
    const got = await fetched('/page');
    expect(new TextDecoder().decode(got.bytes)).toBe(page);
    expect(got).toMatchObject({
      url: `http://news.example:${port}/page`,
      mediaType: 'text/html',
      charset: 'utf-8',
    });
    expect(asked.at(-1)).toEqual({
      host: `news.example:${port}`,
      path: '/page',
      agent: expect.stringContaining('Chancery'),
    });
    expect(resolutions).toBe(1);
  });

  it.each(['/gzip', '/br', '/deflate'])('unpacks %s', async (path) => {
    expect(new TextDecoder().decode((await fetched(path)).bytes)).toBe(page);
  });

  it('follows redirects, and says where it came to', async () => {
    const got = await fetched(`/a?to=${encodeURIComponent(`http://other.example:${port}/a?to=/page`)}`);
    expect(got.url).toBe(`http://other.example:${port}/page`);
  });

  it.each([
    ['what is no page', '/picture', 'WRONG_TYPE'],
    ['what has no type', '/untyped', 'WRONG_TYPE'],
    ['what is not there', '/gone', 'NOT_FETCHED'],
    ['what is too large', '/large', 'TOO_LONG'],
    ['what is too large unpacked', '/bomb', 'TOO_LONG'],
    ['what is packed in an unknown way', '/odd', 'NOT_FETCHED'],
    ['what is not packed as it says', '/broken', 'NOT_FETCHED'],
    ['what breaks off', '/cut', 'NOT_FETCHED'],
    ['what leads nowhere', '/nowhere', 'NOT_FETCHED'],
    ['what leads round and round', '/round', 'NOT_FETCHED'],
  ])('refuses %s', async (_, path, code) => {
    await expect(fetched(path)).rejects.toMatchObject({ name: 'Error', code });
  });

  it.each(['/silent', '/endless'])('does not wait for ever: %s', async (path) => {
    await expect(fetched(path)).rejects.toThrow('within 1 seconds');
  });

  it('does not wait for a name for ever', async () => {
    const slow = { ...rules(), milliseconds: 50, resolve: () => new Promise<never>(() => undefined) };
    await expect(fetchPage('http://slow.example/', slow, signal)).rejects.toThrow('within 0.05 seconds');
  });

  it('ends when nobody waits any more', async () => {
    const leaving = new AbortController();
    const waiting = fetchPage(`http://news.example:${port}/silent`, rules(), leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
  });
});

const inner = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.0.0.1./',
  'http://①②⑦.⓪.⓪.①/',
  'http://0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.0.1/',
  'http://100.64.0.1/',
  'http://private.example/',
  'http://sixth.example/',
];
const notOfTheWeb = [
  'file:///etc/passwd',
  'ftp://news.example/page',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'data:text/html,<p>a</p>',
  'javascript:alert(1)',
  'http://name:secret@news.example/page',
  'http://news.example@127.0.0.1/',
];
const otherPorts = ['http://93.184.215.14:22/', 'https://93.184.215.14:8443/', 'http://news.example:6379/'];

// The head of an answer has no other signs.
const isAscii = (address: string): boolean => /^[!-~]+$/u.test(address);

describe('forged requests', () => {
  it.each([...inner, ...notOfTheWeb, ...otherPorts])('are not sent: %s', async (address) => {
    const before = asked.length;
    await expect(fetchPage(address, rules(), signal)).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
    expect(asked).toHaveLength(before);
  });

  it.each([...inner, ...notOfTheWeb, ...otherPorts].filter(isAscii))(
    'are not sent by way of a redirect: %s',
    async (address) => {
      const before = asked.length;
      const leading = fetched(`/a?to=${encodeURIComponent(address)}`);
      await expect(leading).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
      expect(asked).toHaveLength(before + 1);
    },
  );

  it('are not sent where one address of several is not allowed', async () => {
    await expect(fetched('/page', 'both.example')).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
  });

  it('are not sent to a name that changed its address since', async () => {
    let times = 0;
    const turning: FetchRules = {
      ...rules(),
      resolve: async () => {
        times += 1;
        return [{ address: times === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    };
    expect((await fetchPage(`http://turning.example:${port}/page`, turning, signal)).mediaType).toBe(
      'text/html',
    );
    expect(times).toBe(1);
    await expect(fetchPage(`http://turning.example:${port}/page`, turning, signal)).rejects.toMatchObject({
      code: 'ADDRESS_NOT_ALLOWED',
    });
  });

  it.each(['http://nothing.example/', 'http://unknown.example/'])(
    'nor any to no host: %s',
    async (address) => {
      await expect(fetchPage(address, rules(), signal)).rejects.toThrow('There is no host of this name.');
    },
  );

  it.each(['', 'news', 'http://', 'https://[::1', 'http://a b/'])(
    'nor any to what is no address: “%s”',
    async (words) => {
      await expect(fetchPage(words, rules(), signal)).rejects.toMatchObject({ code: 'NOT_UNDERSTOOD' });
    },
  );

  it('are refused by the rules in force, without any seam', async () => {
    const here = `http://127.0.0.1:${port}/page`;
    await expect(fetchPage(here, publicWeb, signal)).rejects.toMatchObject({ code: 'ADDRESS_NOT_ALLOWED' });
    await expect(fetchPage(`http://localhost:${port}/page`, publicWeb, signal)).rejects.toMatchObject({
      code: 'ADDRESS_NOT_ALLOWED',
    });
  });
});
