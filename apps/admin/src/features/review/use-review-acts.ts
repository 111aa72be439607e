import type { Verdict } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import { type Act, useOfferActs } from '../palette/acts.ts';
import type { DeskProposal } from './review-document.ts';

type Given<Side extends string> = {
  readonly current: DeskProposal | null;
  /** Whether a claim is decided, or not the reader's to decide. */
  readonly isDecided: (proposal: DeskProposal) => boolean;
  readonly onDecide: (proposal: DeskProposal, verdict: Verdict) => void;
  readonly onGo: (by: number) => void;
  /** Null where nothing is left that the reader may accept. */
  readonly acceptAll: { readonly label: string; readonly run: () => void } | null;
  /** What may stand beside the text instead. */
  readonly sides: readonly { readonly value: Side; readonly label: MessageId }[];
  readonly onSide: (side: Side) => void;
};

/** Has the palette offer what can be done with the review on the desk, with the keys that do the same. */
export const useReviewActs = <Side extends string>({
  current,
  isDecided,
  onDecide,
  onGo,
  acceptAll,
  sides,
  onSide,
}: Given<Side>): void => {
  const say = useSay();
  const names = useNames();
  const judged = (proposal: DeskProposal): readonly Act[] => {
    const claim = names.claim(proposal.claim);
    const accept = say('review.acceptNamed', { claim });
    const reject = say('review.rejectNamed', { claim });
    return [
      { id: 'accept', label: accept, keys: 'A', run: () => onDecide(proposal, 'ACCEPTED') },
      { id: 'reject', label: reject, keys: 'R', run: () => onDecide(proposal, 'REJECTED') },
    ];
  };
  useOfferActs([
    ...(current && !isDecided(current) ? judged(current) : []),
    { id: 'next', label: say('review.nextClaim'), keys: 'J', run: () => onGo(1) },
    { id: 'before', label: say('review.claimBefore'), keys: 'K', run: () => onGo(-1) },
    ...(acceptAll ? [{ id: 'acceptAll', keys: '', ...acceptAll }] : []),
    ...sides.map(({ value, label }) => ({
      id: `beside ${value}`,
      label: say(label),
      keys: '',
      run: () => onSide(value),
    })),
  ]);
};
