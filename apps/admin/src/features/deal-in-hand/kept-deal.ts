import { ownVoice } from '../claim/claim-draft.ts';
import type { DealInHand } from './deal-in-hand.ts';

/** A deal as it is kept, with the text of the article that its places are on. */
export type KeptDeal = { readonly revision: string; readonly deal: DealInHand };

const isKept = (kept: unknown): kept is KeptDeal =>
  typeof kept === 'object' &&
  kept !== null &&
  'revision' in kept &&
  typeof kept.revision === 'string' &&
  'deal' in kept &&
  typeof kept.deal === 'object' &&
  kept.deal !== null &&
  'proposed' in kept.deal; // only this form keeps anything in its place

/** Reads what was kept of a deal; null where that is none. */
export const readKeptDeal = (kept: unknown): KeptDeal | null => {
  if (!isKept(kept)) return null;
  const { deal } = kept;
  // Whose sources were not taken yet speaks in the article's own voice, which is told by what it is.
  return deal.chain.links.length > 0 ? kept : { ...kept, deal: { ...deal, chain: ownVoice } };
};
