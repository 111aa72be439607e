import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const sentence = 'The navy of Chile will buy six used patrol boats from a yard in Turku';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let deal: string;
let claims: readonly string[];
beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Patrol boats' })).id;
  const found: string[] = [];
  for (const end of [', says one.', ', says two.', ', says three.']) {
    const text = `${sentence}${end}`;
    const said = claimOf(text, deal, 'subject', { asStated: 'patrol boats' });
    const article = await publish(editor, reviewer, text, [said]);
    const query = 'query ($id: ID!) { article(id: $id) { claims { nodes { id } } } }';
    found.push((await reviewer(query, { id: article })).data.article.claims.nodes[0].id);
  }
  claims = found;
});
afterAll(async () => api?.stop());

const ask = async (client: Client, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await client(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const relate = async (client: Client, input: object) =>
  give(
    client,
    'relateClaims',
    input,
    `... on Claim { id relations { relation before reason claim { id } other { id } by { name } } }
      ... on Failure { code path } ... on Invalid { issues { path code } }`,
  );
const held = `query ($id: ID!) { record(id: $id) { fields { name values { origins } } } }`;
const proposals = `query ($id: ID!) { record(id: $id) { proposedRelations {
  relation shared claim { id passage { exact } } other { id passage { exact } } } } }`;

describe('relations of claims', () => {
  it('are proposed to who has signed in, and decided by reviewers', async () => {
    const { record } = await ask(editor, proposals, { id: deal });
    expect(record.proposedRelations).toHaveLength(3);
    expect(record.proposedRelations[0]).toMatchObject({ relation: 'SAME_REPORT_AS' });
    expect(record.proposedRelations[0].shared).toBeGreaterThan(0.7);
    expect((await api.anonymous(proposals, { id: deal })).errors[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    const [claim, other] = claims;
    expect(await relate(editor, { claim, other, relation: 'REFINES' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('of one report are one origin, which all see, and are taken back', async () => {
    const [claim, other, third] = claims;
    const same = { relation: 'SAME_REPORT_AS', reason: 'One wire.' };
    expect(await relate(reviewer, { claim, other, ...same })).toMatchObject({
      id: claim,
      relations: [
        {
          ...same,
          before: null,
          claim: { id: claim },
          other: { id: other },
          by: { name: expect.any(String) },
        },
      ],
    });
    const origins = async () => (await ask(api.anonymous, held, { id: deal })).record.fields[0].values;
    expect(await origins()).toEqual([{ origins: 2 }]);
    const seen = await ask(
      api.anonymous,
      'query ($id: ID!) { claim(id: $id) { relations { relation by { name } claim { id } } } }',
      { id: other },
    );
    expect(seen.claim.relations).toEqual([{ relation: 'SAME_REPORT_AS', by: null, claim: { id: claim } }]);
    expect(await relate(reviewer, { claim, other, relation: 'CONTRADICTS' })).toMatchObject({
      issues: [{ path: ['expectedRelation'], code: 'STALE' }],
    });
    await relate(reviewer, { claim, other: third, relation: 'SAME_REPORT_AS' });
    expect(await origins()).toEqual([{ origins: 1 }]);
    const reports = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { report } } }';
    const { nodes } = await ask(api.anonymous, reports, { ids: claims });
    expect(nodes[0].report).toEqual(expect.any(String));
    expect(nodes).toEqual(claims.map(() => nodes[0]));
    const among = await ask(
      api.anonymous,
      'query ($id: ID!) { record(id: $id) { claimRelations { relation claim { id } other { id } } } }',
      { id: deal },
    );
    expect(among.record.claimRelations).toEqual([
      { relation: 'SAME_REPORT_AS', claim: { id: claim }, other: { id: other } },
      { relation: 'SAME_REPORT_AS', claim: { id: claim }, other: { id: third } },
    ]);
    const back = { relation: 'UNRELATED', expectedRelation: 'SAME_REPORT_AS' };
    await relate(reviewer, { claim, other: third, ...back });
    expect((await relate(reviewer, { claim: other, other: claim, ...back })).relations).toEqual([]);
    expect(await origins()).toEqual([{ origins: 3 }]);
    // What was decided on is not proposed again.
    const { record } = await ask(editor, proposals, { id: deal });
    expect(record.proposedRelations).toMatchObject([
      { claim: { id: [other, third].sort()[0] }, other: { id: [other, third].sort()[1] } },
    ]);
  });

  it('take the same statements for few claims and for many', async () => {
    const [first, second, third] = claims;
    expect(await relate(reviewer, { claim: first, other: second, relation: 'CORROBORATES' })).toMatchObject({
      relations: [{ relation: 'CORROBORATES', before: 'UNRELATED' }],
    });
    await relate(reviewer, { claim: second, other: third, relation: 'CONTRADICTS' });
    const cost = async (size: number): Promise<number> => {
      api.statements.length = 0;
      await ask(
        reviewer,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { relations { by { name } other { passage { exact } } } } } }',
        { ids: claims.slice(0, size) },
      );
      return api.statements.length;
    };
    const [few, many] = [await cost(1), await cost(3)];
    expect(Math.abs(few - many)).toBeLessThanOrEqual(2);
    expect(Math.max(few, many)).toBeLessThanOrEqual(7);
  });
});
