import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/give.ts';
import { type Client, clientOf, type ServedApi, servedApi, signIn } from '../testing/served-api.ts';

let api: ServedApi;
let owner: Client;
let editor: Client;
beforeAll(async () => {
  api = await servedApi();
  owner = await api.as('OWNER');
  editor = await api.as('EDITOR');
});
afterAll(async () => api?.stop());

const created = '... on CreatedApiToken { secret token { id name scope lastFour expiresAt lastUsedAt } }';
const ended = '... on ApiToken { id revokedAt }';
const make = (client: Client, rest: object = {}) =>
  give(client, 'createApiToken', { name: 'Importer', scope: 'PROPOSE', ...rest }, created);
const by = (secret: string): Client => clientOf(api.url, { authorization: `Bearer ${secret}` });
const days = (iso: string) => (new Date(iso).getTime() - Date.now()) / 86_400_000;

const raw = async (headers: Readonly<Record<string, string>>) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ actingRole }' }),
  });
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    text: await response.text(),
  };
};
const unknown = 'chy_0000000000000000000000000000003BHUGN';

describe('a token', () => {
  it('is shown once, and kept as a hash', async () => {
    const { secret, token } = await make(editor);
    expect(secret).toMatch(/^chy_[0-9A-Za-z]{36}$/u);
    expect(token).toMatchObject({ name: 'Importer', scope: 'PROPOSE', lastFour: secret.slice(-4) });
    const rows = await api.db.prisma.$queryRaw`select t::text from api_token t`;
    expect(JSON.stringify(rows)).not.toContain(secret.slice(4, -6));
  });

  it('ends in 90 days, or on the day that is said, or never', async () => {
    expect(days((await make(editor)).token.expiresAt)).toBeCloseTo(90, 1);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    expect((await make(editor, { expiresAt })).token.expiresAt).toBe(expiresAt);
    expect((await make(editor, { expiresAt: null })).token.expiresAt).toBeNull();
  });

  it('is refused with each reason where it could not be one', async () => {
    const attempt = async (rest: object) => (await make(editor, rest)).issues;
    expect(await attempt({ name: ' ' })).toMatchObject([{ path: ['name'], code: 'EMPTY' }]);
    expect(await attempt({ name: 'n'.repeat(101) })).toMatchObject([{ path: ['name'], code: 'TOO_LONG' }]);
    expect(await attempt({ name: 'a\u0000' })).toMatchObject([{ path: ['name'], code: 'CONTROL_CHARACTER' }]);
    for (const expiresAt of ['2020-01-01T00:00:00Z', '2300-01-01T00:00:00Z'])
      expect(await attempt({ expiresAt })).toMatchObject([{ path: ['expiresAt'], code: 'OUT_OF_RANGE' }]);
  });

  it('answers the retry of its making without its text', async () => {
    const first = await make(editor, { idempotencyKey: 'one token' });
    const again = await make(editor, { idempotencyKey: 'one token' });
    expect(again).toEqual({ ...first, secret: null });
  });

  it('is one of a hundred at most that are not revoked', async () => {
    const many = await api.as('READER', 'collector');
    const made = await Promise.all(Array.from({ length: 105 }, () => make(many)));
    const refused = made.filter(({ code }) => code === 'INVALID');
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ issues: [{ path: [], code: 'TOO_MANY' }] });
    const token = made.find(({ secret }) => secret).token.id;
    await give(many, 'revokeApiToken', { token }, ended);
    expect(await make(many)).toHaveProperty('secret');
  });
});

