import { useCallback, useState } from 'react';
import { useKept } from '../kept/use-kept.ts';
import { blank, type Entry } from './entry.ts';

/** The form, kept for whoever fills it in until the article was imported; `filled` is null while nothing is in it. */
export function useKeptEntry() {
  const [entry, setEntry] = useState<Entry>(blank);
  const filled = JSON.stringify(entry) === JSON.stringify(blank) ? null : entry;
  const kept = useKept({
    place: 'paste',
    value: filled,
    read: (stored) => (isEntry(stored) ? { ...blank, ...stored } : null),
    restore: setEntry,
  });
  const set = useCallback((part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part })), []);
  const { drop } = kept;
  const clear = () => {
    setEntry(blank);
    drop();
  };
  return { entry, set, clear, filled, kept };
}

// An older version of the app may have left another shape: every part must be of the type that it has now.
function isEntry(stored: unknown): stored is Entry {
  if (typeof stored !== 'object' || stored === null) return false;
  const parts = new Map(Object.entries(stored));
  const texts = ['content', 'headline', 'publishedAt', 'url', 'language'];
  return (
    texts.every((name) => typeof parts.get(name) === 'string') &&
    ['TEXT_PLAIN', 'TEXT_HTML'].includes(parts.get('keep')) &&
    ['UNSAID', 'KNOWN', 'UNKNOWN'].includes(parts.get('dated')) &&
    (parts.get('html') === null || typeof parts.get('html') === 'string') &&
    ['copyOf', 'original'].every((name) =>
      ['string', 'object', 'undefined'].includes(typeof parts.get(name)),
    ) &&
    Array.isArray(parts.get('authors')) &&
    parts.get('authors').every((author: unknown) => typeof author === 'string') &&
    isOutlet(parts.get('outlet')) &&
    isSaid(parts.get('said') ?? null)
  );
}

const isSaid = (stored: unknown): boolean =>
  stored === null ||
  (typeof stored === 'object' &&
    ['siteName', 'publishedAt', 'publishedAsWritten', 'outlet'].every((name) => name in stored));

const isOutlet = (stored: unknown): boolean =>
  stored === null ||
  (typeof stored === 'object' && stored !== undefined && 'id' in stored && 'caption' in stored);
