'use client';
import { useMutation } from '@tanstack/react-query';
import { type Chosen, Conflict } from '../../components/conflict.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import type { JudgementInput } from '../../generated/graphql.ts';
import { type Names, useNames } from '../../lib/names.ts';
import type { Versions } from '../../lib/three-way.ts';
import { type Saying, useSay } from '../../messages/say.tsx';
import { proposeAsMine } from './propose-as-mine.ts';
import type { DeskProposal, DeskReview } from './review-document.ts';

/** What one was about to decide, on the review as it was shown then. */
export type Attempt = { readonly judgements: readonly JudgementInput[]; readonly review: DeskReview };

const proposalIn = ({ proposals }: DeskReview, claim: string): DeskProposal | null =>
  proposals.find((each) => each.claim.id === claim) ?? null;

type Tongue = { readonly say: Saying; readonly names: Names };

const stands = (proposal: DeskProposal | null, { say, names }: Tongue): string => {
  if (!proposal) return say('review.withdrawn');
  const {
    judgement,
    claim: { acceptances },
  } = proposal;
  if (judgement) {
    const { verdict, rank, by } = judgement;
    const judged = { verdict, name: by?.name ?? say('review.somebody') };
    return rank === 'NORMAL'
      ? say('review.judged', judged)
      : say('review.judgedRanked', { ...judged, rank: names.constantInside(rank) });
  }
  const [first] = acceptances;
  return first ? say('review.acceptedOnce', { name: first.by.name }) : say('review.undecided');
};

const wanted = ({ verdict, rank }: JudgementInput, there: boolean, { say, names }: Tongue): string => {
  const asMine = !there && verdict === 'ACCEPTED';
  if (!rank || rank === 'NORMAL') return asMine ? say('review.asMine') : names.constant(verdict);
  const ranked = names.constantInside(rank);
  return asMine
    ? say('review.asMineRanked', { rank: ranked })
    : say('review.wantedRanked', { verdict, rank: ranked });
};

const versionsOf = (
  { judgements, review: seen }: Attempt,
  now: DeskReview,
  tongue: Tongue,
): readonly Versions[] =>
  judgements.flatMap((judgement) => {
    const before = proposalIn(seen, judgement.claim);
    if (!before) return [];
    const after = proposalIn(now, judgement.claim);
    return {
      name: judgement.claim,
      label: tongue.names.claim(before.claim),
      base: stands(before, tongue),
      mine: wanted(judgement, after !== null, tongue),
      theirs: stands(after, tongue),
    };
  });

/** Somebody else decided on the same claims, or their editor withdrew them: mine, theirs and before, claim by claim. */
export function JudgeConflict({
  attempt,
  review,
  onJudge,
  onLeave,
}: {
  readonly attempt: Attempt;
  /** As it is now. */
  readonly review: DeskReview;
  readonly onJudge: (judgements: readonly JudgementInput[]) => void;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const names = useNames();
  const propose = useMutation({
    mutationFn: async (claims: readonly DeskProposal[]) => proposeAsMine(review, claims, say),
  });
  const settle = (chosen: Chosen) => {
    const mine = attempt.judgements.filter(({ claim }) => chosen[claim] === 'MINE');
    const there = mine.filter(({ claim }) => proposalIn(review, claim));
    const gone = mine
      .filter(({ claim, verdict }) => !proposalIn(review, claim) && verdict === 'ACCEPTED')
      .flatMap(({ claim }) => proposalIn(attempt.review, claim) ?? []);
    const done = () => {
      onLeave();
      if (there.length > 0) onJudge(there);
    };
    if (gone.length > 0) propose.mutate(gone, { onSuccess: done });
    else done();
  };
  return (
    <Question title={say('components.faster')} opened onClose={onLeave}>
      <FailureNote failure={propose.error} />
      <Conflict
        intro={say('review.changed')}
        fields={versionsOf(attempt, review, { say, names })}
        save={say('review.decideChosen')}
        mayGoBack={false}
        busy={propose.isPending}
        onSettle={settle}
        onLeave={onLeave}
      />
    </Question>
  );
}
