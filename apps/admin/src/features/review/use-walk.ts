import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import { lettersWork } from '../../lib/letters.ts';
import type { DeskProposal } from './review-document.ts';

const typedInto = '[contenteditable], input, textarea, select';
const worked = `${typedInto}, a, button, summary, label`;

const elementOf = (target: EventTarget | null): Element | null => (target instanceof Element ? target : null);

const cardIn = (list: HTMLElement, id: string) =>
  list.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`);

/** Whether the list scrolls by itself, beside the text, rather than with the page below it. */
const scrolls = (list: HTMLElement): boolean => getComputedStyle(list).overflowY === 'auto';

/**
 * The way through the claims of a review: which is the current one, that it is in view and has the focus, and
 * the keys, which are heard within the list only.
 */
export function useWalk(
  proposals: readonly DeskProposal[],
  first: number,
  keys: Readonly<Record<string, (proposal: DeskProposal) => void>>,
) {
  const list = useRef<HTMLElement>(null);
  const opened = useRef(false);
  // A new object at every step: to be sent where one is already brings the card into view once more.
  const [step, setStep] = useState({ at: first, takes: false });
  const place = Math.min(step.at, proposals.length - 1);
  const current = proposals[place] ?? null;
  /** Makes a claim the current one. Its card takes the focus from a button within, where that is about to rest. */
  const goTo = useLatest((at: number, takes: boolean = false) =>
    setStep({ at: Math.min(Math.max(at, 0), Math.max(proposals.length - 1, 0)), takes }),
  );
  const arrive = useLatest(() => {
    const card = list.current && current && cardIn(list.current, current.claim.id);
    if (!list.current || !card) return;
    // A page that opens shows its beginning, unless the list can scroll by itself.
    if (opened.current || scrolls(list.current)) card.scrollIntoView({ block: 'nearest' });
    opened.current = true;
    const here = document.activeElement;
    const stays = here?.matches(typedInto) || (!step.takes && card.contains(here));
    if (!stays) card.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step arrives somewhere
  useEffect(() => arrive(), [step, arrive]);

  /** The claim whose card holds an element. */
  const placeOf = (element: Element | null): number => {
    const id = element?.closest<HTMLElement>('[data-claim]')?.dataset['claim'];
    return proposals.findIndex(({ claim }) => claim.id === id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!lettersWork()) return;
    const element = elementOf(event.target);
    if (element?.matches(typedInto)) return;
    const focused = placeOf(element);
    const here = focused >= 0 ? focused : place;
    const proposal = proposals[here];
    const key = keyPressed(event).toLowerCase();
    if (key === 'j') goTo(here + 1);
    else if (key === 'k') goTo(here - 1);
    else if (proposal && !event.repeat) keys[key]?.(proposal);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const element = elementOf(event.target);
    const clicked = placeOf(element);
    const selects = window.getSelection()?.isCollapsed === false;
    if (clicked >= 0 && !selects && !element?.closest(worked)) goTo(clicked);
  };
  return { current, place, goTo, region: { ref: list, tabIndex: -1, onKeyDown, onClick } };
}
