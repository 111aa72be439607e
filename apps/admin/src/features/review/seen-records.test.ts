import { expect, it } from 'vitest';
import type { DeskReview } from './review-document.ts';
import { recordsOfAccepted } from './seen-records.ts';

it('a decision is based on the records that its accepted claims are about, each once, as they were seen', () => {
  const [deal, state] = [
    { id: 'deal', kind: 'DEAL', version: 3, caption: 'Loan' },
    { id: 'state', kind: 'STATE', version: 8, caption: 'Finland' },
  ];
  const review = {
    proposals: ['value', 'subject', 'names', 'capital'].map((id, at) => ({
      claim: { id, subject: at < 2 ? deal : state },
    })),
  } as unknown as DeskReview; // nothing else of it is asked for
  const judge = (accepted: readonly string[], rejected: readonly string[]) =>
    recordsOfAccepted(review, [
      ...accepted.map((claim) => ({ claim, verdict: 'ACCEPTED' as const })),
      ...rejected.map((claim) => ({ claim, verdict: 'REJECTED' as const })),
    ]);
  const seen = { id: 'deal', version: 3, caption: 'Loan' };
  expect(judge(['value', 'subject'], ['names'])).toEqual([seen]);
  expect(judge(['capital', 'value'], [])).toEqual([seen, { id: 'state', version: 8, caption: 'Finland' }]);
  expect(judge([], ['value'])).toEqual([]);
});
