import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../schema/index.ts';
import { everyCommand, type Office, openOffice } from '../testing/every-command.ts';
import { give } from '../testing/give.ts';
import { type ServedApi, servedApi } from '../testing/served-api.ts';
import { stored } from '../testing/stored.ts';

let api: ServedApi;
let office: Office;
beforeAll(async () => {
  api = await servedApi();
  office = await openOffice(api);
});
afterAll(async () => api?.stop());

const commands = Object.keys(schema.getMutationType()?.getFields() ?? {});
const record = { kind: 'DEAL', label: 'Kept once' };

describe('an idempotency key', () => {
  it('is taken by every command of the contract, each of which is tried here', () => {
    expect(Object.keys(everyCommand).sort()).toEqual([...commands].sort());
    for (const name of commands) {
      const type = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`);
      expect(isInputObjectType(type) && Object.keys(type.getFields()), name).toContain('idempotencyKey');
    }
  });

  it.each(commands)('gives %s one effect and one answer, and refuses another input', async (name) => {
    const prepared = await everyCommand[name]?.(office);
    if (!prepared) throw new Error(`${name} is not among testing/every-command.ts.`);
    const { client, input, other, selection } = prepared;
    const idempotencyKey = `once: ${name}`;
    const before = await stored(api.db);
    const first = await give(client, name, { ...input, idempotencyKey }, selection);
    expect(first).not.toHaveProperty('code');
    const after = await stored(api.db);
    expect(after).not.toEqual(before);
    const again = await Promise.all(
      Array.from({ length: 5 }, () => give(client, name, { idempotencyKey, ...input }, selection)),
    );
    expect(again).toEqual(again.map(() => first));
    expect(await give(client, name, { ...other, idempotencyKey }, selection)).toMatchObject({
      __typename: 'Invalid',
      code: 'INVALID',
      path: ['idempotencyKey'],
      issues: [{ path: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await stored(api.db)).toEqual(after);
  });

  it('is refused for another command, and is nobody else’s', async () => {
    const { EDITOR, REVIEWER } = office.clients;
    const given = { ...record, idempotencyKey: 'for one' };
    const mine = await give(EDITOR, 'createRecord', given);
    expect(
      await give(EDITOR, 'importArticle', { content: 'A text.', idempotencyKey: 'for one' }),
    ).toMatchObject({
      issues: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect((await give(REVIEWER, 'createRecord', given)).id).not.toBe(mine.id);
  });

  it('is free again after a refusal', async () => {
    const { EDITOR } = office.clients;
    const idempotencyKey = 'tried twice';
    const empty = await give(EDITOR, 'createRecord', { kind: 'DEAL', label: ' ', idempotencyKey });
    expect(empty).toMatchObject({ issues: [{ path: ['label'], code: 'EMPTY' }] });
    const made = await give(EDITOR, 'createRecord', { ...record, idempotencyKey });
    expect(made).toHaveProperty('id');
    const stale = { review: made.id, expectedVersion: 1, idempotencyKey: 'refused inside' };
    expect(await give(EDITOR, 'submitReview', stale)).toMatchObject({ code: 'NOT_FOUND', path: ['review'] });
    expect(
      await give(EDITOR, 'createRecord', { ...record, idempotencyKey: 'refused inside' }),
    ).toHaveProperty('id');
  });

  it('answers nobody who may not give the command any more', async () => {
    const { OWNER } = office.clients;
    const client = await api.as('EDITOR', 'falling');
    const given = { ...record, idempotencyKey: 'before the fall' };
    await give(client, 'createRecord', given);
    const { id: account } = (await client('{ viewer { id } }')).data.viewer;
    await give(OWNER, 'setAccountRole', { account, expectedRole: 'EDITOR', role: 'READER' });
    expect(await give(client, 'createRecord', given)).toMatchObject({ code: 'NOT_ALLOWED', path: [] });
  });

  it('has 1 to 255 printable ASCII characters', async () => {
    const attempt = (idempotencyKey: string) =>
      give(office.clients.EDITOR, 'createRecord', { ...record, idempotencyKey });
    for (const bad of ['', 'ä', 'a\nb', '\u007f', '\u0000', 'k'.repeat(256)])
      expect(await attempt(bad), JSON.stringify(bad)).toMatchObject({
        issues: [{ path: ['idempotencyKey'], code: 'NOT_UNDERSTOOD' }],
      });
    for (const good of [' ', '~', 'k'.repeat(255)]) expect(await attempt(good)).toHaveProperty('id');
  });

  it('may be left out, or be null', async () => {
    const attempt = () => give(office.clients.EDITOR, 'createRecord', { ...record, idempotencyKey: null });
    expect((await attempt()).id).not.toBe((await attempt()).id);
  });

  it('serves each of two commands of one request', async () => {
    const query = `mutation ($one: CreateRecordInput!, $two: CreateRecordInput!) {
      one: createRecord(input: $one) { ... on Node { id } } two: createRecord(input: $two) { ... on Node { id } } }`;
    const variables = {
      one: { ...record, idempotencyKey: 'first of two' },
      two: { ...record, idempotencyKey: 'second of two' },
    };
    const { data } = await office.clients.EDITOR(query, variables);
    expect(data.one.id).not.toBe(data.two.id);
    expect((await office.clients.EDITOR(query, variables)).data).toEqual(data);
  });

  it('broke nothing', () => {
    expect(api.log).toEqual([]);
  });
});
