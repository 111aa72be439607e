'use client';
import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { accepted, isStale } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { articleKey, type DeskProposal, type DeskReview } from './article-document.ts';
import { WithdrawDocument } from './commands.ts';

/** Takes a claim back out of a submitted review; where a reviewer was faster it says what they decided. */
export function WithdrawSubmitted({
  article,
  review,
  proposal: { claim, judgement },
}: {
  readonly article: string;
  readonly review: DeskReview;
  readonly proposal: DeskProposal;
}) {
  const say = useSay();
  const named = useNames().claim(claim);
  const client = useQueryClient();
  const [settling, setSettling] = useState(false);
  const withdraw = useMutation({
    mutationFn: async () =>
      accepted(
        (
          await request(WithdrawDocument, {
            input: { review: review.id, expectedVersion: review.version, claim: claim.id },
          })
        ).withdrawClaim,
      ),
    onSettled: async (_, error) => {
      await client.invalidateQueries({ queryKey: articleKey(article) });
      if (isStale(error)) setSettling(true);
    },
  });
  const again = () => {
    setSettling(false);
    withdraw.mutate();
  };
  return (
    <>
      {judgement === null && review.state === 'SUBMITTED' && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={withdraw.isPending}
          aria-label={say('article.withdrawNamed', { claim: named })}
          onClick={() => withdraw.mutate()}
        >
          {say('article.withdraw')}
        </Button>
      )}
      {!isStale(withdraw.error) && <FailureNote failure={withdraw.error} />}
      <Question title={say('components.faster')} opened={settling} onClose={() => setSettling(false)}>
        <Text size="sm">{say('article.withdrawing', { claim: named })}</Text>
        <Text size="sm" mb="sm">
          {judgement
            ? say('article.decidedMeanwhile', {
                verdict: judgement.verdict,
                name: judgement.by?.name ?? say('article.aReviewer'),
              })
            : say('article.changedElse')}
        </Text>
        <Group>
          {judgement === null && <Button onClick={again}>{say('article.withdrawAnyway')}</Button>}
          <Button variant="default" onClick={() => setSettling(false)}>
            {say(judgement ? 'article.leaveDecided' : 'article.leaveIn')}
          </Button>
        </Group>
      </Question>
    </>
  );
}
