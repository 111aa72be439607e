import type { Range } from '@chancery/domain';
import { useMemo, useState } from 'react';
import { explained } from '../../lib/explain.ts';
import { useSay } from '../../messages/say.tsx';
import type { DeskArticle } from '../article/article-document.ts';
import type { useDesk } from '../article/use-desk.ts';
import { useSuggested } from '../suggestion/suggestions-document.ts';
import { dealHere } from './deal-here.ts';
import { beginDeal, claimOfPart, type DealInHand, decidedBy, stepsOf } from './deal-in-hand.ts';
import { chainFrom, makeRecord } from './named-sources.ts';
import { sentencesOf } from './sentences.ts';

/** Takes a deal out of the text: proposes what a sentence says of it, and enters what the editor takes. */
export const useDealInHand = (article: DeskArticle, desk: ReturnType<typeof useDesk>, mayEdit: boolean) => {
  const say = useSay();
  const text = article.revision.text ?? '';
  const sentences = useMemo(() => sentencesOf(text, article.excluded), [text, article.excluded]);
  const [deal, setDeal] = useState<DealInHand | null>(null);
  const [wanted, setWanted] = useState<Range | null>(null);
  const { data: suggested } = useSuggested(article.id, article.version, mayEdit);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const steps = deal ? stepsOf(deal.proposed) : [];
  const step = deal ? steps[deal.at] : undefined;

  const open = (selection: Range): void => {
    if (!suggested) {
      setWanted(selection);
      return;
    }
    const proposed = dealHere(sentences, selection, suggested.all);
    if (!proposed || proposed.parts.length === 0) {
      desk.tell(say('deal.none'));
      return;
    }
    setFailure(null);
    setDeal(beginDeal(proposed));
  };
  // It was asked for while the suggestions were still being looked for.
  if (wanted && suggested) {
    setWanted(null);
    open(wanted);
  }
  const close = () => setDeal(null);
  const advance = (changed: DealInHand, done: () => void) => {
    const isLast = changed.at + 1 >= steps.length;
    setDeal(isLast ? null : { ...changed, at: changed.at + 1 });
    if (isLast) done();
  };
  const entered = async (now: DealInHand): Promise<DealInHand> => {
    if (step?.kind !== 'PART') return { ...now, chain: await chainFrom(article.id, now.proposed) };
    const subject = now.subject ?? (await makeRecord(article.id, 'DEAL', now.label.trim()));
    const kept = { ...now, subject };
    setDeal(kept); // made once, also where the claim is refused
    const claim = claimOfPart(text, kept, step.part, subject);
    const decides = decidedBy(now, step.part);
    if (claim) await desk.propose.mutateAsync({ claim, replaces: null, decides });
    return kept;
  };
  const take = async (done: () => void) => {
    if (!deal || !step || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      advance(await entered(deal), done);
    } catch (error) {
      setFailure(error instanceof Error ? explained(error, say) : say('deal.notEntered'));
    } finally {
      setBusy(false);
    }
  };
  const leaveOut = (done: () => void) => {
    if (deal && !busy) advance(deal, done);
  };
  const rename = (label: string) => setDeal((now) => now && { ...now, label });
  return { deal, steps, step, sentences, busy, failure, open, close, take, leaveOut, rename };
};
