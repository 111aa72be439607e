import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
});
afterAll(async () => api?.stop());

const codesOf = (errors: Awaited<ReturnType<Client>>['errors']) =>
  errors.map(({ extensions }) => extensions['code']);

describe('what an account keeps for itself', () => {
  it('is a view of a list, as it was saved', async () => {
    const view = {
      name: 'gas',
      conditions: [{ field: 'value', test: 'AT_LEAST', values: ['5000000000', 'USD'] }],
      columns: ['value'],
      order: { field: 'value', direction: 'DESC' },
    };
    await give(
      editor,
      'saveView',
      { list: 'DEAL', name: 'Large', view, isDefault: true },
      '... on SavedView { id }',
    );
    const asked = `{ savedViews(list: DEAL) { name isDefault view { name conditions { field test values } columns
      order { field direction } } } }`;
    expect((await editor(asked)).data.savedViews).toEqual([{ name: 'Large', isDefault: true, view }]);
    expect((await reviewer(asked)).data.savedViews).toEqual([]);
    expect(codesOf((await api.anonymous(asked)).errors)).toEqual(['UNAUTHENTICATED']);
  });

  it('is refused with its place where it does not fit the list', async () => {
    const input = { list: 'DEAL', name: 'Wrong', view: { columns: ['measures'] } };
    const selection = '... on Invalid { issues { path code } }';
    expect(await give(editor, 'saveView', input, selection)).toMatchObject({
      issues: [{ path: ['view', 'columns', '0'], code: 'UNKNOWN_FIELD' }],
    });
  });
});

describe('the log of the office', () => {
  const asked = `query ($first: Int!) { activity(first: $first) { totalCount nodes { kind claims by { name } account { name }
    article { headline } review { state } } } }`;

  it('is for who has signed in', async () => {
    expect(codesOf((await api.anonymous(asked, { first: 1 })).errors)).toEqual(['UNAUTHENTICATED']);
    const { data } = await reviewer(asked, { first: 10 });
    expect(data.activity.nodes.map(({ kind }: { readonly kind: string }) => kind)).toContain('ACCOUNT_MADE');
  });

  it('costs no more statements for many entries than for few', async () => {
    for (let at = 0; at < 8; at += 1)
      await give(editor, 'importArticle', { content: `Norway buys ship ${at}.` });
    const count = async (first: number) => {
      api.statements.length = 0;
      const { data } = await reviewer(asked, { first });
      expect(data.activity.nodes).toHaveLength(first);
      return api.statements.length;
    };
    await count(1);
    expect(await count(8)).toBe(await count(2));
  });
});

describe('what was done to several articles together', () => {
  it('is told of as one to whoever did it, and undone desk by desk', async () => {
    const bulk = crypto.randomUUID();
    const ids: string[] = [];
    for (const content of ['Ships of Narvik.', 'Ships of Bodø.']) {
      const { id } = await give(
        editor,
        'importArticle',
        { content, headline: content },
        '... on Article { id }',
      );
      const described = {
        article: id,
        expectedVersion: 1,
        headline: content,
        authors: [],
        language: 'en',
        bulk,
      };
      await give(editor, 'describeArticle', described, '... on Article { id }');
      ids.push(id);
    }
    const asked = '{ ownBulk { bulk kind desks { version isUndone article { id } } } }';
    const desks = (...undone: boolean[]) =>
      ids.map((id, at) => ({ article: { id }, isUndone: undone[at], version: undone[at] ? 2 : 1 }));
    const told = { bulk, kind: 'DESCRIBE', desks: desks(false, false) };
    expect((await editor(asked)).data.ownBulk).toEqual(told);
    const input = { article: ids[0], expectedVersion: 1, bulk };
    await give(editor, 'undoOnDesk', input, '... on TurnedAct { article { language } }');
    expect((await editor(asked)).data.ownBulk).toEqual({ ...told, desks: desks(true, false) });
    const again = { ...input, expectedVersion: 2 };
    const refused = await give(editor, 'undoOnDesk', again, '... on Invalid { issues { path code } }');
    expect(refused).toMatchObject({ issues: [{ path: ['article'], code: 'EMPTY' }] });
    expect((await reviewer(asked)).data.ownBulk).toBeNull();
    expect(codesOf((await api.anonymous(asked)).errors)).toEqual(['UNAUTHENTICATED']);
  });
});
