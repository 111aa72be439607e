import { useSyncExternalStore } from 'react';
import { type Language, languageOf, languagePlace, standardLanguage } from './languages.ts';

const listeners = new Set<() => void>();
let chosen: Language | null = null;

function kept(): Language {
  try {
    return languageOf(localStorage.getItem(languagePlace));
  } catch {
    return standardLanguage; // a browser may keep nothing; then the choice holds for this visit
  }
}

const current = (): Language => {
  chosen ??= kept();
  return chosen;
};

/** Has the office speak another language from now on, in this browser. */
export function chooseLanguage(language: Language): void {
  chosen = language;
  try {
    localStorage.setItem(languagePlace, language.code);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

// What another window of this browser chose holds here too.
const hear = ({ key }: StorageEvent) => {
  if (key !== languagePlace) return;
  chosen = null;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) addEventListener('storage', hear);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', hear);
  };
};

/** The language of this browser. Pages are drawn in the standard one before anybody asks for them. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, current, () => standardLanguage);
