import type { JudgementInput } from '../../generated/graphql.ts';
import type { DeskReview } from './review-document.ts';

/** A record at the version at which it was seen. */
export type SeenRecord = { readonly id: string; readonly version: number; readonly caption: string };

/** The records that claims to be accepted are about, each once, as they were when the review was read. */
export const recordsOfAccepted = (
  { proposals }: Pick<DeskReview, 'proposals'>,
  judgements: readonly JudgementInput[],
): readonly SeenRecord[] => {
  const accepted = new Set(
    judgements.flatMap(({ claim, verdict }) => (verdict === 'ACCEPTED' ? [claim] : [])),
  );
  const subjects = proposals.flatMap(({ claim }) => (accepted.has(claim.id) ? [claim.subject] : []));
  return [...new Map(subjects.map(({ id, version, caption }) => [id, { id, version, caption }])).values()];
};
