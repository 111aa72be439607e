import { useCallback, useEffect, useState } from 'react';
import { blank, type Entry } from './entry.ts';

const keyOf = (viewer: string): string => `chancery.import ${viewer}`;
// Here an earlier version kept it, whoever had pasted it.
const oldKey = 'chancery.import';

/** The form, kept in this browser for whoever fills it in, until the article was imported. `kept`: whether that works. */
export function useKeptEntry(viewer: string) {
  const [entry, setEntry] = useState<Entry>(blank);
  const [kept, setKept] = useState(true);
  const [restored, setRestored] = useState(false);

  // After the first paint, since the server has no storage and both must draw the same.
  useEffect(() => {
    const before = read(keyOf(viewer));
    if (before) setEntry(before);
    setRestored(true);
  }, [viewer]);

  useEffect(() => {
    if (restored) setKept(write(keyOf(viewer), entry));
  }, [viewer, entry, restored]);

  const set = useCallback((part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part })), []);
  const clear = useCallback(() => setEntry(blank), []);
  return { entry, set, clear, kept };
}

function read(key: string): Entry | null {
  try {
    localStorage.removeItem(oldKey);
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isEntry(stored) ? stored : null;
  } catch {
    return null; // storage is closed or holds something else: the form starts empty, as without it
  }
}

/** Whether it could be kept: a private window may refuse, and so may a very long text. */
function write(key: string, entry: Entry): boolean {
  try {
    if (JSON.stringify(entry) === JSON.stringify(blank)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
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
    Array.isArray(parts.get('authors')) &&
    parts.get('authors').every((author: unknown) => typeof author === 'string') &&
    isOutlet(parts.get('outlet'))
  );
}

const isOutlet = (stored: unknown): boolean =>
  stored === null ||
  (typeof stored === 'object' && stored !== undefined && 'id' in stored && 'caption' in stored);
