import { createApiToken } from '@chancery/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from '../identity/create-account.ts';
import { type ServedApi, servedApi, signIn } from '../testing/served-api.ts';
import { makeLedger } from './ledger.ts';

describe('a ledger of points', () => {
  it('gives what is left, spends nothing that is more, and begins anew after a minute', () => {
    let now = 1_000_000;
    const { spend } = makeLedger(() => now);
    expect(spend('a', 7, 10)).toEqual({ limit: 10, remaining: 3, resetsIn: 60, exceeded: false });
    expect(spend('a', 4, 10)).toEqual({ limit: 10, remaining: 3, resetsIn: 60, exceeded: true });
    now += 30_500;
    expect(spend('a', 3, 10)).toEqual({ limit: 10, remaining: 0, resetsIn: 30, exceeded: false });
    expect(spend('b', 1, 10).remaining).toBe(9);
    now += 29_500;
    expect(spend('a', 1, 10)).toEqual({ limit: 10, remaining: 9, resetsIn: 60, exceeded: false });
  });

  it('keeps no more keys than it has room for', () => {
    const { spend } = makeLedger(() => 0);
    spend('first', 10, 10);
    for (let at = 0; at < 50_000; at += 1) spend(`key ${at}`, 1, 10);
    expect(spend('first', 1, 10).remaining).toBe(9);
    expect(spend('key 49999', 1, 10).remaining).toBe(8);
  });
});

// However long a slow machine takes: no minute ends meanwhile.
const stopped = () => 1_000_000;

