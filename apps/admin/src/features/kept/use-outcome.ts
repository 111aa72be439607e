import { useState } from 'react';
import type { KeptState } from './keeper.ts';

/** How the last saving went, while the next one waits: words that blink are read out again and again. */
export function useOutcome(state: KeptState): KeptState | null {
  const [outcome, setOutcome] = useState<KeptState | null>(null);
  const isKnown = state.phase !== 'WAITING';
  if (isKnown && outcome !== state) setOutcome(state);
  return isKnown ? state : outcome;
}
