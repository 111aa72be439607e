import { useRef, useState } from 'react';
import { useAskWho } from '../../components/ask-who.ts';
import type { JudgementInput, Verdict } from '../../generated/graphql.ts';
import { isStale, placeOfRecord } from '../../lib/refusal.ts';
import { type How, judgementOf, usual } from './decision.tsx';
import type { Attempt } from './judge-conflict.tsx';
import { type DeskProposal, type DeskReview, useJudge } from './review-document.ts';
import { recordsDecided } from './seen-records.ts';
import { useSeen } from './use-seen.ts';

type Sent = { readonly judgements: readonly JudgementInput[]; readonly then?: (() => void) | undefined };

/** What was refused since a record holds something else than the reader saw. */
export type OnOther = Sent & {
  /** What the record is called. */
  readonly record: string;
};

/** Sends judgements, one message at a time; gives whether it was free to. */
export function useSending(
  review: DeskReview,
  hows: Readonly<Record<string, How>>,
  {
    looksAtRecords,
    onJudged,
    onOther,
    onAgain,
  }: {
    /** Whether the reader is shown what the records of the review hold. */
    readonly looksAtRecords: boolean;
    /** Told of the claims that are judged. */
    readonly onJudged: (claims: readonly string[]) => void;
    /** A record holds something else by now: it is to be looked at. */
    readonly onOther: () => void;
    /** What was refused for that is decided. */
    readonly onAgain: () => void;
  },
) {
  const { seen, decided } = useSeen(review, looksAtRecords);
  const judge = useJudge(review, seen);
  // The mutation says that it is pending only at the next render; a second key may come before.
  const sending = useRef(false);
  const [conflict, setConflict] = useState<(Attempt & Sent) | null>(null);
  const [other, setOther] = useState<OnOther | null>(null);
  useAskWho(judge.isError);
  const refused = (error: Error, sent: Sent) => {
    const at = placeOfRecord(error);
    // By now the review is fetched anew: what one wanted is laid beside what came of it.
    if (at === null) return isStale(error) && setConflict({ ...sent, review });
    setOther({ ...sent, record: recordsDecided(seen, sent.judgements)[at]?.caption ?? '' });
    onOther();
  };
  const sendAll = (judgements: readonly JudgementInput[], then?: () => void): boolean => {
    if (sending.current) return false;
    sending.current = true;
    judge.mutate(judgements, {
      onSuccess: () => {
        decided(judgements);
        onJudged(judgements.map(({ claim }) => claim));
        if (other) onAgain();
        setOther(null);
        then?.();
      },
      onError: (error) => refused(error, { judgements, then }),
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
  return {
    judge,
    send,
    sendAll,
    conflict,
    /** Sends what was chosen where somebody else was faster. */
    settle: (judgements: readonly JudgementInput[]) => sendAll(judgements, conflict?.then),
    leave: () => setConflict(null),
    other,
    /** Sends once more what was refused since a record holds something else. */
    again: () => other && sendAll(other.judgements, other.then),
    leaveOther: () => setOther(null),
  };
}
