import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Norway buys six ferries from Sweden.';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let article: string;
let deal: string;
let review: string;
let claims: readonly string[];
const claimOf = (field: string, value: object, said: object = {}) => ({
  subject: deal,
  field,
  value,
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [{ start: 0, end: text.length, exact: text }],
  ...said,
});
const submit = async (by: Client, given: readonly object[]) => {
  const opened = (await give(by, 'openReview', { article })).id;
  const input = { review: opened, expectedVersion: 1, claims: given };
  const made = await give(by, 'proposeClaims', input, '... on Proposed { claims { id } }');
  await give(by, 'submitReview', { review: opened, expectedVersion: 2 });
  return { review: opened, claims: made.claims.map(({ id }: { id: string }) => id) };
};
beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  reviewer = await api.as('REVIEWER');
  article = (await give(editor, 'importArticle', { content: text })).id;
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  ({ review, claims } = await submit(editor, [
    claimOf('subject', { asStated: 'six ferries' }),
    claimOf('type', { choice: 'PROCUREMENT' }, { polarity: 'NEGATIVE' }),
  ]));
});
afterAll(async () => api?.stop());

const difference = `query ($id: ID!) { review(id: $id) { difference { record { id } fields {
  field changes before { value { printed } } after { value { printed } claims { id } }
  silent { id } alsoProposed { field } } } } }`;

