import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Norway buys six ferries from Sweden.';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
beforeAll(async () => {
  api = await servedApi();
  [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
});
afterAll(async () => api?.stop());

const claimOn = (subject: string, field: string, value: object, said: object = {}) => ({
  subject,
  field,
  value,
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [{ start: 0, end: text.length, exact: text }],
  ...said,
});

describe('the history of a record', () => {
  it('says what was decided and what that changed, to who has signed in', async () => {
    const article = (await give(editor, 'importArticle', { content: text })).id;
    const subject = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const input = {
      review,
      expectedVersion: 1,
      claims: [
        claimOn(subject, 'subject', { asStated: 'six ferries' }),
        claimOn(subject, 'type', { choice: 'PROCUREMENT' }, { polarity: 'NEGATIVE' }),
      ],
    };
    const made = await give(editor, 'proposeClaims', input, '... on Proposed { claims { id } }');
    const claims: readonly string[] = made.claims.map(({ id }: { id: string }) => id);
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    const judgements = claims.map((claim) => ({ claim, verdict: 'ACCEPTED' }));
    await give(reviewer, 'judgeClaims', { review, expectedVersion: 3, judgements });
    const asked = `query ($id: ID!) { record(id: $id) { history { totalCount nodes { changes
      judgement { verdict by { name } } claim { id } identity { verdict } relation { relation }
      differences { field before { value { printed } } after { value { printed } claims { id } } } } } } }`;
    const { data } = await editor(asked, { id: subject });
    expect(data.record.history).toEqual({
      totalCount: 2,
      nodes: [
        expect.objectContaining({
          changes: false,
          claim: { id: claims[1] },
          differences: [{ field: 'type', before: [], after: [] }],
        }),
        {
          changes: true,
          judgement: { verdict: 'ACCEPTED', by: { name: 'reviewer' } },
          claim: { id: claims[0] },
          ...{ identity: null, relation: null },
          differences: [
            {
              field: 'subject',
              before: [],
              after: [{ value: { printed: 'six ferries' }, claims: [{ id: claims[0] }] }],
            },
          ],
        },
      ],
    });
    const { errors } = await api.anonymous(asked, { id: subject });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });

  it('is told from standpoints at which not all of its claims are accepted, and by the word of some', async () => {
    const made = async (kind: string, label: string) =>
      (await give(editor, 'createRecord', { kind, label })).id as string;
    const [deal, ministry] = [await made('DEAL', 'Boats'), await made('ORGANISATION', 'Ministry')];
    const claims = [
      claimOn(deal, 'subject', { asStated: 'boats' }),
      claimOn(
        deal,
        'type',
        { choice: 'LOAN' },
        {
          chain: {
            ends: 'NAMED_ORIGIN',
            links: [
              { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
              { sourceKind: 'ORGANISATION', source: ministry, read: false },
            ],
          },
        },
      ),
    ];
    const content = `${text} So says the ministry.`;
    const article = (await give(editor, 'importArticle', { content })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const proposed = await give(
      editor,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '... on Proposed { claims { id } }',
    );
    const [own, told]: readonly string[] = proposed.claims.map(({ id }: { id: string }) => id);
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    const judge = async (expectedVersion: number, claim: string | undefined, verdict: string) =>
      give(reviewer, 'judgeClaims', { review, expectedVersion, judgements: [{ claim, verdict }] });
    await judge(3, own, 'ACCEPTED');
    await judge(4, told, 'ACCEPTED');
    await judge(5, own, 'REJECTED');
    const asked = `query ($id: ID!, $asOf: AsOf, $accordingTo: AccordingTo) {
      record(id: $id, asOf: $asOf, accordingTo: $accordingTo) { history(first: 5) { totalCount nodes { at judgement { verdict }
        claim { id subject { id } judgement { verdict } article { headline } } } } } }`;
    const historyOf = async (standpoint: object) => {
      const { data, errors } = await editor(asked, { id: deal, ...standpoint });
      expect(errors).toEqual([]);
      return data.record.history;
    };
    const all = await historyOf({});
    expect(all.totalCount).toBe(3);
    const [{ at: rejected }, , { at: accepted }] = all.nodes;
    const then = await historyOf({ asOf: { knownAt: rejected } });
    expect(then).toEqual(all);
    expect(then.nodes[0].claim).toMatchObject({
      id: own,
      subject: { id: deal },
      judgement: { verdict: 'REJECTED' },
    });
    expect(await historyOf({ asOf: { knownAt: accepted } })).toMatchObject({
      totalCount: 1,
      nodes: [{ judgement: { verdict: 'ACCEPTED' }, claim: { id: own, judgement: { verdict: 'ACCEPTED' } } }],
    });
    expect(await historyOf({ asOf: { validAt: '1990-01-01' } })).toEqual(all);
    const byMinistry = await historyOf({ accordingTo: { sources: [ministry] } });
    expect(byMinistry).toEqual({ totalCount: 1, nodes: [all.nodes[1]] });
  });

  it('says what became known of an article, and what the record holds by it', async () => {
    const subject = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Trains' })).id;
    const outlet = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Gazette' })).id;
    const articles: string[] = [];
    for (const more of ['One.', 'Two.']) {
      const claim = claimOn(subject, 'subject', { asStated: 'trains' });
      articles.push(await publish(editor, reviewer, `${text} ${more}`, [claim]));
    }
    for (const article of articles)
      await give(editor, 'describeArticle', {
        article,
        expectedVersion: 1,
        headline: 'Trains',
        authors: [],
        outlet,
      });
    const { data, errors } = await editor(
      `query ($id: ID!) { record(id: $id) { history { totalCount nodes { changes
        described { article { id } by { name } before { outlet publishedAt copyOf } after { outlet } }
        differences { field before { origins } after { origins } } } } } }`,
      { id: subject },
    );
    expect(errors).toEqual([]);
    expect(data.record.history.totalCount).toBe(4);
    const [one, two] = articles;
    const known = { before: { outlet: null, publishedAt: null, copyOf: null }, after: { outlet: 'Gazette' } };
    expect(data.record.history.nodes.slice(0, 2)).toEqual([
      {
        changes: true,
        described: { article: { id: two }, by: { name: 'editor' }, ...known },
        differences: [{ field: 'subject', before: [{ origins: 2 }], after: [{ origins: 1 }] }],
      },
      {
        changes: false,
        described: { article: { id: one }, by: { name: 'editor' }, ...known },
        differences: [],
      },
    ]);
  });
});
