import { kinds } from '@chancery/domain';
import { expect, it } from 'vitest';
import { draftOf } from '../../fields/value-draft.ts';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { claimInput } from './claim-draft.ts';
import { draftOfClaim } from './draft-of-claim.ts';

const text = 'Norway will pay several billion euros, a minister said, if parliament agrees.';
const passage = (exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};
const cited = (role: 'CONTENT' | 'AMOUNT', exact: string) => ({
  role,
  passage: passage(exact),
  passageNow: passage(exact),
});
const type = kinds.Deal.fields.value.type;

const claim: ClaimOnDeskFragment = {
  id: 'claim',
  field: 'value',
  snak: 'VALUE',
  polarity: 'POSITIVE',
  realisation: 'PLANNED',
  certainty: 'PROBABLE',
  quote: 'INDIRECT',
  alterations: ['TRANSLATED'],
  condition: 'if parliament agrees',
  subject: { id: 'deal', kind: 'DEAL', caption: 'Ferries' },
  value: {
    __typename: 'Amount',
    printed: 'several billion euros',
    asStated: 'several billion euros',
    value: null,
    lower: '2000000000',
    upper: null,
    lowerInclusive: true,
    upperInclusive: true,
    approximate: true,
    vagueTerm: 'SEVERAL',
    currency: 'EUR',
    currencyUncertain: false,
    basis: 'TOTAL',
  },
  validTime: null,
  citations: [
    cited('CONTENT', 'Norway will pay several billion euros'),
    cited('AMOUNT', 'several billion euros'),
  ],
  chainEnds: 'ANONYMOUS_ORIGIN',
  chain: [
    {
      position: 0,
      sourceKind: 'AUTHOR_VOICE',
      source: null,
      described: null,
      office: null,
      read: true,
      cue: null,
      cueNow: null,
      toNext: 'PARAPHRASES',
    },
    {
      position: 1,
      sourceKind: 'ANONYMOUS_PERSON',
      source: null,
      described: 'a minister',
      office: null,
      read: false,
      cue: passage('a minister said'),
      cueNow: passage('a minister said'),
      toNext: null,
    },
  ],
  judgement: null,
  acceptances: [],
};

it('opens a claim as the form that would send it again, word for word', () => {
  const draft = draftOfClaim(claim, 1);
  expect(draft).toMatchObject({
    replaces: 'claim',
    field: 'value',
    // The words give all but what the sum is of.
    value: { ...draftOf('several billion euros'), basis: 'TOTAL' },
  });
  expect(draft && claimInput(text, type, draft)).toEqual({
    subject: 'deal',
    field: 'value',
    snak: 'VALUE',
    value: { amount: { asStated: 'several billion euros', basis: 'TOTAL' } },
    polarity: 'POSITIVE',
    realisation: 'PLANNED',
    certainty: 'PROBABLE',
    quote: 'INDIRECT',
    alterations: ['TRANSLATED'],
    condition: 'if parliament agrees',
    validTime: null,
    citations: [
      { role: 'CONTENT', ...passage('Norway will pay several billion euros') },
      { role: 'AMOUNT', ...passage('several billion euros') },
    ],
    chain: {
      ends: 'ANONYMOUS_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'PARAPHRASES' },
        {
          sourceKind: 'ANONYMOUS_PERSON',
          source: null,
          described: 'a minister',
          office: null,
          read: false,
          cue: passage('a minister said'),
          toNext: null,
        },
      ],
    },
  });
});

it('keeps what an editor had set in place of the reading', () => {
  const { value } = claim;
  if (value?.__typename !== 'Amount') throw new Error('The claim is of an amount.');
  const corrected = { ...claim, value: { ...value, lower: '3000000000', basis: 'UNKNOWN' as const } };
  expect(draftOfClaim(corrected, 1)?.value.parts).toEqual({ lower: '3000000000' });
});

it('opens on the newest text a claim that cites an earlier one, without what has no place there', () => {
  const [content, amount] = claim.citations;
  if (!content || !amount) throw new Error('The claim has two citations.');
  const moved = { ...content, passageNow: { start: 7, end: 45 } };
  const draft = draftOfClaim({ ...claim, citations: [moved, { ...amount, passageNow: null }] }, 1);
  expect(draft).toMatchObject({ passage: { start: 7, end: 45 }, also: [] });
  expect(draftOfClaim({ ...claim, citations: [{ ...content, passageNow: null }, amount] }, 1)).toBeNull();
});