describe('the work on a review', () => {
  it('shows what the review would change, and what others propose for the same field', async () => {
    const rival = await api.as('EDITOR', 'rival');
    await submit(rival, [claimOf('subject', { asStated: 'ships' })]);
    const { data } = await reviewer(difference, { id: review });
    expect(data.review.difference).toEqual([
      {
        record: { id: deal },
        fields: [
          {
            field: 'subject',
            changes: true,
            before: [],
            after: [{ value: { printed: 'six ferries' }, claims: [{ id: claims[0] }] }],
            silent: [],
            alsoProposed: [{ field: 'subject' }],
          },
          {
            field: 'type',
            changes: false,
            before: [],
            after: [],
            silent: [{ id: claims[1] }],
            alsoProposed: [],
          },
        ],
      },
    ]);
  });

  it('costs no more statements for the differences of many reviews than for those of one', async () => {
    const count = async (first: number) => {
      api.statements.length = 0;
      await reviewer(`{ reviews(first: ${first}) { nodes { difference { record { id } fields {
        field after { claims { id } } alsoProposed { id } } } } } }`);
      return api.statements.length;
    };
    await count(1);
    expect(await count(2)).toBe(await count(1));
  });

  it('is queued, assigned to somebody, and given back', async () => {
    const queue = async (part: string) => {
      const asked = `{ reviewQueue(part: ${part}) { totalCount nodes { assignee { name } } } }`;
      return (await reviewer(asked)).data.reviewQueue;
    };
    const { data } = await reviewer('{ colleagues(named: "REV", least: REVIEWER) { id name email } }');
    expect(data.colleagues).toMatchObject([{ name: 'reviewer' }]);
    const assignee = data.colleagues[0].id;
    await give(reviewer, 'assignReview', { review, expectedVersion: 3, assignee });
    expect(await queue('MINE')).toEqual({ totalCount: 1, nodes: [{ assignee: { name: 'reviewer' } }] });
    expect((await queue('UNASSIGNED')).totalCount).toBe(1);
    await give(reviewer, 'assignReview', { review, expectedVersion: 4 });
    expect((await queue('UNASSIGNED')).totalCount).toBe(2);
  });

  it('is told to be taken back to whoever was to decide it, until they have seen it', async () => {
    const colleague = await api.as('EDITOR', 'colleague');
    const { review: taken } = await submit(colleague, [claimOf('subject', { asStated: 'ferries' })]);
    const { data } = await reviewer('{ viewer { id } }');
    await give(reviewer, 'assignReview', { review: taken, expectedVersion: 3, assignee: data.viewer.id });
    const asked = `{ inbox { assigned takenBackSeenAt takenBack { totalCount nodes { at editor { name } article { id } } } } }`;
    const told = async () => (await reviewer(asked)).data.inbox;
    expect(await told()).toMatchObject({ assigned: 1, takenBack: { totalCount: 0, nodes: [] } });
    const desk = await colleague('query ($id: ID!) { article(id: $id) { ownActs { version } } }', {
      id: article,
    });
    const { version: expectedVersion } = desk.data.article.ownActs;
    await give(colleague, 'undoOnDesk', { article, expectedVersion }, '... on TurnedAct { act { kind } }');
    const after = await told();
    expect(after).toMatchObject({
      assigned: 0,
      takenBackSeenAt: null,
      takenBack: { totalCount: 1, nodes: [{ editor: { name: 'colleague' }, article: { id: article } }] },
    });
    const [{ at }] = after.takenBack.nodes;
    await give(reviewer, 'noteOnDesk', { takenBackSeenUntil: at }, '... on Inbox { decisionsSeenAt }');
    expect(await told()).toMatchObject({ takenBackSeenAt: at, takenBack: { totalCount: 0 } });
    expect(
      (await reviewer('query ($id: ID!) { review(id: $id) { id } }', { id: taken })).data.review,
    ).toBeNull();
  });

  it('is talked about, by names that are kept', async () => {
    const { data } = await editor('{ colleagues(named: "reviewer") { id email } }');
    expect(data.colleagues[0].email).toBeNull();
    const mentions = [data.colleagues[0].id];
    const passage = { start: 0, end: 6, exact: 'Norway' };
    const first = await give(editor, 'addComment', { article, passage, text: 'Is it, @reviewer?', mentions });
    await give(reviewer, 'addComment', { article, answers: first.id, text: 'It is.' });
    const asked =
      '{ mentions(open: true) { totalCount nodes { text mentions { name } passage { exact } } } }';
    expect((await reviewer(asked)).data.mentions).toEqual({
      totalCount: 1,
      nodes: [{ text: 'Is it, @reviewer?', mentions: [{ name: 'reviewer' }], passage: { exact: 'Norway' } }],
    });
    await give(reviewer, 'settleComment', { comment: first.id, settled: true });
    expect((await reviewer(asked)).data.mentions.totalCount).toBe(0);
    const all = '{ text answers { id } settledBy { name } }';
    const { data: found } = await editor(`query ($id: ID!) { comments(article: $id) { nodes ${all} } }`, {
      id: article,
    });
    expect(found.comments.nodes).toEqual([
      { text: 'Is it, @reviewer?', answers: null, settledBy: { name: 'reviewer' } },
      { text: 'It is.', answers: { id: first.id }, settledBy: { name: 'reviewer' } },
    ]);
    const node = '{ node(id: "ID") { __typename } }'.replace('ID', first.id);
    expect((await editor(node)).data.node).toEqual({ __typename: 'Comment' });
    expect((await api.anonymous(node)).data.node).toBeNull();
    expect((await api.anonymous('{ mentions { totalCount } }')).errors[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('is compared with what another editor made of the same article, for reviewers', async () => {
    const { data } = await reviewer('{ colleagues(least: EDITOR) { id name } }');
    const ids = ['editor', 'rival'].map(
      (name) => data.colleagues.find((each: { name: string }) => each.name === name).id,
    );
    const asked = `query ($article: ID!, $between: [ID!]!) { agreement(article: $article, between: $between) {
      layers { layer one other agreed score kappa alpha }
      disagreements { layer one { field } other { field } } unplaced { id } } }`;
    const found = await reviewer(asked, { article, between: ids });
    expect(found.data.agreement.layers[0]).toEqual({
      layer: 'PASSAGES_EXACT',
      one: 1,
      other: 1,
      agreed: 1,
      score: 1,
      kappa: null,
      alpha: null,
    });
    expect(found.data.agreement.disagreements).toEqual([
      { layer: null, one: { field: 'type' }, other: null },
      { layer: 'VALUE', one: { field: 'subject' }, other: { field: 'subject' } },
    ]);
    expect(found.data.agreement.unplaced).toEqual([]);
    const refused = await editor(asked, { article, between: ids });
    expect(refused.errors[0]?.extensions['code']).toBe('NOT_ALLOWED');
    const paged = `query ($article: ID!, $between: [ID!]!, $after: String) {
      agreement(article: $article, between: $between) {
        allDisagreements(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { layer } }
        allUnplaced { totalCount nodes { id } } } }`;
    const page = async (after: string | null) =>
      (await reviewer(paged, { article, between: ids, after })).data.agreement;
    const first = await page(null);
    expect(first.allUnplaced).toEqual({ totalCount: 0, nodes: [] });
    expect(first.allDisagreements).toMatchObject({ totalCount: 2, nodes: [{ layer: null }] });
    expect(first.allDisagreements.pageInfo.hasNextPage).toBe(true);
    const second = await page(first.allDisagreements.pageInfo.endCursor);
    expect(second.allDisagreements).toMatchObject({
      nodes: [{ layer: 'VALUE' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('needs two acceptances where the owner asks for them, and says which one is there', async () => {
    const owner = await api.as('OWNER');
    const second = await api.as('REVIEWER', 'second');
    const rule = { rule: 'TWO', expectedRule: 'ANOTHER' };
    expect(await give(owner, 'setFourEyes', rule, '... on Office { fourEyes selfAcceptance }')).toEqual({
      __typename: 'Office',
      fourEyes: 'TWO',
      selfAcceptance: false,
    });
    expect(await give(owner, 'setFourEyes', rule, '... on Office { fourEyes }')).toMatchObject({
      issues: [{ code: 'STALE' }],
    });
    const judgements = [{ claim: claims[0], verdict: 'ACCEPTED' }];
    await give(reviewer, 'judgeClaims', { review, expectedVersion: 5, judgements });
    const asked = `query ($id: ID!) { claim(id: $id) { judgement { verdict } acceptances { by { name } } } }`;
    const seen = async (by: Client) => (await by(asked, { id: claims[0] })).data.claim;
    expect(await seen(second)).toEqual({ judgement: null, acceptances: [{ by: { name: 'reviewer' } }] });
    await give(second, 'judgeClaims', { review, expectedVersion: 6, judgements });
    expect(await seen(second)).toEqual({ judgement: { verdict: 'ACCEPTED' }, acceptances: [] });
    expect(api.log).toEqual([]);
  });
});
