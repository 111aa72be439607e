import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Ten states have been members of the Baltic body since 2010.';
const members = 10;

let api: ServedApi;
let editor: Client;
let article = '';
let body = '';
beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  body = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Baltic body' })).id;
  const claims: object[] = [];
  for (let at = 0; at < members; at += 1) {
    const state = (await give(editor, 'createRecord', { kind: 'STATE', label: `State ${at}` })).id;
    claims.push({ ...claimOf(text, state, 'memberOf', { link: { target: body } }), validTime: '2010' });
  }
  article = await publish(editor, await api.as('REVIEWER'), text, claims);
});
afterAll(async () => api?.stop());

describe('a link', () => {
  const edges = `query ($id: ID!, $first: Int!) { record(id: $id) { linksBack(first: $first) {
    edges { field rank origins validFrom node { caption } } } } }`;

  it('says from when it holds, how it is ranked and how many origins it has, from either end', async () => {
    const { data } = await api.anonymous(edges, { id: body, first: 1 });
    expect(data.record.linksBack.edges).toEqual([
      {
        field: 'memberOf',
        rank: 'NORMAL',
        origins: 1,
        validFrom: '2010-01-01',
        node: { caption: 'State 0' },
      },
    ]);
    const out =
      '{ states(first: 1) { nodes { memberOf { edges { rank origins validFrom node { caption } } } } } }';
    expect((await api.anonymous(out)).data.states.nodes[0].memberOf.edges).toEqual([
      { rank: 'NORMAL', origins: 1, validFrom: '2010-01-01', node: { caption: 'Baltic body' } },
    ]);
  });

  it('costs no statement more when there are more of them', async () => {
    const cost = async (first: number) => {
      api.statements.length = 0;
      const { data } = await api.anonymous(edges, { id: body, first });
      expect(data.record.linksBack.edges).toHaveLength(first);
      return api.statements.length;
    };
    expect(await cost(members)).toBe(await cost(2));
  });
});

describe('an excluded range', () => {
  it('shows its words to those who have signed in only', async () => {
    const advert = `${text}\nAdvertisement`;
    const other = await publish(editor, await api.as('REVIEWER', 'second'), advert, [
      { ...claimOf(text, body, 'names', { name: { name: 'Baltic body' } }) },
    ]);
    const start = [...text].length + 1;
    const ranges = [{ start, end: start + 13, exact: 'Advertisement', reason: 'ADVERT' }];
    await give(editor, 'setExcludedRanges', { article: other, expectedVersion: 1, ranges });
    const query =
      'query ($id: ID!) { article(id: $id) { excluded { exact start reason } revision { text } } }';
    expect((await editor(query, { id: other })).data.article.excluded).toEqual([
      { exact: 'Advertisement', start, reason: 'ADVERT' },
    ]);
    expect((await api.anonymous(query, { id: other })).data.article).toEqual({
      excluded: [{ exact: null, start, reason: 'ADVERT' }],
      revision: { text: null },
    });
    expect((await api.anonymous(query, { id: article })).data.article.excluded).toEqual([]);
  });
});

describe('a status that is only planned', () => {
  it('is the status while there is no other, and gives way to any that is', async () => {
    const reviewer = await api.as('REVIEWER', 'third');
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
    const said = 'The ferries will be signed for in 2031.';
    const plan = claimOf(said, deal, 'status', { choice: 'AGREED' });
    await publish(editor, reviewer, said, [{ ...plan, realisation: 'PLANNED', validTime: '2031' }]);
    const query = `query ($id: ID!) { record(id: $id) { ... on Deal { status statusHistory { status realisation } } } }`;
    const planned = { status: 'AGREED', realisation: 'PLANNED' };
    expect((await api.anonymous(query, { id: deal })).data.record).toEqual({
      status: 'AGREED',
      statusHistory: [planned],
    });
    const now = 'The ferries are under negotiation.';
    await publish(editor, reviewer, now, [claimOf(now, deal, 'status', { choice: 'NEGOTIATING' })]);
    expect((await api.anonymous(query, { id: deal })).data.record).toEqual({
      status: 'NEGOTIATING',
      statusHistory: [{ status: 'NEGOTIATING', realisation: 'ACTUAL' }, planned],
    });
  });
});
