import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let deal: string;
let article: string;
beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Tugs' })).id;
  const text = 'Tugs were sold for $3 million.';
  article = await publish(editor, reviewer, text, [
    claimOf(text, deal, 'subject', { asStated: 'Tugs' }),
    claimOf(text, deal, 'value', { asStated: '$3 million' }),
  ]);
});
afterAll(async () => api?.stop());

const ask = async (client: Client, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await client(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const previewQuery = `query ($kind: RetractionKind!, $article: ID, $claims: [ID!]) {
  retractionPreview(kind: $kind, article: $article, claims: $claims) { state claimCount recordCount
    records { record { id } claimCount fields { field changes claims { field } } } } }`;
const preview = async (kind: string, of: object) =>
  (await ask(reviewer, previewQuery, { kind, ...of })).retractionPreview;
const retract = async (client: Client, input: object) =>
  give(
    client,
    'retract',
    input,
    `... on Retraction { id kind isInForce claimCount claims { field } by { name }
      notice { exact revision { article { headline } } } }
      ... on Failure { code path } ... on Invalid { issues { path code } }`,
  );
const shown = `query ($id: ID!, $at: DateTime) { article(id: $id, asOf: { knownAt: $at }) {
  retractions { kind reason noticeUrl claimCount claims { field judgement { rank retraction { kind } } } by { name } } } }`;

describe('a retraction', () => {
  it('is for reviewers to look at, and to enter', async () => {
    const asked = { kind: 'RETRACTION', article };
    expect((await editor(previewQuery, asked)).errors[0]).toMatchObject({
      extensions: { code: 'NOT_ALLOWED' },
    });
    expect((await api.anonymous(previewQuery, asked)).errors[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(await retract(editor, { ...asked, reason: 'No.', expectedState: '' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('is looked through by pages, of which none leaves anything out', async () => {
    const pageOf = async (after: string | null) =>
      (
        await ask(
          reviewer,
          `query ($article: ID!, $after: String) { retractionPreview(kind: RETRACTION, article: $article) {
            allClaims(first: 1, after: $after) { totalCount nodes { id field } pageInfo { hasNextPage endCursor } }
            allRecords(first: 1) { totalCount nodes { record { id } } pageInfo { hasNextPage } }
            allTotals { totalCount nodes { name } } } }`,
          { article, after },
        )
      ).retractionPreview;
    const first = await pageOf(null);
    expect(first.allRecords).toEqual({
      totalCount: 1,
      nodes: [{ record: { id: deal } }],
      pageInfo: { hasNextPage: false },
    });
    expect(first.allTotals).toEqual({ totalCount: 0, nodes: [] });
    expect(first.allClaims).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await pageOf(first.allClaims.pageInfo.endCursor);
    expect(second.allClaims.pageInfo.hasNextPage).toBe(false);
    const fields = [first, second].flatMap(({ allClaims }) => allClaims.nodes);
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(['subject', 'value']);
    const { errors } = await reviewer(
      'query ($id: ID) { retractionPreview(kind: RETRACTION, article: $id) { allClaims(after: "x") { totalCount } } }',
      { id: article },
    );
    expect(JSON.stringify(errors)).toContain('BAD_CURSOR');
  });

  it('of one claim is a correction, that all see, and that is taken back', async () => {
    const { claims } = (
      await ask(reviewer, 'query ($id: ID!) { article(id: $id) { claims { nodes { id field } } } }', {
        id: article,
      })
    ).article;
    const value = claims.nodes.find(({ field }: { field: string }) => field === 'value').id;
    const of = { article, claims: [value] };
    const before = new Date().toISOString();
    const { state, records } = await preview('CORRECTION', of);
    expect(records).toEqual([
      {
        record: { id: deal },
        claimCount: 1,
        fields: [{ field: 'value', changes: true, claims: [{ field: 'value' }] }],
      },
    ]);
    const given = { kind: 'CORRECTION', ...of, reason: 'It was less.', expectedState: state };
    const notice = { article, start: 0, end: 4, exact: 'Tugs' };
    expect(await retract(reviewer, { ...given, noticeUrl: 'https://example.com/n', notice })).toMatchObject({
      ...{ isInForce: true, claimCount: 1, claims: [{ field: 'value' }] },
      notice: { exact: 'Tugs', revision: { article: { headline: 'Tugs were sold for $3 million.' } } },
    });
    expect((await ask(api.anonymous, shown, { id: article })).article.retractions).toEqual([
      {
        ...{ kind: 'CORRECTION', reason: 'It was less.', noticeUrl: 'https://example.com/n', claimCount: 1 },
        claims: [{ field: 'value', judgement: { rank: 'DEPRECATED', retraction: { kind: 'CORRECTION' } } }],
        by: null,
      },
    ]);
    expect((await ask(api.anonymous, shown, { id: article, at: before })).article.retractions).toEqual([]);
    const held = '{ deals { nodes { value { asStated } subject { text } } } }';
    expect((await ask(api.anonymous, held)).deals.nodes).toMatchObject([{ value: null }]);
    const back = { kind: 'REINSTATEMENT', article, reason: 'The notice was false.' };
    const { state: now } = await preview('REINSTATEMENT', { article });
    expect(await retract(reviewer, { ...back, expectedState: now })).toMatchObject({ isInForce: true });
    expect((await ask(api.anonymous, held)).deals.nodes).toMatchObject([
      { value: { asStated: '$3 million' } },
    ]);
    const kinds = (await ask(reviewer, shown, { id: article })).article.retractions;
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['REINSTATEMENT', 'CORRECTION']);
  });

  it('of an outlet stands beside it, for all to read', async () => {
    const outlet = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Tug Times' })).id;
    const named = 'The Tug Times is a paper.';
    const name = { name: { name: 'Tug Times', kind: 'PRIMARY' } };
    await publish(editor, reviewer, named, [claimOf(named, outlet, 'names', name)]);
    const text = 'Tugs were sold for $3 million, says the Tug Times.';
    const told = await publish(editor, reviewer, text, [
      claimOf(text, deal, 'subject', { asStated: 'Tugs' }),
    ]);
    const described = { article: told, expectedVersion: 1, headline: 'Tugs', authors: [], outlet };
    await give(editor, 'describeArticle', described);
    const state = `query ($outlet: ID!) { retractionPreview(kind: RETRACTION, outlet: $outlet) { state } }`;
    const expectedState = (await ask(reviewer, state, { outlet })).retractionPreview.state;
    await retract(reviewer, { kind: 'RETRACTION', outlet, reason: 'It never said so.', expectedState });
    const beside = `query ($id: ID!) { record(id: $id) { ... on Organisation { retractions { kind holds reason } } } }`;
    expect((await ask(api.anonymous, beside, { id: outlet })).record.retractions).toEqual([
      { kind: 'RETRACTION', holds: true, reason: 'It never said so.' },
    ]);
  });

  it('says what is left of it, in one statement for all', async () => {
    const left = `query ($id: ID!) { article(id: $id) { retractions { kind holds isTakenBack } } }`;
    const plain = left.replace('holds isTakenBack', '');
    expect((await ask(api.anonymous, left, { id: article })).article.retractions).toEqual([
      { kind: 'REINSTATEMENT', holds: false, isTakenBack: false },
      { kind: 'CORRECTION', holds: false, isTakenBack: true },
    ]);
    const cost = async (query: string): Promise<number> => {
      await ask(api.anonymous, query, { id: article });
      api.statements.length = 0;
      await ask(api.anonymous, query, { id: article });
      return api.statements.length;
    };
    expect(await cost(left)).toBe((await cost(plain)) + 1);
  });

  it('is refused with the place of what is wrong', async () => {
    expect(
      await retract(reviewer, { kind: 'RETRACTION', article, reason: 'x', expectedState: 'old' }),
    ).toMatchObject({
      ...{ code: 'INVALID', path: ['expectedState'] },
      issues: [{ path: ['expectedState'], code: 'STALE' }],
    });
    const { errors } = await reviewer(previewQuery, { kind: 'CORRECTION', article });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: ['claims'], code: 'MISSING' }]);
  });

  it('takes the same statements however many claims it is of', async () => {
    const [one, many] = await Promise.all(
      [1, 12].map(async (size) => {
        const words = Array.from({ length: size }, (_, at) => `Ship ${at} was sold.`);
        const text = words.join(' ');
        const deals = await Promise.all(
          words.map(async (label) => (await give(editor, 'createRecord', { kind: 'DEAL', label })).id),
        );
        return publish(
          editor,
          reviewer,
          text,
          deals.map((id) => claimOf(text, id, 'subject', { asStated: 'Ship' })),
        );
      }),
    );
    const cost = async (id: string | undefined): Promise<number> => {
      api.statements.length = 0;
      await preview('RETRACTION', { article: id });
      return api.statements.length;
    };
    const [few, more] = [await cost(one), await cost(many)];
    expect(Math.abs(more - few)).toBeLessThanOrEqual(2);
    expect(Math.max(few, more)).toBeLessThanOrEqual(20);
  });
});
