import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { ClaimChoice } from '../bulk/claim-choice.tsx';
import { ClaimCard } from '../claim/claim-card.tsx';
import type { DeskProposal, DeskReview } from './article-document.ts';
import { contentOf } from './marks.ts';
import { WithdrawSubmitted } from './withdraw-submitted.tsx';

/** What is done to a claim on the desk: the same functions at every render, or each key draws every claim anew. */
type Acts = {
  /** Brings its passage into view. */
  readonly onShow: (claim: ClaimOnDeskFragment) => void;
  readonly onTurn: (claim: string) => void;
  readonly onAdd: (claims: readonly string[]) => void;
  readonly onChange: (claim: ClaimOnDeskFragment) => void;
  readonly onWithdraw: (claim: ClaimOnDeskFragment) => void;
};

/** A claim of a review on the desk, with what its reader may do to it. */
export const ClaimOnDesk = memo(function ClaimOnDesk({
  articleId,
  review,
  proposal,
  isMine,
  isChosen,
  refused,
  onTurn,
  onAdd,
  onShow,
  onChange,
  onWithdraw,
}: Acts & {
  readonly articleId: string;
  readonly review: DeskReview;
  readonly proposal: DeskProposal;
  readonly isMine: boolean;
  /** Whether it is chosen among others. */
  readonly isChosen: boolean;
  /** Why it was not done to this one when it was to several. */
  readonly refused: string | null;
}) {
  const { claim } = proposal;
  const say = useSay();
  const named = useNames().claim(claim);
  const isDraft = review.state === 'DRAFT';
  return (
    <ClaimCard claim={claim} onShow={onShow}>
      {isMine && isDraft && (
        <ClaimChoice
          claim={claim.id}
          about={named}
          checked={isChosen}
          refused={refused}
          onTurn={onTurn}
          onAdd={onAdd}
        />
      )}
      {isDraft && (
        <Group gap="xs">
          {contentOf(claim) && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={say('article.changeNamed', { claim: named })}
              onClick={() => onChange(claim)}
            >
              {say('comment.change')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={say('article.withdrawNamed', { claim: named })}
            onClick={() => onWithdraw(claim)}
          >
            {say('article.withdraw')}
          </Button>
        </Group>
      )}
      {!isDraft && isMine && <WithdrawSubmitted article={articleId} review={review} proposal={proposal} />}
    </ClaimCard>
  );
});
