import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import { lettersWork } from '../../lib/letters.ts';

const pairsIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-pair]') ?? []),
];

/** Gives the focus to a pair by its place; to the last one where there are fewer. */
export function focusPair(list: HTMLElement | null, at: number): void {
  const pairs = pairsIn(list);
  const pair = pairs[Math.max(0, Math.min(at, pairs.length - 1))];
  pair?.scrollIntoView({ block: 'nearest' });
  pair?.focus({ preventScroll: true });
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const letterSteps: Readonly<Record<string, number>> = { j: 1, k: -1 };

type Acts = Readonly<Record<string, (pair: string) => void>>;

/**
 * The way from pair to pair by J, K and the arrows, and letters that do something with the one that has the focus. The
 * first one gets it when the list opens.
 */
export function usePairKeys(list: RefObject<HTMLElement | null>, acts: Acts) {
  const opened = useRef(false);
  const open = useLatest(() => {
    if (!opened.current && document.activeElement === document.body) focusPair(list.current, 0);
    opened.current = true;
  });
  useEffect(open, [open]);

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const pressed = event.key.length === 1 ? keyPressed(event).toLowerCase() : event.key;
    const pairs = pairsIn(list.current);
    const at = pairs.findIndex((pair) => pair.contains(document.activeElement));
    const step = steps[pressed] ?? (lettersWork() ? letterSteps[pressed] : undefined);
    const act = lettersWork() ? acts[pressed] : undefined;
    if (step === undefined && !act) return;
    event.preventDefault();
    if (step !== undefined) return focusPair(list.current, at + step);
    const pair = pairs[at]?.dataset['pair'];
    if (act && pair !== undefined && !event.repeat) act(pair);
  };
}
