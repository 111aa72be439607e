import type { Role } from '@chancery/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf, password, type ServedApi, servedApi, signIn } from '../testing/served-api.ts';
import { type TwinApi, twinApi } from '../testing/twin-api.ts';

let office: ServedApi;
let api: TwinApi;
let editors = 0;

beforeAll(async () => {
  office = await servedApi();
  const onEditor = () => {
    editors += 1;
  };
  api = await twinApi(office.databaseUrl, { onEditor });
}, 60_000);
afterAll(async () => {
  await api?.stop();
  await office?.stop();
});

const asksAs = async (role: Role): Promise<void> => {
  await office.as(role);
  const cookie = await signIn(api.url, `${role.toLowerCase()}@example.org`, password);
  for (const _ of [1, 2]) {
    const { data } = await clientOf(api.url, { cookie })('{ viewer { role } }');
    expect(data).toEqual({ viewer: { role } });
  }
};

it('a process hears of its first editor once, and neither of the public nor of readers', async () => {
  await clientOf(api.url)('{ records(first: 1) { nodes { id } } }');
  await asksAs('READER');
  expect(editors).toBe(0);
  await asksAs('EDITOR');
  await asksAs('OWNER');
  expect(editors).toBe(1);
});
