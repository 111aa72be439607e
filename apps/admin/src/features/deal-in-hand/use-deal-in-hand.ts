import type { Range } from '@chancery/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { explained } from '../../lib/explain.ts';
import { refusedAt } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import type { DeskArticle } from '../article/article-document.ts';
import type { useDesk } from '../article/use-desk.ts';
import { useKept } from '../kept/use-kept.ts';
import { textOfRevision } from '../revision/text-of-revision.ts';
import { suggestedFor, useSuggested } from '../suggestion/suggestions-document.ts';
import { bringDeal, suggestedAnew } from './bring-deal.ts';
import { dealHere } from './deal-here.ts';
import {
  beginDeal,
  claimOfPart,
  type DealInHand,
  type DealStep,
  decidedBy,
  stepsOf,
} from './deal-in-hand.ts';
import { type KeptDeal, readKeptDeal } from './kept-deal.ts';
import { chainFrom, makeRecord } from './named-sources.ts';
import { sentencesOf } from './sentences.ts';

type Desk = ReturnType<typeof useDesk>;
type Done = () => void;

/**
 * Takes a deal out of the text: proposes what a sentence says of it, and enters what the editor takes. It is kept for
 * its editor until all of it was taken or left out, or it is closed.
 */
export const useDealInHand = (article: DeskArticle, desk: Desk, mayEdit: boolean) => {
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
  const earlier = useEarlierDeal(article, sentences, setDeal);
  const value: KeptDeal | null = earlier.held ?? (deal && { revision: article.revision.id, deal });
  const kept = useKept({
    place: `article/${article.id}/deal`,
    value,
    read: readKeptDeal,
    restore: (before) => {
      if (before.revision !== article.revision.id) return earlier.take(before);
      earlier.forget();
      setDeal(before.deal);
    },
  });

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
    earlier.forget();
    setDeal(beginDeal(proposed, deal));
  };
  // It was asked for while the suggestions were still being looked for.
  if (wanted && suggested) {
    setWanted(null);
    open(wanted);
  }
  const close = () => {
    earlier.forget();
    setDeal(null);
  };
  const advance = (changed: DealInHand, done: Done) => {
    const isLast = changed.at + 1 >= steps.length;
    if (!isLast) return setDeal({ ...changed, at: changed.at + 1 });
    close();
    done();
  };
  const enterSources = async (now: DealInHand, done: Done) =>
    advance({ ...now, chain: await chainFrom(article.id, now.proposed) }, done);
  const enterPart = async (now: DealInHand, { part }: Extract<DealStep, { kind: 'PART' }>, done: Done) => {
    const subject = now.subject ?? (await makeRecord(article.id, 'DEAL', now.label.trim()));
    const made = { ...now, subject };
    setDeal(made); // made once, also where the claim is refused
    const claim = claimOfPart(text, made, part, subject);
    // What another text suggested, or what was decided meanwhile, is no suggestion any more.
    const isThere = (id: string) => !suggested || suggested.all.some((each) => each.id === id);
    const decides = decidedBy(now, part).filter(({ suggestion }) => isThere(suggestion));
    // The step is over once it is stored: the desk that is read anew may have another text.
    const stored = () => advance(made, done);
    if (claim) await desk.propose.mutateAsync({ claim, replaces: null, decides, stored });
    else stored();
  };
  const take = async (done: Done) => {
    if (!deal || !step || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await (step.kind === 'CHAIN' ? enterSources(deal, done) : enterPart(deal, step, done));
    } catch (error) {
      setFailure(error instanceof Error ? explained(error, say) : say('deal.notEntered'));
      // Its record was withdrawn meanwhile, as by undoing: the next claim makes it anew, under the name that it is given.
      if (refusedAt(error, 'subject')) setDeal((now) => now && { ...now, subject: null });
    } finally {
      setBusy(false);
    }
  };
  const leaveOut = (done: Done) => {
    if (deal && step && !busy) advance(deal, done);
  };
  const rename = (label: string) => setDeal((now) => now && { ...now, label });
  return {
    ...{ deal, steps, step, sentences, busy, failure, earlier, kept, value },
    ...{ open, close, take, leaveOut, rename },
  };
};

/** A deal that was begun on an earlier text: brought onto the newest one, and which of its words have no place there. */
function useEarlierDeal(
  article: DeskArticle,
  sentences: readonly Range[],
  onBrought: (deal: DealInHand) => void,
) {
  const client = useQueryClient();
  const [held, setHeld] = useState<KeptDeal | null>(null);
  const [lost, setLost] = useState<readonly string[]>([]);
  const bringing = useMutation({
    mutationFn: async ({ revision, deal }: KeptDeal) => {
      const [before, suggested] = await Promise.all([
        textOfRevision(revision),
        client.fetchQuery(suggestedFor(article.id, article.version)),
      ]);
      const brought = bringDeal(before, article.revision.text ?? '', deal);
      const next = brought.deal.proposed.parts.at(-1);
      const found = next && suggested ? dealHere(sentences, next.passage, suggested.all) : null;
      return { deal: suggestedAnew(brought.deal, found), lost: brought.lost };
    },
    onSuccess: (brought) => {
      setHeld(null);
      setLost(brought.lost);
      onBrought(brought.deal);
    },
  });
  const take = (kept: KeptDeal) => {
    setHeld(kept);
    bringing.mutate(kept);
  };
  return {
    /** What waits to be brought; null for nothing. */
    held,
    error: bringing.error,
    /** The words of what was brought that have no sure place in the newest text. */
    lost,
    take,
    again: () => held && bringing.mutate(held),
    forget: () => {
      setHeld(null);
      setLost([]);
    },
  };
}
