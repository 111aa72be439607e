import { getNullableType, isEnumType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from './schema/index.ts';
import { type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await servedApi();
});
afterAll(async () => api?.stop());

const everything = `{ kinds { kind typename list label plural description
  fields { name label holds type valueType choices featured
    link { to reverse roles described titled shared } }
  waysBack { reverse from { kind field } } } }`;

describe('the kinds', () => {
  it('tell a client what each has, without reading our source', async () => {
    const { data } = await api.anonymous(everything);
    const deal = data.kinds.find(({ kind }: { kind: string }) => kind === 'DEAL');
    expect(deal).toMatchObject({ typename: 'Deal', list: 'deals', label: 'Deal', plural: 'Deals' });
    const field = (name: string) => deal.fields.find((each: { name: string }) => each.name === name);
    expect(field('parties')).toMatchObject({
      label: 'Parties',
      holds: 'MANY',
      type: 'link',
      valueType: 'Link',
      choices: null,
      featured: true,
      link: {
        to: ['STATE', 'ORGANISATION', 'PERSON'],
        reverse: 'deals',
        described: true,
        titled: false,
        shared: false,
      },
    });
    expect(field('parties').link.roles).toContain('BUYER');
    expect(field('status')).toMatchObject({
      holds: 'HISTORY',
      type: 'choice',
      valueType: 'Choice',
      link: null,
    });
    expect(field('status').choices).toContain('IN_FORCE');
    expect(field('term')).toMatchObject({ holds: 'ONE', valueType: 'Duration', featured: false });
    const state = data.kinds.find(({ kind }: { kind: string }) => kind === 'STATE');
    expect(state.waysBack).toContainEqual({
      reverse: 'deals',
      from: [{ kind: 'DEAL', field: 'parties' }],
    });
  });

  it('name types and lists that the contract has', async () => {
    const { data } = await api.anonymous(everything);
    const kind = schema.getType('Kind');
    expect(
      isEnumType(kind) &&
        kind
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(data.kinds.map((each: { kind: string }) => each.kind).sort());
    for (const { typename, list, fields } of data.kinds) {
      expect(isObjectType(schema.getType(typename))).toBe(true);
      expect(getNullableType(schema.getQueryType()?.getFields()[list]?.type)?.toString()).toBe(
        `${typename}Connection`,
      );
      for (const { valueType } of fields) expect(isObjectType(schema.getType(valueType))).toBe(true);
    }
  });
});
