import type { Copy } from './keeper.ts';

const isCopy = (stored: unknown): stored is Copy =>
  typeof stored === 'object' &&
  stored !== null &&
  'version' in stored &&
  typeof stored.version === 'number' &&
  'content' in stored &&
  (typeof stored.content === 'string' || stored.content === null) &&
  (!('sent' in stored) || typeof stored.sent === 'string' || stored.sent === null);

/** This browser's own copy of what the server does not have yet, for one account and one form. */
export function localCopy(viewer: string, place: string) {
  const key = `chancery.kept ${viewer} ${place}`;
  return {
    read: (): Copy | null => {
      try {
        const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return isCopy(stored) ? stored : null;
      } catch {
        return null; // storage is closed or holds something else: there is no copy then
      }
    },
    write: (kept: Copy) => {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // A private window may refuse, and so may a very long text: the server's copy, and what is said of it, remain.
      }
    },
    clear: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // What cannot be written was never there.
      }
    },
  };
}
