import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Ships\nNorway buys ferries. The minister hummed of quicksilver.';
const cited = 'Norway buys ferries';

let api: ServedApi;
let editor: Client;
beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  const reviewer = await api.as('REVIEWER');
  for (let at = 0; at < 12; at += 1) {
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: `Ferries ${at}` })).id;
    const claim = {
      subject: deal,
      field: 'subject',
      value: { asStated: 'ferries' },
      realisation: 'ACTUAL',
      certainty: 'CERTAIN',
      citations: [{ start: 6, end: 6 + cited.length, exact: cited }],
    };
    await publish(editor, reviewer, `${text} Part ${at}.`, [claim]);
  }
});
afterAll(async () => api?.stop());

const query = `query ($text: String!, $first: Int) { articleSearch(text: $text, first: $first) { totalCount
  nodes { inHeadline score article { headline } passages { start end exact prefix suffix revision { sha256 } } } } }`;

describe('a search in texts', () => {
  it('shows the public what is cited, and tells nothing of the rest', async () => {
    const { data } = await api.anonymous(query, { text: 'ferries', first: 1 });
    expect(data.articleSearch).toMatchObject({
      totalCount: 12,
      nodes: [
        {
          inHeadline: false,
          passages: [{ start: 18, end: 25, exact: 'ferries', prefix: 'Ships\nNorway buys ' }],
        },
      ],
    });
    const hidden = '"minister hummed"';
    expect((await api.anonymous(query, { text: hidden })).data.articleSearch).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect((await editor(query, { text: hidden })).data.articleSearch.totalCount).toBe(12);
    expect((await editor(query, { text: hidden })).data.articleSearch.nodes[0].passages).toMatchObject([
      { exact: 'minister hummed' },
    ]);
  });

  it('costs as many statements for many articles as for two', async () => {
    const cost = async (first: number) => {
      api.statements.length = 0;
      const { data, errors } = await api.anonymous(query, { text: 'ferries', first });
      expect(errors).toEqual([]);
      expect(data.articleSearch.nodes).toHaveLength(first);
      return api.statements.length;
    };
    expect(await cost(12)).toBe(await cost(2));
  });

  it('refuses what is no search, with its place', async () => {
    const { errors } = await api.anonymous(query, { text: 'a'.repeat(201) });
    expect(errors[0]?.extensions['issues']).toMatchObject([{ path: ['text'], code: 'TOO_LONG' }]);
  });
});
