import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Norway buys six ferries from Sweden.';

let api: ServedApi;
let reviewer: Client;
let article: string;
let deal: string;
const claimOf = (field: string, value: object, start = 0) => ({
  subject: deal,
  field,
  value,
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [{ start, end: text.length, exact: text.slice(start) }],
});
const shared = () => claimOf('subject', { asStated: 'six ferries' });
const submit = async (by: Client, claims: readonly object[]): Promise<string> => {
  const review = (await give(by, 'openReview', { article })).id;
  await give(
    by,
    'proposeClaims',
    { review, expectedVersion: 1, claims },
    '... on Proposed { review { id } }',
  );
  await give(by, 'submitReview', { review, expectedVersion: 2 });
  return review;
};
const asked = `query ($id: ID!) { review(id: $id) { version state
  proposals { claim { id field judgement { verdict } } judgement { verdict by { name } review { id } } }
  difference { fields { field claims { id } before { key } after { key } } } } }`;
const reviewOf = async (id: string) => (await reviewer(asked, { id })).data.review;
type Proposed = { claim: { id: string; field: string }; judgement: object | null };
const undecided = ({ proposals }: { proposals: readonly Proposed[] }) =>
  proposals.flatMap(({ claim, judgement }) => (judgement === null ? [claim.id] : []));
const judge = async (review: string, verdict: string) => {
  const seen = await reviewOf(review);
  const judgements = undecided(seen).map((claim) => ({ claim, verdict }));
  await give(reviewer, 'judgeClaims', { review, expectedVersion: seen.version, judgements });
};

beforeAll(async () => {
  api = await servedApi();
  const editor = await api.as('EDITOR');
  reviewer = await api.as('REVIEWER');
  article = (await give(editor, 'importArticle', { content: text })).id;
});
afterAll(async () => api?.stop());

describe('one claim in the reviews of two editors', () => {
  it.each(['REJECTED', 'ACCEPTED'])('%s in one, it is decided in the other by itself', async (verdict) => {
    const editor = await api.as('EDITOR', `first-${verdict}`);
    const rival = await api.as('EDITOR', `rival-${verdict}`);
    deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: `Ferries ${verdict}` })).id;
    const first = await submit(editor, [shared()]);
    const other = await submit(rival, [shared(), claimOf('type', { choice: 'PROCUREMENT' }, 7)]);
    await judge(first, verdict);
    expect(await reviewOf(first)).toMatchObject({
      state: 'DECIDED',
      proposals: [{ judgement: { verdict, by: { name: 'reviewer' }, review: { id: first } } }],
      difference: [],
    });
    const seen = await reviewOf(other);
    expect(seen.proposals).toMatchObject([
      { claim: { field: 'subject', judgement: { verdict } }, judgement: null },
      { claim: { field: 'type', judgement: null }, judgement: null },
    ]);
    expect(undecided(seen)).toHaveLength(2);
    const [{ fields }] = seen.difference;
    expect(fields.map(({ field }: { field: string }) => field)).toEqual(['subject', 'type']);
    const held = verdict === 'ACCEPTED' ? 1 : 0;
    expect([fields[0].before.length, fields[0].after.length]).toEqual([held, 1]);
    await judge(other, 'ACCEPTED');
    expect(await reviewOf(other)).toMatchObject({
      state: 'DECIDED',
      proposals: [
        { claim: { judgement: { verdict: 'ACCEPTED' } }, judgement: { verdict: 'ACCEPTED' } },
        { judgement: { verdict: 'ACCEPTED' } },
      ],
    });
    // What was decided in the first stays told there, though it is no longer what holds.
    expect((await reviewOf(first)).proposals[0]).toMatchObject({
      claim: { judgement: { verdict: 'ACCEPTED' } },
      judgement: { verdict },
    });
  });

  it('costs one statement to tell what was decided in reviews, however many', async () => {
    const count = async (first: number) => {
      api.statements.length = 0;
      await reviewer(`{ reviews(first: ${first}) { nodes { proposals { judgement { verdict } } } } }`);
      return api.statements.length;
    };
    await count(1);
    expect(await count(4)).toBe(await count(1));
  });
});
