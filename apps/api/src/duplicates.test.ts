import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { pageBlocks } from './testing/page-blocks.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let kilns: readonly string[];
let mills: readonly string[];
let deal: string;

const made = async (kind: string, label: string): Promise<string> =>
  (await give(editor, 'createRecord', { kind, label })).id;
const name = (of: string) => ({ name: { name: of, kind: 'PRIMARY' } });

beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  const many = async (label: string, count: number) =>
    Promise.all(Array.from({ length: count }, async () => made('ORGANISATION', label)));
  [kilns, mills] = [await many('Latgale Kiln', 8), await many('Vidzeme Mill', 2)];
  deal = await made('DEAL', 'Sluices');
  const text = 'The kilns, the mills and the sluices.';
  await publish(editor, reviewer, text, [
    ...kilns.map((id) => claimOf(text, id, 'names', name('Latgale Kiln'))),
    ...mills.map((id, at) => claimOf(text, id, 'names', name(at === 0 ? 'Vidzeme Mill' : 'Видземе милл'))),
    ...mills.map((id) => claimOf(text, id, 'identifiers', { identifier: { scheme: 'LEI', value: 'M' } })),
    ...kilns.map((id) => claimOf(text, deal, 'parties', { link: { target: id, role: 'BUYER' } })),
  ]);
});
afterAll(async () => api?.stop());

const ask = async (client: Client, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await client(query, variables);
  expect(errors).toEqual([]);
  return data;
};

const queue = `query ($first: Int, $after: String, $last: Int, $before: String, $kinds: [Kind!], $record: ID, $least: Float) {
  possibleDuplicates(first: $first, after: $after, last: $last, before: $before, kinds: $kinds, record: $record
    leastScore: $least) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { score record { id caption } other { id caption }
      evidence { part sign about ofRecord ofOther weight neighbour { id caption } } } } }`;

describe('the queue of possible duplicates', () => {
  it('has the likeliest first, with what speaks for each', async () => {
    const { possibleDuplicates } = await ask(editor, queue, { first: 2 });
    const [first, second] = possibleDuplicates.nodes;
    expect(possibleDuplicates.totalCount).toBe(29);
    const isTurned = first.record.id !== mills[0];
    expect([first.record.id, first.other.id].sort()).toEqual([...mills].sort());
    expect(first.evidence).toEqual([
      {
        ...{ part: 'NAME', sign: 'SAME_ROMANISED', about: null, weight: 7, neighbour: null },
        ofRecord: isTurned ? 'Видземе милл' : 'Vidzeme Mill',
        ofOther: isTurned ? 'Vidzeme Mill' : 'Видземе милл',
      },
      {
        ...{ part: 'IDENTIFIER', sign: 'AGREES', about: 'LEI', weight: 12, neighbour: null },
        ...{ ofRecord: 'M', ofOther: 'M' },
      },
    ]);
    expect(second.evidence.map(({ sign }: { sign: string }) => sign)).toEqual(['SAME', 'SHARED']);
    expect(second.evidence[1]).toMatchObject({
      about: 'parties',
      neighbour: { id: deal, caption: 'Sluices' },
    });
    expect(first.score).toBeGreaterThan(second.score);
  });

  it('answers the example of the guide', async () => {
    const [example = ''] = pageBlocks('docs/api.md', 'graphql').filter((each) =>
      each.startsWith('query PossibleDuplicates'),
    );
    const { nodes } = (await ask(editor, example)).possibleDuplicates;
    expect(nodes).toHaveLength(20);
    expect(nodes[0].evidence[0]).toMatchObject({ part: 'NAME', weight: 7 });
  });

  it('is paged by cursors, forwards and backwards, each pair once', async () => {
    const pairs: string[] = [];
    let after: string | null = null;
    do {
      const { possibleDuplicates: page } = await ask(editor, queue, { first: 7, after });
      for (const { record, other } of page.nodes) pairs.push(`${record.id} ${other.id}`);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pairs).toHaveLength(29);
    expect(new Set(pairs).size).toBe(29);
    const { possibleDuplicates: end } = await ask(editor, queue, { last: 4 });
    expect(
      end.nodes.map(
        ({ record, other }: never) => `${(record as { id: string }).id} ${(other as { id: string }).id}`,
      ),
    ).toEqual(pairs.slice(-4));
    expect(end.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  it('is narrowed by kind, by record and by score', async () => {
    const count = async (variables: Readonly<Record<string, unknown>>) =>
      (await ask(editor, queue, variables)).possibleDuplicates.totalCount;
    expect(await count({ kinds: ['ORGANISATION'] })).toBe(29);
    expect(await count({ kinds: ['PERSON', 'DEAL'] })).toBe(0);
    expect(await count({ record: kilns[3] })).toBe(7);
    expect(await count({ record: 'none' })).toBe(0);
    expect(await count({ least: 0.999 })).toBe(1);
    expect(await count({ least: 0.5 })).toBe(29);
  });

  it('is told of a record from its side', async () => {
    const asked = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { id possibleDuplicates(first: 3) {
      record { id } other { id } evidence { ofRecord ofOther } } } } }`;
    const { nodes } = await ask(editor, asked, { ids: [mills[1], mills[0], kilns[0], deal] });
    expect(nodes.map((node: { possibleDuplicates: unknown[] }) => node.possibleDuplicates.length)).toEqual([
      1, 1, 3, 0,
    ]);
    for (const { id, possibleDuplicates } of nodes)
      for (const { record } of possibleDuplicates) expect(record.id).toBe(id);
    expect(nodes[0].possibleDuplicates[0].evidence[0]).toEqual({
      ofRecord: 'Видземе милл',
      ofOther: 'Vidzeme Mill',
    });
  });

  it('costs as many statements for one pair as for all', async () => {
    const taken: number[] = [];
    for (const first of [1, 10, 29]) {
      api.statements.length = 0;
      expect((await ask(editor, queue, { first })).possibleDuplicates.nodes).toHaveLength(first);
      taken.push(api.statements.length);
    }
    expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(1);
    const ofRecords = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { possibleDuplicates {
      other { caption } evidence { neighbour { caption } } } } } }`;
    const each: number[] = [];
    for (const ids of [kilns.slice(0, 1), kilns]) {
      api.statements.length = 0;
      await ask(editor, ofRecords, { ids });
      each.push(api.statements.length);
    }
    expect(each[1]).toBe(each[0]);
  });

  it('is for editors: others are refused', async () => {
    const refusal = async (client: Client, query: string) =>
      (await client(query, {})).errors[0]?.extensions['code'];
    const ofRecord = `{ record(id: "${mills[0]}") { possibleDuplicates { score } } }`;
    const reader = await api.as('READER');
    for (const query of [queue, ofRecord]) {
      expect(await refusal(api.anonymous, query)).toBe('UNAUTHENTICATED');
      expect(await refusal(reader, query)).toBe('NOT_ALLOWED');
    }
  });

  it('loses a pair by a judgement, and has it again when that is taken back', async () => {
    const judge = async (verdict: string) => {
      const asked = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { id version } } }';
      const [record, other] = (await ask(editor, asked, { ids: mills })).nodes;
      await give(reviewer, 'judgeIdentity', {
        ...{ record: record.id, recordVersion: record.version, other: other.id, otherVersion: other.version },
        ...{ verdict, reason: 'So.' },
      });
      return (await ask(editor, queue, { record: mills[0] })).possibleDuplicates.totalCount;
    };
    expect(await judge('NOT_SAME')).toBe(0);
    expect(await judge('UNDECIDED')).toBe(1);
  });
});
