import { z } from 'zod';

export const verdicts = ['ACCEPTED', 'REJECTED'] as const;
/** After Wikibase. */
export const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;

/** A reviewer's decision on a claim. A later one on the same claim replaces it in force, never in the books. */
export const judgement = z
  .strictObject({
    verdict: z.enum(verdicts),
    rank: z.enum(ranks),
    reason: z.string().trim().min(1).nullable(),
    /** The editors' own trust in the claim, 0 to 100. */
    confidence: z.int().min(0).max(100).nullable(),
  })
  .refine(({ rank, reason }) => rank === 'NORMAL' || reason !== null, {
    path: ['reason'],
    message: 'A rank other than NORMAL has a reason.',
  });

export type Judgement = z.infer<typeof judgement>;
export type Rank = (typeof ranks)[number];
export type Verdict = (typeof verdicts)[number];

/** A judgement in the order of the books: the one with the highest sequence is in force. */
export type EnteredJudgement = Pick<Judgement, 'verdict' | 'rank'> & {
  readonly claim: string;
  readonly sequence: number;
};

/** The judgement in force for each claim. */
export const inForce = (judgements: Iterable<EnteredJudgement>): ReadonlyMap<string, EnteredJudgement> => {
  const latest = new Map<string, EnteredJudgement>();
  for (const entered of judgements) {
    const known = latest.get(entered.claim);
    if (!known || known.sequence < entered.sequence) latest.set(entered.claim, entered);
  }
  return latest;
};
