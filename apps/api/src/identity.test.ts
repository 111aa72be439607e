import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let port: string;
let harbour: string;
let deal: string;

const versionOf = async (id: string): Promise<number> =>
  (await editor('query ($id: ID!) { record(id: $id) { version } }', { id })).data.record.version;
const judge = async (client: Client, verdict: string, versions?: readonly [number, number]) => {
  const merged = (
    await editor('query ($id: ID!) { record(id: $id) { merged { id version } } }', { id: port })
  ).data.record.merged.find(({ id }: { id: string }) => id === harbour);
  const [recordVersion, otherVersion] = versions ?? [
    merged?.version ?? (await versionOf(harbour)),
    await versionOf(port),
  ];
  const input = { record: harbour, recordVersion, other: port, otherVersion, verdict, reason: 'One quay.' };
  const { data } = await client(
    `mutation ($input: JudgeIdentityInput!) { judgeIdentity(input: $input) { __typename
      ... on Organisation { id caption merged { id label judgement { verdict reason otherId by { name } } } }
      ... on Failure { code path } ... on Invalid { issues { path code } } } }`,
    { input },
  );
  return data.judgeIdentity;
};

beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  port = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Port of Riga' })).id;
  harbour = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Riga Harbour' })).id;
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Cranes' })).id;
  const tell = async (text: string, record: string, name: string, code: string) =>
    publish(editor, reviewer, text, [
      claimOf(text, record, 'names', { name: { name, kind: 'PRIMARY' } }),
      claimOf(text, record, 'identifiers', { identifier: { scheme: 'LEI', value: code } }),
      claimOf(text, deal, 'parties', { link: { target: record, role: 'BUYER' } }),
    ]);
  await tell('The Port of Riga buys cranes.', port, 'Port of Riga', '529900T8BM49AURSDO55');
  await tell('Riga Harbour buys two cranes.', harbour, 'Riga Harbour', '5493001KJTIIGC8Y1R12');
});
afterAll(async () => api?.stop());

