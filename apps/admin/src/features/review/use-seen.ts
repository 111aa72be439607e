import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { JudgementInput } from '../../generated/graphql.ts';
import { type DeskReview, reviewKey } from './review-document.ts';
import { seenAfter } from './seen-records.ts';

/**
 * The review as it was when its reader last saw what its records hold: when the desk was opened, as they left the records
 * on whose claims they decided, and as long as they look at what changes. What is read anew behind their back leaves it as
 * it was.
 */
export function useSeen(review: DeskReview, looksAtRecords: boolean) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(review);
  useEffect(() => {
    if (looksAtRecords) setSeen(review);
  }, [looksAtRecords, review]);
  const decided = (judgements: readonly JudgementInput[]) => {
    const left = client.getQueryData<DeskReview>(reviewKey(review.id)) ?? review;
    setSeen((before) => seenAfter(before, left, judgements));
  };
  return { seen, decided };
}
