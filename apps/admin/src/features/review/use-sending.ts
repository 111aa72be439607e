import { useRef, useState } from 'react';
import { useAskWho } from '../../components/ask-who.ts';
import type { JudgementInput, Verdict } from '../../generated/graphql.ts';
import { isStale } from '../../lib/refusal.ts';
import { type How, judgementOf, usual } from './decision.tsx';
import type { Attempt } from './judge-conflict.tsx';
import { type DeskProposal, type DeskReview, useJudge } from './review-document.ts';

/** Sends judgements, one message at a time; gives whether it was free to. */
export function useSending(
  review: DeskReview,
  hows: Readonly<Record<string, How>>,
  /** Told of the claims that are judged. */
  onJudged: (claims: readonly string[]) => void,
) {
  const judge = useJudge(review);
  // The mutation says that it is pending only at the next render; a second key may come before.
  const sending = useRef(false);
  const [conflict, setConflict] = useState<(Attempt & { readonly then?: (() => void) | undefined }) | null>(
    null,
  );
  useAskWho(judge.isError);
  const sendAll = (judgements: readonly JudgementInput[], then?: () => void): boolean => {
    if (sending.current) return false;
    sending.current = true;
    judge.mutate(judgements, {
      onSuccess: () => {
        onJudged(judgements.map(({ claim }) => claim));
        then?.();
      },
      // By now the review is fetched anew: what one wanted is laid beside what came of it.
      onError: (error) => isStale(error) && setConflict({ judgements, review, then }),
      onSettled: () => {
        sending.current = false;
      },
    });
    return true;
  };
  const send = (chosen: readonly DeskProposal[], verdict: Verdict, then?: () => void): boolean =>
    sendAll(
      chosen.map(({ claim }) => judgementOf(claim.id, verdict, hows[claim.id] ?? usual)),
      then,
    );
  /** Sends what was chosen where somebody else was faster. */
  const settle = (judgements: readonly JudgementInput[]) => sendAll(judgements, conflict?.then);
  return { judge, send, sendAll, conflict, settle, leave: () => setConflict(null) };
}
