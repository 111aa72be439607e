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

type Proposal = DeskReview['proposals'][number];
type Subject = Proposal['claim']['subject'];

// To be named by what was accepted makes a record public, which changes nothing that it holds.
const onlyBecamePublic = (before: Subject, left: Subject): boolean =>
  before.standing !== left.standing && left.version === before.version + 1;

/**
 * The review as its reader has seen it once their judgements are made: as it was `left` for the records that these are
 * about, which held before what the reader saw; of any other as it was, whatever was read anew meanwhile.
 */
export const seenAfter = (
  before: DeskReview,
  left: DeskReview,
  judgements: readonly JudgementInput[],
): DeskReview => {
  const judged = new Set(judgements.map(({ claim }) => claim));
  const undone = before.proposals.filter(
    ({ claim, judgement }) => judged.has(claim.id) && judgement?.verdict === 'ACCEPTED',
  );
  const decided = new Set([
    ...recordsOfAccepted(before, judgements).map(({ id }) => id),
    ...undone.map(({ claim }) => claim.subject.id),
  ]);
  const subjects = new Map(before.proposals.map(({ claim: { subject } }) => [subject.id, subject]));
  const seen = (subject: Subject): Subject => {
    const earlier = decided.has(subject.id) ? undefined : subjects.get(subject.id);
    return !earlier || onlyBecamePublic(earlier, subject)
      ? subject
      : { ...subject, version: earlier.version };
  };
  return {
    ...left,
    proposals: left.proposals.map((each) => ({
      ...each,
      claim: { ...each.claim, subject: seen(each.claim.subject) },
    })),
  };
};
