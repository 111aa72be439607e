import type { JudgementRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';
import { uuids } from '../issues.ts';

type Given = JudgementRow & { readonly review: string; readonly claim: string };

/** What was judged in reviews, by review and claim: of each claim the newest judgement there. In one statement. */
export const judgementsIn = async (
  { prisma }: Database,
  reviews: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, JudgementRow>>> => {
  const rows = await prisma.$queryRaw<Given[]>`
    select distinct on (review_id, claim_id) review_id as review, claim_id as claim, verdict, rank, reason, confidence,
      at, by_id as "byId", review_id as "reviewId", retraction_id::text as "retractionId"
    from judgement where review_id = any(${uuids(reviews)}::uuid[])
    order by review_id, claim_id, id desc`;
  const found = new Map(reviews.map((review) => [review, new Map<string, JudgementRow>()]));
  for (const { review, claim, ...judgement } of rows) found.get(review)?.set(claim, judgement);
  return found;
};
