import { overlaps, type Range } from '@chancery/domain';
import { type ChainDraft, endsElsewhere, sameRange, withSource } from '../claim/claim-draft.ts';
import { chainOf } from './prefill.ts';
import type { DeskSuggestion } from './suggestions-document.ts';

/** The chain of sources that is suggested for the sentence of a range, or whose cue it is; null where none is. */
export const chainHere = (range: Range, all: readonly DeskSuggestion[]): ChainDraft | null => {
  const found =
    all.find(({ chain }) => chain?.links.some(({ cue }) => cue && overlaps(cue, range))) ??
    all.find(({ chain }) => chain && overlaps(chain, range));
  return found ? chainOf(found) : null;
};

/** One source further out: the one that is suggested for the selected words, else with these words as its cue. */
export const withSourceHere = (
  chain: ChainDraft,
  selection: Range | null,
  passage: Range,
  all: readonly DeskSuggestion[],
): ChainDraft => {
  // What is claimed names no source, though its sentence may.
  const words = selection && !sameRange(selection, passage) ? selection : null;
  const suggested = words && chainHere(words, all);
  const link = words && suggested?.links.find(({ cue }) => cue && overlaps(cue, words));
  if (!suggested || !link) return withSource(chain, selection, passage);
  return {
    links: [...chain.links, link],
    ends: suggested.links.at(-1) === link ? suggested.ends : endsElsewhere(chain),
  };
};