describe('who asks too much', () => {
  let api: ServedApi;
  let cookie: string;
  const email = 'editor@example.org';
  const password = 'a password of some length';
  beforeAll(async () => {
    api = await servedApi({ POINTS_PER_ADDRESS: 20, POINTS_PER_ACCOUNT: 40 }, stopped);
    await makeAccount(api.db, { name: 'Editor', email, password, role: 'EDITOR' });
    cookie = await signIn(api.url, email, password);
  });
  afterAll(async () => api?.stop());

  const ask = async (headers: Readonly<Record<string, string>>, query = '{ viewer { id } }') => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const body = (await response.json()) as { readonly errors?: readonly object[] };
    const header = (name: string) => response.headers.get(name);
    return { status: response.status, body, remaining: Number(header('ratelimit-remaining')), header };
  };
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('is told what is left in every answer, and when it comes back', async () => {
    const { status, header } = await ask(from('192.0.2.1'));
    expect(status).toBe(200);
    expect(header('ratelimit-limit')).toBe('20');
    expect(header('ratelimit-remaining')).toBe('19');
    expect(Number(header('ratelimit-reset'))).toBeGreaterThan(0);
    expect(header('ratelimit-policy')).toBe('20;w=60');
    expect(header('retry-after')).toBeNull();
    expect((await ask(from('192.0.2.1'), '{')).remaining).toBe(18);
    expect(
      (await fetch(`${api.url}/nothing`, { headers: from('192.0.2.1') })).headers.get('ratelimit-remaining'),
    ).toBe('17');
    expect((await fetch(`${api.url}/health`)).headers.has('ratelimit-limit')).toBe(false);
  });

  it('is refused with 429, the code and the time to wait, and others are not', async () => {
    for (let at = 0; at < 20; at += 1) expect((await ask(from('192.0.2.2'))).status).toBe(200);
    const { status, body, header } = await ask(from('192.0.2.2'));
    expect(status).toBe(429);
    expect(body.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(Number(header('retry-after'))).toBeGreaterThan(0);
    expect(header('ratelimit-remaining')).toBe('0');
    expect((await ask(from('192.0.2.3'))).status).toBe(200);
    expect((await ask({ ...from('192.0.2.2'), cookie })).status).toBe(200);
  });

  it('spends a point more for every 100 of the cost, and runs nothing that it cannot pay', async () => {
    const states = (first: number) => `{ states(first: ${first}) { nodes { id caption } } }`;
    expect((await ask(from('192.0.2.4'), states(100))).remaining).toBe(20 - 1 - 11);
    api.statements.length = 0;
    const refused = await ask(from('192.0.2.4'), states(100));
    expect(refused.status).toBe(429);
    expect(refused.body.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(Number(refused.header('retry-after'))).toBeGreaterThan(0);
    expect(api.statements).toEqual([]);
    expect((await ask(from('192.0.2.4'), states(10))).status).toBe(200);
  });

  it('has one allowance for an account, wherever it asks from, and none for what it makes up', async () => {
    const first = (await ask({ ...from('192.0.2.5'), cookie })).remaining;
    expect((await ask({ ...from('192.0.2.6'), cookie })).remaining).toBe(first - 1);
    const madeUp = (at: number) => ({ ...from('192.0.2.7'), cookie: `chancery.session_token=made-up-${at}` });
    for (let at = 0; at < 20; at += 1) expect((await ask(madeUp(at))).status).toBe(200);
    expect((await ask(madeUp(20))).status).toBe(429);
  });

  it('has one allowance for a token, however its header is written, apart from its account’s', async () => {
    const actor = { id: (await api.db.prisma.user.findFirstOrThrow()).id, role: 'EDITOR' } as const;
    const { secret } = await createApiToken(api.db, actor, { name: 'Busy', scope: 'READ' });
    const spent = [];
    for (const authorization of [`Bearer ${secret}`, `bearer ${secret}`, `Bearer   ${secret}`])
      spent.push((await ask({ authorization })).remaining);
    expect(spent).toEqual([39, 38, 37]);
  });

  it('has one allowance for a network of IPv6', async () => {
    expect((await ask(from('2001:db8::1'))).remaining).toBe(19);
    expect((await ask(from('2001:db8::2'))).remaining).toBe(18);
    expect((await ask(from('2001:db8:0:1::2'))).remaining).toBe(19);
  });

  it('is not another for saying so to a proxy: the last address that is not ours counts', async () => {
    const first = (await ask(from('198.51.100.1, 192.0.2.8'))).remaining;
    expect((await ask(from('198.51.100.2, 192.0.2.8'))).remaining).toBe(first - 1);
  });
});

describe('who guesses passwords', () => {
  const slow = { timeout: 120_000 }; // a guess is dear on purpose

  it('has 20 attempts a minute at an account, from whatever addresses', slow, async () => {
    let now = 1_000_000;
    const api = await servedApi({}, () => now);
    const attempt = async (at: number, email: string) => {
      const response = await fetch(`${api.url}/auth/sign-in/email`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'http://localhost:3000',
          'x-forwarded-for': `192.0.2.${at}`,
        },
        body: JSON.stringify({ email, password: 'a guess of some length' }),
      });
      return response.status;
    };
    for (let at = 0; at < 20; at += 1) expect(await attempt(at, 'owner@example.org')).toBe(401);
    expect(await attempt(20, 'OWNER@example.org')).toBe(429);
    expect(await attempt(20, 'another@example.org')).toBe(401);
    now += 59_999;
    expect(await attempt(21, 'owner@example.org')).toBe(429);
    now += 1;
    expect(await attempt(21, 'owner@example.org')).toBe(401);
    await api.stop();
  });

  it(
    'has 20 attempts a minute from an address, at whatever accounts, and cannot make addresses up',
    slow,
    async () => {
      const api = await servedApi({ TRUSTED_PROXIES: ['192.0.2.1'] }, stopped);
      const attempt = async (at: number) => {
        const response = await fetch(`${api.url}/auth/sign-in/email`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: 'http://localhost:3000',
            'x-forwarded-for': `203.0.113.${at}`,
          },
          body: JSON.stringify({ email: `nobody${at}@example.org`, password: 'a guess of some length' }),
        });
        return response.status;
      };
      const statuses: number[] = [];
      for (let at = 0; at < 21; at += 1) statuses.push(await attempt(at));
      expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429]);
      await api.stop();
    },
  );
});
