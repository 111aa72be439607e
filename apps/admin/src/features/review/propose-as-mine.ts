import { kinds } from '@chancery/domain';
import { kindName } from '../../lib/format.ts';
import { request } from '../../lib/graphql.ts';
import { accepted, Refusal } from '../../lib/refusal.ts';
import type { Saying } from '../../messages/say.tsx';
import { OpenReviewDocument, ProposeDocument } from '../article/commands.ts';
import { claimInput } from '../claim/claim-draft.ts';
import { draftOfClaim } from '../claim/draft-of-claim.ts';
import type { DeskProposal, DeskReview } from './review-document.ts';

const inputOf = (text: string, { claim }: DeskProposal) => {
  const draft = draftOfClaim(claim, 0);
  const { fields } = kinds[kindName(claim.subject.kind)];
  const type = Object.entries(fields).find(([name]) => name === claim.field)?.[1].type;
  return draft && type ? (claimInput(text, type, draft) ?? []) : [];
};

const hasPlace = ({ claim }: DeskProposal): boolean => draftOfClaim(claim, 0) !== null;

/**
 * Puts claims that their editor withdrew into a draft of the reader's own; somebody else decides on them. Throws a
 * Refusal where one has no place in the newest text, and proposes none.
 */
export const proposeAsMine = async (
  { article }: DeskReview,
  proposals: readonly DeskProposal[],
  say: Saying,
): Promise<void> => {
  if (!proposals.every(hasPlace)) throw new Refusal(say('revision.notProposed'));
  const claims = proposals.flatMap((proposal) => inputOf(article.revision.text ?? '', proposal));
  const { id, version } = accepted(
    (await request(OpenReviewDocument, { input: { article: article.id } })).openReview,
  );
  const input = { review: id, expectedVersion: version, claims };
  accepted((await request(ProposeDocument, { input })).proposeClaims);
};
