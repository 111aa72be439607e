import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const first = 'Norway buys six ferries 🚢.';
const second = 'Corrected 🚢.\nNorway buys six ferries 🚢.';
const third = 'Norway buys seven ferries 🚢.';

let api: ServedApi;
let editor: Client;
let article = '';
beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  const reviewer = await api.as('REVIEWER');
  const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  await publish(editor, reviewer, first, [claimOf(first, deal, 'subject', { asStated: 'six ferries' })]);
  article = (await editor('{ articles(first: 1) { nodes { id } } }')).data.articles.nodes[0].id;
});
afterAll(() => api?.stop());

const answer = `... on Revised { article { version } carried
  lost { reason claim { field } passage { exact revision { text } } } }`;
const revise = async (expectedVersion: number, content: string, extra: object = {}) =>
  give(editor, 'reviseArticle', { article, expectedVersion, content, ...extra }, answer);

const parts = `query ($id: ID!) { article(id: $id) { version revision { sha256 }
  revisions { by { name } revision { sha256 } }
  claims(first: 1) { nodes { passage { start } passageNow { start exact revision { text } }
    citations { passageNow { start } } } } } }`;
const seen = async (client: Client) => (await client(parts, { id: article })).data.article;

describe('an article whose page has changed', () => {
  it('has its passages where they are before', async () => {
    const { claims, revisions } = await seen(editor);
    expect(revisions).toHaveLength(1);
    expect(claims.nodes[0].passageNow).toMatchObject({ start: 0, revision: { text: first } });
  });

  it('says where they are afterwards, to the public too', async () => {
    expect(await revise(1, second)).toMatchObject({ article: { version: 2 }, carried: 1, lost: [] });
    for (const client of [editor, api.anonymous]) {
      const { version, revision, revisions, claims } = await seen(client);
      expect([version, revisions.length, revisions[0].revision.sha256]).toEqual([2, 2, revision.sha256]);
      const [claim] = claims.nodes;
      expect([claim.passage.start, claim.passageNow.start, claim.citations[0].passageNow.start]).toEqual([
        0, 13, 13,
      ]);
      const isSignedIn = client === editor;
      expect(claim.passageNow.revision.text).toBe(isSignedIn ? second : null);
      expect(revisions[0].by === null).toBe(!isSignedIn);
    }
  });

  it('has, as of a moment before, the text and the passages of then alone', async () => {
    const now = (await editor(parts, { id: article })).data.article;
    const { data: read } = await editor(
      'query ($id: ID!) { article(id: $id) { revisions { at revision { id } } } }',
      {
        id: article,
      },
    );
    const [newest, before] = read.article.revisions;
    const knownAt = new Date(Date.parse(newest.at) - 1).toISOString();
    const then = `query ($id: ID!, $ids: [ID!]!, $knownAt: DateTime!) {
      article(id: $id, asOf: { knownAt: $knownAt }) { revision { id } revisions { revision { id } }
        claims(first: 1) { nodes { passageNow { start } } } }
      nodes(ids: $ids, asOf: { knownAt: $knownAt }) { id } }`;
    for (const client of [editor, api.anonymous]) {
      const ids = [newest.revision.id, before.revision.id];
      const { data } = await client(then, { id: article, ids, knownAt });
      if (client === editor) expect(data.article.revision.id).toBe(before.revision.id);
      expect(data.article?.revisions ?? []).toEqual(data.article ? [{ revision: before.revision }] : []);
      expect(data.nodes[0]).toBeNull();
    }
    expect(now.revisions).toHaveLength(2);
  });

  it('is not looked through for suggestions, but where somebody has decided on some', async () => {
    const content = 'Denmark buys two ferries.';
    const { id } = await give(editor, 'importArticle', { content });
    const names = async (expectedVersion: number, text: string) => {
      api.statements.length = 0;
      const input = { article: id, expectedVersion, content: text };
      expect(await give(editor, 'reviseArticle', input, '... on Revised { carried }')).toMatchObject({
        carried: 0,
      });
      return api.statements.filter((sql) => sql.includes('from name ')).length;
    };
    expect(await names(1, `Corrected.\n${content}`)).toBe(0);
    const decisions = [{ suggestion: 'a'.repeat(32), verdict: 'REJECTED' }];
    await give(editor, 'decideSuggestions', { article: id, decisions }, '... on Article { id }');
    expect(await names(2, content)).toBeGreaterThan(0);
  });

  it('is the same text once, and says so', async () => {
    const same = { expectedVersion: 2, article, content: second };
    const known = '... on Duplicate { code path article { id version } }';
    expect(await give(editor, 'reviseArticle', same, known)).toMatchObject({
      code: 'DUPLICATE',
      path: ['content'],
      article: { id: article, version: 2 },
    });
    expect(await revise(1, third)).toMatchObject({ code: 'STALE' });
    expect((await seen(editor)).version).toBe(2);
  });

  it('names the passages that are lost, in the text that was read', async () => {
    const idempotencyKey = 'the-third-text';
    const revised = await revise(2, third, { idempotencyKey });
    expect(revised).toMatchObject({
      carried: 0,
      lost: [
        {
          reason: 'NOT_FOUND',
          claim: { field: 'subject' },
          passage: { exact: first, revision: { text: first } },
        },
      ],
    });
    expect(await revise(2, third, { idempotencyKey })).toEqual(revised);
    expect((await seen(api.anonymous)).claims.nodes[0].passageNow).toBeNull();
  });

  it('says where the words of a comment stand by now, and keeps those that are gone', async () => {
    const text = 'Norway buys seven ferries 🚢. Sweden builds them in the north.';
    await revise(3, text);
    const commentOn = async (exact: string) => {
      const start = [...text.slice(0, text.indexOf(exact))].length;
      const passage = { start, end: start + [...exact].length, exact };
      await give(editor, 'addComment', { article, text: 'Sure?', passage });
    };
    for (const exact of ['seven ferries 🚢', 'Sweden builds']) await commentOn(exact);
    await revise(4, text.replace('Norway buys seven', 'It is corrected.\nNorway buys eight'));
    const { data } = await editor(
      `query ($id: ID!) { comments(article: $id) { nodes { passage { exact revision { text } }
        passageNow { start exact revision { id } } } } }`,
      { id: article },
    );
    const { revision } = (
      await editor('query ($id: ID!) { article(id: $id) { revision { id } } }', { id: article })
    ).data.article;
    expect(data.comments.nodes).toEqual([
      { passage: { exact: 'seven ferries 🚢', revision: { text } }, passageNow: null },
      {
        passage: { exact: 'Sweden builds', revision: { text } },
        passageNow: { start: 46, exact: 'Sweden builds', revision },
      },
    ]);
  });
});
