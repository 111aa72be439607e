import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/give.ts';
import { type Client, type ServedApi, servedApi, signIn } from '../testing/served-api.ts';

let api: ServedApi;
let owner: Client;
beforeAll(async () => {
  api = await servedApi();
  owner = await api.as('OWNER');
});
afterAll(async () => api?.stop());

describe('the owner’s commands', () => {
  const idOf = async (name: string): Promise<string> =>
    (await owner('{ accounts { id name } }')).data.accounts.find(
      (account: { name: string }) => account.name === name,
    ).id;
  const role = (account: string, from: string, to: string) =>
    give(owner, 'setAccountRole', { account, expectedRole: from, role: to }, '... on Account { role }');

  it('give a role to an account as it was seen, and refuse when it has another by now', async () => {
    await api.as('READER', 'rising');
    const account = await idOf('rising');
    expect(await role(account, 'READER', 'EDITOR')).toMatchObject({ role: 'EDITOR' });
    expect(await role(account, 'READER', 'REVIEWER')).toMatchObject({
      code: 'INVALID',
      issues: [{ path: ['expectedRole'], code: 'STALE' }],
    });
    expect(await role(account, 'EDITOR', 'EDITOR')).toMatchObject({ role: 'EDITOR' });
    const both = await Promise.all([role(account, 'EDITOR', 'READER'), role(account, 'EDITOR', 'OWNER')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Account', 'Invalid']);
  });

  it('leave an owner, however many try at once', async () => {
    const account = await idOf('owner');
    for (const each of (await owner('{ accounts { id role } }')).data.accounts)
      if (each.role === 'OWNER' && each.id !== account) await role(each.id, 'OWNER', 'READER');
    expect(await role(account, 'OWNER', 'EDITOR')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await owner('{ viewer { role } }')).data.viewer.role).toBe('OWNER');
  });

  it('settle the office as it was seen, and refuse when it is otherwise by now', async () => {
    const settle = (expectedSelfAcceptance: boolean, selfAcceptance: boolean) =>
      give(
        owner,
        'setOffice',
        { expectedSelfAcceptance, selfAcceptance },
        '... on Office { selfAcceptance }',
      );
    expect(await settle(true, false)).toMatchObject({
      issues: [{ path: ['expectedSelfAcceptance'], code: 'STALE' }],
    });
    const both = await Promise.all([settle(false, true), settle(false, true)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Invalid', 'Office']);
    expect(await settle(true, false)).toMatchObject({ selfAcceptance: false });
  });

  it('make no account with a name that can be none', async () => {
    const account = {
      name: 'a\u0000',
      email: 'nul@example.org',
      password: 'long enough for all',
      role: 'READER',
    };
    expect(await give(owner, 'createAccount', account)).toMatchObject({
      issues: [{ path: ['name'], code: 'CONTROL_CHARACTER' }],
    });
  });
});

describe('what is served under /auth', () => {
  const ask = async (method: string, path: string, cookie: string, body: object = {}) =>
    fetch(`${api.url}/auth/${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', cookie },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });

  it('is signing in and out, the session and the password; all else is not there', async () => {
    const client = await api.as('READER', 'restless');
    const cookie = await signIn(api.url, 'restless@example.org', 'a password of some length');
    for (const name of ['', 'owner', 'a\u0000'])
      expect((await ask('POST', 'update-user', cookie, { name })).status).toBe(404);
    expect((await client('{ viewer { name } }')).data.viewer.name).toBe('restless');
    for (const path of [
      'sign-up/email',
      'delete-user',
      'change-email',
      'revoke-sessions',
      'request-password-reset',
      'sign-in/social',
      'update-user/',
      '/update-user',
      'sign-in/%2e%2e/update-user',
    ])
      expect((await ask('POST', path, cookie)).status, path).toBe(404);
    for (const path of ['list-sessions', 'ok', 'error', 'sign-in/email', 'get-session/../list-sessions'])
      expect((await ask('GET', path, cookie)).status, path).toBe(404);
    expect(await (await ask('GET', 'get-session', cookie)).json()).toMatchObject({
      user: { name: 'restless' },
    });
  });

  it('lets an account change its own password, and sign out', async () => {
    await api.as('READER', 'careful');
    const before = 'a password of some length';
    const cookie = await signIn(api.url, 'careful@example.org', before);
    const change = {
      currentPassword: before,
      newPassword: 'another one, also long',
      revokeOtherSessions: false,
    };
    expect((await ask('POST', 'change-password', cookie, { ...change, newPassword: 'short' })).status).toBe(
      400,
    );
    expect((await ask('POST', 'change-password', cookie, change)).status).toBe(200);
    await expect(signIn(api.url, 'careful@example.org', before)).rejects.toThrow('401');
    const fresh = await signIn(api.url, 'careful@example.org', change.newPassword);
    expect((await ask('POST', 'sign-out', fresh)).status).toBe(200);
    expect(await (await ask('GET', 'get-session', fresh)).json()).toBeNull();
  });

  it('broke nothing', () => {
    expect(api.log).toEqual([]);
  });
});
