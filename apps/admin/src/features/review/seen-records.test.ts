import { expect, it } from 'vitest';
import type { DeskReview } from './review-document.ts';
import { recordsDecided, seenAfter } from './seen-records.ts';

it('a decision is based on the records that it changes, each once, as they were seen', () => {
  const [deal, state] = [
    { id: 'deal', kind: 'DEAL', version: 3, caption: 'Loan' },
    { id: 'state', kind: 'STATE', version: 8, caption: 'Finland' },
  ];
  const review = {
    proposals: ['value', 'subject', 'names', 'capital'].map((id, at) => ({
      claim: { id, subject: at < 2 ? deal : state },
      judgement: id === 'capital' ? { verdict: 'ACCEPTED' } : null,
    })),
  } as unknown as DeskReview; // nothing else of it is asked for
  const judge = (accepted: readonly string[], rejected: readonly string[]) =>
    recordsDecided(review, [
      ...accepted.map((claim) => ({ claim, verdict: 'ACCEPTED' as const })),
      ...rejected.map((claim) => ({ claim, verdict: 'REJECTED' as const })),
    ]);
  const seen = { id: 'deal', version: 3, caption: 'Loan' };
  expect(judge(['value', 'subject'], ['names'])).toEqual([seen]);
  expect(judge(['capital', 'value'], [])).toEqual([seen, { id: 'state', version: 8, caption: 'Finland' }]);
  expect(judge([], ['value'])).toEqual([]);
  // What is no longer accepted.
  expect(judge([], ['capital'])).toEqual([{ id: 'state', version: 8, caption: 'Finland' }]);
});

it('what somebody else changed meanwhile stays as it was seen, but for the records that were decided on', () => {
  const reviewAt = (deal: number, state: number, isAccepted = false, standing = 'PUBLISHED'): DeskReview =>
    ({
      proposals: [
        {
          claim: { id: 'value', subject: { id: 'deal', version: deal, caption: 'Loan' } },
          judgement: isAccepted ? { verdict: 'ACCEPTED' } : null,
        },
        {
          claim: { id: 'capital', subject: { id: 'state', version: state, standing, caption: 'Finland' } },
          judgement: null,
        },
      ],
    }) as unknown as DeskReview; // nothing else of it is asked for
  const versions = ({ proposals }: DeskReview) => proposals.map(({ claim }) => claim.subject.version);
  const [seen, left] = [reviewAt(3, 8), reviewAt(4, 9, true)];
  expect(versions(seenAfter(seen, left, [{ claim: 'value', verdict: 'ACCEPTED' }]))).toEqual([4, 8]);
  expect(versions(seenAfter(seen, left, [{ claim: 'capital', verdict: 'REJECTED' }]))).toEqual([3, 8]);
  // That it was named made it public, which is no other value.
  const [draft, named, changed] = [
    reviewAt(3, 8, false, 'DRAFT'),
    reviewAt(4, 9, true),
    reviewAt(4, 10, true),
  ];
  expect(versions(seenAfter(draft, named, [{ claim: 'value', verdict: 'ACCEPTED' }]))).toEqual([4, 9]);
  expect(versions(seenAfter(draft, changed, [{ claim: 'value', verdict: 'ACCEPTED' }]))).toEqual([4, 8]);
  // What they accepted themselves and take back was changed by them.
  expect(versions(seenAfter(left, reviewAt(5, 10), [{ claim: 'value', verdict: 'REJECTED' }]))).toEqual([
    5, 9,
  ]);
});
