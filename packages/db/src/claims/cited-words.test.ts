import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import { openReview, proposeClaims, setExcludedRanges } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn } from '../testing/small-office.ts';

const text = 'The ministry paid “$5  million”, Reuters says. Good evening.';
const at = (exact: string) => ({
  start: text.indexOf(exact),
  end: text.indexOf(exact) + exact.length,
  exact,
});

const office = ownOffice();
let deal = '';
beforeAll(async () => {
  deal = await addRecord(office, 'Deal', 'Ferries');
});

const propose = async (article: string, claim: ClaimInput, expectedVersion = 1) => {
  const { db, editor } = office;
  const review = await openReview(db, editor, { article });
  return proposeClaims(db, editor, { review, expectedVersion, claims: [claim] });
};
const worth = (asStated: string, citations: ClaimInput['citations']) => ({
  ...claimOn('The', deal, 'value', { asStated }),
  citations,
});

describe('the words beside a number', () => {
  it('stand in what the claim cites, however quotes and spaces are written', async () => {
    const article = await addArticle(office, text);
    const content = { role: 'CONTENT', ...at('The ministry paid') } as const;
    const amount = { role: 'AMOUNT', ...at('$5  million') } as const;
    await expect(propose(article, worth('$99 trillion', [content, amount]))).rejects.toMatchObject({
      issues: [{ path: ['claims', '0', 'value'], code: 'NOT_CITED' }],
    });
    await expect(propose(article, worth('$5 million', [content]))).rejects.toMatchObject({
      issues: [{ code: 'NOT_CITED' }],
    });
    await propose(article, worth('$5 MILLION', [content, amount]));
  });
});

describe('an excluded range', () => {
  it('is not taken where a claim’s cue stands, nor beside a proposal that cites it', async () => {
    const { db, editor } = office;
    const article = await addArticle(office, text);
    const chain: ClaimInput['chain'] = {
      ends: 'NAMED_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'QUOTES' },
        { sourceKind: 'PUBLICATION', described: 'Reuters', read: false, cue: at('Reuters says') },
      ],
    };
    const claim = claimOn('The', deal, 'type', { choice: 'LOAN' }, { chain });
    await propose(article, claim);
    const exclude = async (words: string) =>
      setExcludedRanges(db, editor, {
        article,
        expectedVersion: 1,
        ranges: [{ ...at(words), reason: 'ADVERT' }],
      });
    await expect(exclude('Reuters says')).rejects.toMatchObject({ issues: [{ code: 'CITED' }] });
    const outcomes = await Promise.allSettled([
      exclude('Good evening.'),
      propose(article, { ...claim, citations: [{ role: 'CONTENT', ...at('Good evening.') }] }, 2),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
