import type { Range } from '@chancery/domain';
import { type Carry, carrying, wordsAt } from '../claim/carrying.ts';
import type { ProposedDeal, ProposedPart } from './deal-here.ts';
import type { DealInHand } from './deal-in-hand.ts';

/** A deal on another text of its article, and the words of it that have no sure place there. */
export type BroughtDeal = { readonly deal: DealInHand; readonly lost: readonly string[] };

const rangesOf = ({ passage, cites }: ProposedPart): readonly Range[] => [passage, ...(cites ? [cites] : [])];

const cueOf = ({ cue }: { readonly cue: Range | null }): readonly Range[] => (cue ? [cue] : []);

const partOn = (part: ProposedPart, carry: Carry): ProposedPart | null => {
  const passage = carry(part.passage);
  const cites = part.cites && carry(part.cites);
  if (!passage || (part.cites && !cites)) return null;
  return { ...part, passage, cites: part.cites && cites && { role: part.cites.role, ...cites } };
};

const cuesOn = <Link extends { readonly cue: Range | null }>(links: readonly Link[], carry: Carry) =>
  links.map((link) => ({ ...link, cue: link.cue && carry(link.cue) }));

/** What of a deal is over, and what is still asked for: its sources come before its parts. */
const divided = ({ proposed: { sources, parts }, at }: DealInHand) => {
  const done = sources.length === 0 ? at : Math.max(at - 1, 0);
  return {
    past: parts.slice(0, done),
    coming: parts.slice(done),
    sources: at === 0 ? sources : [],
  };
};

/**
 * Brings a deal that was begun on a text of an article onto another one. What is still asked for goes where its words
 * surely stand, and is left out where they do not; what was typed and what was done stays.
 */
export const bringDeal = (before: string, after: string, deal: DealInHand): BroughtDeal => {
  const { proposed, chain } = deal;
  const { past, coming, sources } = divided(deal);
  const cues = [...sources, ...chain.links].flatMap(cueOf);
  const carry = carrying(before, after, [...cues, ...coming.flatMap(rangesOf)]);
  // A sentence that is gone takes along what it says.
  const words = coming.flatMap((part) => (carry(part.passage) ? rangesOf(part) : [part.passage]));
  const gone = [...cues, ...words].filter((range) => carry(range) === null);
  const parts = [...past, ...coming.flatMap((part) => partOn(part, carry) ?? [])];
  return {
    deal: {
      ...deal,
      proposed: { ...proposed, sources: cuesOn(proposed.sources, carry), parts },
      chain: { ...chain, links: cuesOn(chain.links, carry) },
    },
    lost: [...new Set(gone.map((range) => wordsAt(before, range)))].filter((each) => each !== ''),
  };
};

/** The same deal with the suggestions that its new text has of it, where it is suggested there too. */
export const suggestedAnew = (deal: DealInHand, found: ProposedDeal | null): DealInHand => {
  if (!found) return deal;
  const { suggestion, chainSuggestion } = found;
  const sameAs = (part: ProposedPart) =>
    found.parts.find(
      ({ field, cites }) =>
        field === part.field && cites?.start === part.cites?.start && cites?.end === part.cites?.end,
    );
  const parts = deal.proposed.parts.map((part) => ({
    ...part,
    suggestion: sameAs(part)?.suggestion ?? part.suggestion,
  }));
  return { ...deal, proposed: { ...deal.proposed, suggestion, chainSuggestion, parts } };
};