const ask = async (client: Client, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await client(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const parties = `query ($id: ID!, $at: DateTime) { record(id: $id, asOf: { knownAt: $at }) {
  ... on Deal { parties { edges { node { id caption } } } } } }`;

describe('that two records are one', () => {
  it('is looked at before: field by field, with what speaks against it', async () => {
    const { mergePreview } = await ask(
      reviewer,
      `query ($record: ID!, $other: ID!) { mergePreview(record: $record, other: $other) {
        caption claims restingCount resting { caption }
        allResting(first: 1) { totalCount nodes { record { caption } differences { field before { key } after { key origins } } } }
        warnings { code about }
        fields { field disagrees together { key claims { id } } ofRecord { claims { subject { id } } } } } }`,
      { record: harbour, other: port },
    );
    expect(mergePreview).toMatchObject({ claims: 2, restingCount: 1, resting: [{ caption: 'Cranes' }] });
    const [cranes] = mergePreview.allResting.nodes;
    expect(cranes).toMatchObject({ record: { caption: 'Cranes' }, differences: [{ field: 'parties' }] });
    const [{ before, after }] = cranes.differences;
    expect([before.length, after.length, after[0].origins]).toEqual([2, 1, 2]);
    expect(mergePreview.warnings).toEqual([{ code: 'CONTRADICTING_IDENTIFIERS', about: 'LEI' }]);
    const names = mergePreview.fields.find(({ field }: { field: string }) => field === 'names');
    expect(names.together.map(({ claims }: { claims: unknown[] }) => claims.length)).toEqual([1, 1]);
    expect(names.ofRecord).toEqual([{ claims: [{ subject: { id: harbour } }] }]);
  });

  it('is for reviewers to look at, and to judge', async () => {
    const query = 'query ($id: ID!, $other: ID!) { mergePreview(record: $id, other: $other) { claims } }';
    const asked = { id: harbour, other: port };
    expect((await editor(query, asked)).errors[0]).toMatchObject({ extensions: { code: 'NOT_ALLOWED' } });
    expect((await api.anonymous(query, asked)).errors[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(await judge(editor, 'SAME')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await judge(reviewer, 'SAME', [1, 99])).toMatchObject({
      __typename: 'Stale',
      path: ['recordVersion'],
    });
  });

  it('shows one under its id and the old one, now and not before; and parts them again', async () => {
    const { changes } = await ask(api.anonymous, '{ changes(last: 1) { nodes { at } } }');
    const before = { id: deal, at: changes.nodes[0].at };
    const two = await ask(api.anonymous, parties, before);
    expect(two.record.parties.edges).toHaveLength(2);
    expect(await judge(reviewer, 'SAME')).toMatchObject({
      id: port,
      merged: [{ id: harbour, label: 'Riga Harbour', judgement: { verdict: 'SAME', otherId: port } }],
    });
    const old = await ask(
      api.anonymous,
      'query ($id: ID!) { record(id: $id) { id merged { judgement { by { name } } } } }',
      {
        id: harbour,
      },
    );
    expect(old).toEqual({ record: { id: port, merged: [{ judgement: { by: null } }] } });
    const one = await ask(api.anonymous, parties, { id: deal });
    expect(one.record.parties.edges).toEqual([{ node: { id: port, caption: 'Port of Riga' } }]);
    expect(await ask(api.anonymous, parties, before)).toEqual(two);
    const words = await ask(
      api.anonymous,
      'query ($id: ID!) { record(id: $id) { links(field: "parties") { edges { claims { id subject { id } } } } } }',
      { id: deal },
    );
    expect(words.record.links.edges[0].claims).toHaveLength(2);
    expect(await judge(reviewer, 'NOT_SAME')).toMatchObject({ id: harbour, merged: [] });
    expect(await ask(api.anonymous, parties, { id: deal })).toEqual(two);
    const { record } = await ask(
      editor,
      'query ($id: ID!) { record(id: $id) { identityJudgements { verdict by { name } } } }',
      { id: harbour },
    );
    expect(record.identityJudgements.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'NOT_SAME',
      'SAME',
    ]);
    const again = await ask(
      reviewer,
      'query ($record: ID!, $other: ID!) { mergePreview(record: $record, other: $other) { warnings { code about } } }',
      { record: harbour, other: port },
    );
    expect(again.mergePreview.warnings).toContainEqual({ code: 'JUDGED_NOT_SAME', about: 'One quay.' });
  });

  it('tells before it where others would say something else instead of a value, though that stays', async () => {
    const made = async (kind: string, label: string): Promise<string> =>
      (await give(editor, 'createRecord', { kind, label })).id;
    const [kurland, courland] = [await made('STATE', 'Kurland'), await made('STATE', 'Courland')];
    const company = await made('ORGANISATION', 'Timber Company');
    const says = async (text: string, target: string) =>
      publish(editor, reviewer, text, [claimOf(text, company, 'jurisdiction', { link: { target } })]);
    await says('The company is of Courland, one says.', courland);
    await says('The company is of Courland, another says.', courland);
    await says('The company is of Kurland.', kurland);
    const { mergePreview } = await ask(
      reviewer,
      `query ($record: ID!, $other: ID!) { mergePreview(record: $record, other: $other) { allResting { nodes {
        record { id } differences { field before { origins } beforeAlternatives { origins claims { id } }
          after { origins } afterAlternatives { origins } } } } } }`,
      { record: kurland, other: courland },
    );
    expect(mergePreview.allResting.nodes).toEqual([
      {
        record: { id: company },
        differences: [
          {
            ...{ field: 'jurisdiction', before: [{ origins: 2 }], after: [{ origins: 3 }] },
            beforeAlternatives: [{ origins: 1, claims: [{ id: expect.any(String) }] }],
            afterAlternatives: [],
          },
        ],
      },
    ]);
  });
});
