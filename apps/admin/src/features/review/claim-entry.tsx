'use client';
import { Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { TextLink } from '../../components/links.tsx';
import type { Verdict } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { Say } from '../../messages/say.tsx';
import { ClaimChoice } from '../bulk/claim-choice.tsx';
import { ClaimCard } from '../claim/claim-card.tsx';
import type { ClaimRelations } from '../relation/relation-document.ts';
import { RelationsOfClaim } from '../relation/relations-of-claim.tsx';
import type { RetractionEntry } from '../retraction/retraction-document.ts';
import { TakenBackNote } from '../retraction/taken-back-note.tsx';
import { Decision, type How } from './decision.tsx';
import { type DeskProposal, isUndecided } from './review-document.ts';

/** A claim and its decision. Memoized, as a review may have hundreds: only what changed is drawn again. */
export const ClaimEntry = memo(function ClaimEntry({
  proposal,
  current,
  judged,
  how,
  busy,
  isChosen,
  refused,
  relations,
  takenBack,
  mayRelate,
  onTurn,
  onAdd,
  onShow,
  onHow,
  onDecide,
}: {
  readonly proposal: DeskProposal;
  readonly current: boolean;
  /** Whether the reader may judge it. */
  readonly judged: boolean;
  readonly how: How;
  readonly busy: boolean;
  readonly isChosen: boolean;
  /** Why a decision on several was refused for this one. */
  readonly refused: string | null;
  /** What it is and may be to other claims; null where it is nothing to any. */
  readonly relations: ClaimRelations | null;
  /** What the outlet took back of its article, and did not let count again. */
  readonly takenBack: readonly RetractionEntry[];
  /** Whether the reader may decide on relations. */
  readonly mayRelate: boolean;
  readonly onTurn: (claim: string) => void;
  readonly onAdd: (claims: readonly string[]) => void;
  readonly onShow: (claim: string) => void;
  readonly onHow: (claim: string, how: How) => void;
  readonly onDecide: (proposal: DeskProposal, verdict: Verdict) => void;
}) {
  const { claim } = proposal;
  const names = useNames();
  return (
    <ClaimCard claim={claim} current={current} chainOpen onShow={() => onShow(claim.id)}>
      {isUndecided(proposal) && claim.judgement && <DecidedElsewhere review={claim.judgement.review?.id} />}
      {isUndecided(proposal) && <TakenBackNote entries={takenBack} />}
      {(judged || refused !== null) && (
        <ClaimChoice
          claim={claim.id}
          about={names.claim(claim)}
          checked={isChosen}
          refused={refused}
          onTurn={onTurn}
          onAdd={onAdd}
        />
      )}
      {judged && (
        <Decision
          proposal={proposal}
          how={how}
          busy={busy}
          onHow={(entered) => onHow(claim.id, entered)}
          onDecide={(verdict) => onDecide(proposal, verdict)}
        />
      )}
      {relations && <RelationsOfClaim claim={relations} may={mayRelate} />}
    </ClaimCard>
  );
});

/** Two editors may propose one claim, each in a review of their own: what the card says of it was decided in the other. */
function DecidedElsewhere({ review }: { readonly review: string | undefined }) {
  return (
    <Text size="sm">
      <Say
        id="review.decidedElsewhere"
        values={{
          review: (words: ReactNode[]) =>
            review ? (
              <TextLink key="review" href={paths.review(review)}>
                {words}
              </TextLink>
            ) : (
              words
            ),
        }}
      />
    </Text>
  );
}
