import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { type ServedApi, servedApi } from './testing/served-api.ts';

const text = 'Norway buys six ferries from Sweden.';

let api: ServedApi;
beforeAll(async () => {
  api = await servedApi();
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
    const [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
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
});
