import type { JudgementInput } from '../../generated/graphql.ts';
import type { DeskReview } from './review-document.ts';

/** A record at the version at which it was seen. */
export type SeenRecord = { readonly id: string; readonly version: number; readonly caption: string };

/**
 * The records that change by judgements, those of claims that are accepted and of those that were until then: each once, as
 * it was when the review was read.
 */
export const recordsDecided = (
  { proposals }: Pick<DeskReview, 'proposals'>,
  judgements: readonly JudgementInput[],
): readonly SeenRecord[] => {
  const verdicts = new Map(judgements.map(({ claim, verdict }) => [claim, verdict]));
  const subjects = proposals.flatMap(({ claim, judgement }) => {
    const verdict = verdicts.get(claim.id);
    const decides = verdict === 'ACCEPTED' || (verdict !== undefined && judgement?.verdict === 'ACCEPTED');
    return decides ? [claim.subject] : [];
  });
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
  const decided = new Set(recordsDecided(before, judgements).map(({ id }) => id));
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
