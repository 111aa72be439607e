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

/**
 * The review as its reader has seen it once their judgements are made: as it was `left` for the records that these are
 * about, which held before what the reader saw; of any other as it was, whatever was read anew meanwhile.
 */
export const seenAfter = (
  before: DeskReview,
  left: DeskReview,
  judgements: readonly JudgementInput[],
): DeskReview => {
  const accepted = ({ judgement }: DeskReview['proposals'][number]) => judgement?.verdict === 'ACCEPTED';
  const undone = before.proposals.flatMap((each) =>
    accepted(each) && judgements.some(({ claim }) => claim === each.claim.id) ? [each.claim.subject.id] : [],
  );
  const moved = new Set([...recordsOfAccepted(before, judgements).map(({ id }) => id), ...undone]);
  const versions = new Map(before.proposals.map(({ claim: { subject } }) => [subject.id, subject.version]));
  return {
    ...left,
    proposals: left.proposals.map((each) => {
      const { subject } = each.claim;
      const version = moved.has(subject.id) ? undefined : versions.get(subject.id);
      return version === undefined
        ? each
        : { ...each, claim: { ...each.claim, subject: { ...subject, version } } };
    }),
  };
};
