import { useSyncExternalStore } from 'react';

const place = 'chancery.letters';
const listeners = new Set<() => void>();
let chosen: boolean | null = null;

const kept = (): boolean => {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true; // a browser may keep nothing; then the choice holds for this visit
  }
};

/** Whether single letters are shortcuts: who speaks to the computer, or slips, may switch them off (WCAG 2.1.4). */
export const lettersWork = (): boolean => {
  chosen ??= kept();
  return chosen;
};

/** Switches single letters on or off, in this browser. */
export function setLetters(on: boolean): void {
  chosen = on;
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLetters = (): boolean => useSyncExternalStore(subscribe, lettersWork, () => true);
