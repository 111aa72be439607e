import type { Range } from '@chancery/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { explained } from '../../lib/explain.ts';
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
import { standingDeal } from './standing-deal.ts';

type Desk = ReturnType<typeof useDesk>;
type Done = () => void;
type Entering = { readonly now: DealInHand; readonly at: DealStep; readonly done: Done };

/**
 * Takes a deal out of the text: proposes what a sentence says of it, and enters what the editor takes. It is kept for
 * its editor until all of it was taken or left out, or it is closed.
 */
export const useDealInHand = (article: DeskArticle, desk: Desk, mayEdit: boolean) => {
  const say = useSay();
  const text = article.revision.text ?? '';
  const sentences = useMemo(() => sentencesOf(text, article.excluded), [text, article.excluded]);
  const [begun, setDeal] = useState<DealInHand | null>(null);
  // A deal whose record was undone may be given another name.
  const deal = begun?.subject && desk.gone.has(begun.subject.id) ? { ...begun, subject: null } : begun;
  const [wanted, setWanted] = useState<Range | null>(null);
  const { data: suggested } = useSuggested(article.id, article.version, mayEdit);
  const steps = deal ? stepsOf(deal.proposed) : [];
  const step = deal ? steps[deal.at] : undefined;
  const earlier = useEarlierDeal(article, sentences, setDeal);
  const value: KeptDeal | null = earlier.held ?? (begun && { revision: article.revision.id, deal: begun });
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
    const there = await standingDeal(article.id, now, part, say);
    const subject = there.subject ?? (await makeRecord(article.id, 'DEAL', there.label.trim()));
    const made = { ...there, subject };
    setDeal(made); // made once, also where the claim is refused
    const claim = claimOfPart(text, made, part, subject);
    // What another text suggested, or what was decided meanwhile, is no suggestion any more.
    const isThere = (id: string) => !suggested || suggested.all.some((each) => each.id === id);
    const decides = decidedBy(there, part).filter(({ suggestion }) => isThere(suggestion));
    // The step is over once it is stored: the desk that is read anew may have another text.
    const stored = () => advance(made, done);
    if (claim) await desk.propose.mutateAsync({ claim, replaces: null, decides, stored });
    else stored();
  };
  const enter = async ({ now, at, done }: Entering) =>
    at.kind === 'CHAIN' ? enterSources(now, done) : enterPart(now, at, done);
  // A command of the desk, so that the records it makes are known at once among what can be undone.
  const entering = useMutation({ mutationFn: enter });
  const busy = entering.isPending;
  const failure = entering.error && explained(entering.error, say);
  const take = (done: Done) => {
    if (deal && step && !busy) entering.mutate({ now: deal, at: step, done });
  };
  const leaveOut = (done: Done) => {
    if (!deal || !step || busy) return;
    entering.reset();
    advance(deal, done);
  };
  const rename = (label: string) => setDeal((now) => now && { ...now, label });
  return {
    ...{ deal, steps, step, sentences, busy, failure, earlier, kept, value },
    ...{ open, take, leaveOut, rename },
    close: () => {
      entering.reset();
      close();
    },
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