describe('a request with a token', () => {
  it('acts for its account, in the lesser of both roles', async () => {
    const { secret } = await make(owner, { scope: 'REVIEW' });
    expect((await by(secret)('{ viewer { name role } actingRole }')).data).toEqual({
      viewer: { name: 'owner', role: 'OWNER' },
      actingRole: 'REVIEWER',
    });
    const reader = await api.as('READER', 'eager');
    const eager = await make(reader, { scope: 'REVIEW' });
    expect((await by(eager.secret)('{ actingRole }')).data.actingRole).toBe('READER');
  });

  it('is refused at once when its account may less, and it is raised with it', async () => {
    const client = await api.as('EDITOR', 'falling');
    const token = by((await make(client)).secret);
    const { id: account } = (await client('{ viewer { id } }')).data.viewer;
    const record = { kind: 'DEAL', label: 'By a token' };
    expect(await give(token, 'createRecord', record)).toHaveProperty('id');
    await give(owner, 'setAccountRole', { account, expectedRole: 'EDITOR', role: 'READER' });
    expect(await give(token, 'createRecord', record)).toMatchObject({ code: 'NOT_ALLOWED' });
    await give(owner, 'setAccountRole', { account, expectedRole: 'READER', role: 'OWNER' });
    expect((await token('{ actingRole }')).data.actingRole).toBe('EDITOR');
  });

  it('goes by the token and not by the cookie beside it', async () => {
    const { secret } = await make(editor, { scope: 'READ' });
    const cookie = await signIn(api.url, 'editor@example.org', 'a password of some length');
    const both = clientOf(api.url, { authorization: `Bearer ${secret}`, cookie });
    expect((await both('{ actingRole }')).data.actingRole).toBe('READER');
  });

  it('is refused with 401 where the token is not in force, cookie or not', async () => {
    const { prisma } = api.db;
    const [gone, late] = [await make(editor), await make(editor)];
    await give(editor, 'revokeApiToken', { token: gone.token.id }, ended);
    await prisma.apiToken.update({ where: { id: late.token.id }, data: { expiresAt: new Date() } });
    const mistyped = `${gone.secret.slice(0, -1)}${gone.secret.endsWith('0') ? '1' : '0'}`;
    const cookie = await signIn(api.url, 'editor@example.org', 'a password of some length');
    const wrong = {
      [`Bearer ${gone.secret}`]: 'This token was revoked.',
      [`Bearer ${late.secret}`]: 'This token has ended.',
      [`Bearer ${unknown}`]: 'There is no such token.',
      [`Bearer ${mistyped}`]: 'This cannot be a token: it is mistyped or cut off.',
      'Bearer x': 'This cannot be a token: it is mistyped or cut off.',
      Bearer: 'An Authorization header is of the form: Bearer chy_...',
      [late.secret]: 'An Authorization header is of the form: Bearer chy_...',
      'Basic b3duZXI6b3duZXI=': 'An Authorization header is of the form: Bearer chy_...',
    };
    for (const [authorization, message] of Object.entries(wrong))
      for (const headers of [{ authorization }, { authorization, cookie }]) {
        const { status, challenge, text } = await raw(headers);
        expect(status, authorization).toBe(401);
        expect(challenge).toBe(
          `Bearer realm="Chancery", error="invalid_token", error_description="${message}"`,
        );
        expect(JSON.parse(text)).toEqual({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
      }
  });

  it('asks the database nothing where the text cannot be a token', async () => {
    api.statements.length = 0;
    expect((await raw({ authorization: 'Bearer chy_000000000000000000000000000000000000' })).status).toBe(
      401,
    );
    expect(api.statements).toEqual([]);
  });

  it('cannot make or revoke tokens, nor change a password', async () => {
    const { secret, token } = await make(owner, { scope: 'REVIEW' });
    const client = by(secret);
    expect(await make(client)).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_ALLOWED', path: [] });
    expect(await give(client, 'revokeApiToken', { token: token.id }, ended)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const response = await fetch(`${api.url}/auth/change-password`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3000',
        authorization: `Bearer ${secret}`,
      },
      body: JSON.stringify({
        currentPassword: 'a password of some length',
        newPassword: 'taken over by now',
      }),
    });
    expect(response.status).toBe(401);
    await signIn(api.url, 'owner@example.org', 'a password of some length');
  });

  it('has its time noted, once a minute at most', async () => {
    const { secret, token } = await make(editor);
    const { prisma } = api.db;
    const used = async () =>
      (await prisma.apiToken.findUnique({ where: { id: token.id } }))?.lastUsedAt ?? null;
    expect(token.lastUsedAt).toBeNull();
    await by(secret)('{ actingRole }');
    await expect.poll(used).not.toBeNull();
    const first = await used();
    api.statements.length = 0;
    for (let time = 0; time < 3; time += 1) await by(secret)('{ actingRole }');
    expect(api.statements.filter((sql) => sql.includes('update api_token'))).toEqual([]);
    const earlier = new Date(Date.now() - 61_000);
    await prisma.apiToken.update({ where: { id: token.id }, data: { lastUsedAt: earlier } });
    await Promise.all(Array.from({ length: 10 }, () => by(secret)('{ actingRole }')));
    await expect.poll(async () => (await used())?.getTime()).toBeGreaterThan(first?.getTime() ?? 0);
  });
});

describe('who sees and revokes tokens', () => {
  const names = '{ accounts { name apiTokens { name lastFour } } }';

  it('is their account, and the owner for all', async () => {
    const mine = await api.as('EDITOR', 'keeper');
    const { token } = await make(mine, { name: 'Kept' });
    const { viewer } = (await mine('{ viewer { id apiTokens { id name account { name } } } }')).data;
    expect(viewer.apiTokens).toEqual([{ id: token.id, name: 'Kept', account: { name: 'keeper' } }]);
    const seen = 'query ($id: ID!) { node(id: $id) { ... on Account { name apiTokens { id } } } }';
    expect((await editor(seen, { id: viewer.id })).data.node).toEqual({ name: 'keeper', apiTokens: null });
    expect(await give(editor, 'revokeApiToken', { token: token.id }, ended)).toMatchObject({
      code: 'NOT_FOUND',
      path: ['token'],
    });
    const all = (await owner(names)).data.accounts;
    expect(all.find(({ name }: { readonly name: string }) => name === 'keeper').apiTokens).toEqual([
      { name: 'Kept', lastFour: token.lastFour },
    ]);
    const revoked = await give(owner, 'revokeApiToken', { token: token.id }, ended);
    expect(revoked).toMatchObject({ id: token.id, revokedAt: expect.any(String) });
    expect(await give(mine, 'revokeApiToken', { token: token.id }, ended)).toEqual(revoked);
    expect((await mine('{ viewer { apiTokens { id } } }')).data.viewer.apiTokens).toEqual([]);
  });

  it('is nobody who has not signed in', async () => {
    for (const [name, input] of [
      ['createApiToken', { name: 'N', scope: 'READ' }],
      ['revokeApiToken', { token: 'none' }],
    ] as const)
      expect(await give(api.anonymous, name, input, '')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await give(editor, 'revokeApiToken', { token: 'none' }, ended)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a token that meets trouble', () => {
  it('stands in no answer and in no log', async () => {
    const { secret } = await make(editor);
    const { prisma } = api.db;
    await prisma.$executeRaw`alter table api_token rename to elsewhere`;
    const { status, text } = await raw({ authorization: `Bearer ${secret}` });
    await prisma.$executeRaw`alter table elsewhere rename to api_token`;
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(api.log).toHaveLength(1);
    for (const said of [text, ...api.log]) expect(said).not.toContain(secret.slice(4, -6));
  });
});
