import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let deal: string;
const reviews: string[] = [];
const claims: string[] = [];

const say = async (
  sum: string,
  subject = deal,
  how: { readonly polarity?: 'NEGATIVE' } = {},
): Promise<void> => {
  const text = `The trams ${how.polarity ? 'never cost' : 'cost'} ${sum}.`;
  const article = (await give(editor, 'importArticle', { content: text })).id;
  const review = (await give(editor, 'openReview', { article })).id;
  const citations = [{ start: 0, end: text.length, exact: text }];
  const said = { realisation: 'ACTUAL', certainty: 'CERTAIN', citations };
  const claim = { subject, field: 'value', value: { asStated: sum }, ...said, ...how };
  const input = { review, expectedVersion: 1, claims: [claim] };
  const made = await give(editor, 'proposeClaims', input, '... on Proposed { claims { id } }');
  await give(editor, 'submitReview', { review, expectedVersion: 2 });
  const judgements = [{ claim: made.claims[0].id, verdict: 'ACCEPTED' }];
  await give(reviewer, 'judgeClaims', { review, expectedVersion: 3, judgements });
  reviews.push(review);
  claims.push(made.claims[0].id);
};

beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  reviewer = await api.as('REVIEWER');
  deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Trams in dispute' })).id;
  await say('$70 million');
  await say('$90 million');
});
afterAll(async () => api?.stop());

const asked = `query ($decided: Boolean) { disputes(decided: $decided) { nodes { record { id version } fields {
  values { claims { id judgement { review { id version } } } } } } } }`;
const ofDeal = (answer: Awaited<ReturnType<Client>>) =>
  answer.data.disputes.nodes.filter(({ record }: { record: { id: string } }) => record.id === deal);
const prefer = async (at: number, version: number) =>
  give(
    reviewer,
    'judgeClaims',
    {
      review: reviews[at],
      expectedVersion: 4,
      expectedRecords: [{ id: deal, version }],
      judgements: [{ claim: claims[at], verdict: 'ACCEPTED', rank: 'PREFERRED', reason: 'Signed.' }],
    },
    '... on Review { id } ... on Stale { path expected actual }',
  );

describe('a dispute', () => {
  it('names to those who have signed in the review in which it is decided', async () => {
    const [dispute] = ofDeal(await reviewer(asked, { decided: false }));
    const [{ values }] = dispute.fields;
    const [claim] = values[0].claims;
    const review = reviews[claims.indexOf(claim.id)];
    expect(claim.judgement.review).toEqual({ id: review, version: 4 });
    const [unknown] = ofDeal(await api.anonymous(asked, { decided: false }));
    expect(unknown.fields[0].values[0].claims[0].judgement.review).toBeNull();
  });

  it('is decided on what was seen, in whichever review, and is not open any more then', async () => {
    const [{ record }] = ofDeal(await reviewer(asked, {}));
    expect(await prefer(1, record.version)).toMatchObject({ __typename: 'Review' });
    expect(await prefer(0, record.version)).toMatchObject({
      __typename: 'Stale',
      path: ['expectedRecords', '0', 'version'],
      expected: record.version,
      actual: record.version + 1,
    });
    expect(ofDeal(await reviewer(asked, { decided: false }))).toEqual([]);
    const [decided] = ofDeal(await reviewer(asked, { decided: true }));
    expect(decided.fields[0].values[0].claims[0].id).toBe(claims[1]);
  });

  it('is that a value is denied too, which stands with the words of its denial', async () => {
    const asked = `query ($asOf: AsOf) { disputes(asOf: $asOf) { totalCount nodes { record { id } fields { name
      alternatives { key } values { key denials { polarity passage { exact } article { id } judgement { verdict } } } } } } }`;
    const count = async () => (await api.anonymous(asked)).data.disputes.totalCount;
    const denied = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Trams that are denied' })).id;
    await say('$30 million', denied);
    const before = await count();
    const { data } = await api.anonymous(`{ changes(last: 1) { nodes { at } } }`);
    await say('$30 million', denied, { polarity: 'NEGATIVE' });
    expect(await count()).toBe(before + 1);
    const { disputes } = (await api.anonymous(asked)).data;
    const [found] = disputes.nodes.filter(({ record }: { record: { id: string } }) => record.id === denied);
    expect(found.fields).toEqual([
      {
        name: 'value',
        alternatives: [],
        values: [
          {
            key: expect.any(String),
            denials: [
              {
                polarity: 'NEGATIVE',
                passage: { exact: 'The trams never cost $30 million.' },
                article: { id: expect.any(String) },
                judgement: { verdict: 'ACCEPTED' },
              },
            ],
          },
        ],
      },
    ]);
    const asOf = { knownAt: data.changes.nodes[0].at };
    expect((await api.anonymous(asked, { asOf })).data.disputes.totalCount).toBe(before);
  });
});
