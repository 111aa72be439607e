import type { Range } from '@chancery/domain';
import { useSay } from '../../messages/say.tsx';
import { chainHere, withSourceHere } from '../suggestion/chain-here.ts';
import type { DeskSuggestion } from '../suggestion/suggestions-document.ts';
import type { useClaimForm } from './use-claim-form.ts';
import type { useDesk } from './use-desk.ts';

/**
 * H takes the chain that is suggested where the claim stands; Shift + H goes one source further out, Shift + N says that
 * nobody stands behind the last one.
 */
export const useSourceKeys = (
  form: ReturnType<typeof useClaimForm>,
  desk: ReturnType<typeof useDesk>,
  suggestions: readonly DeskSuggestion[],
  selection: Range | null,
) => {
  const say = useSay();
  const passage = form.draft?.passage ?? selection;
  const proposed = passage && chainHere(passage, suggestions);
  const take = () => {
    if (!passage) return;
    // What is selected beside the claim may be the cue that is meant.
    const chain = (selection && chainHere(selection, suggestions)) ?? proposed;
    if (!chain) {
      desk.tell(say('article.noChain'));
      return;
    }
    if (!form.draft) form.open(passage);
    form.edit((now) => ({ ...now, chain }));
    desk.tell(say('article.done.CHAIN', { count: chain.links.length }));
  };
  const goOut = () => {
    if (!form.draft || !passage) return;
    const chain = withSourceHere(form.draft.chain, selection, passage, suggestions);
    form.edit((now) => ({ ...now, chain }));
    desk.tell(say('article.done.SOURCE', { count: chain.links.length }));
  };
  const stopHere = () => {
    if (!form.draft) return;
    if (form.draft.chain.links.length === 0) {
      desk.tell(say('article.noSource'));
      return;
    }
    form.edit((now) => ({ ...now, chain: { ...now.chain, ends: 'NAMED_ORIGIN' } }));
    desk.tell(say('article.done.NAMED_ORIGIN'));
  };
  return { proposed: proposed ?? null, chords: { h: take, 'Shift+h': goOut, 'Shift+n': stopHere } };
};
