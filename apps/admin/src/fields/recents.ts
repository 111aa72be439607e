import type { Kind } from '../generated/graphql.ts';

/** A record that was picked: what is kept of it, since all else of it may change. */
export type Recent = { readonly id: string; readonly kind: Kind };

const mostOfAKind = 5;

/** What was picked, newest first, with one more: five of each kind at most. */
export const withRecent = (recents: readonly Recent[], { id, kind }: Recent): readonly Recent[] => {
  const all = [{ id, kind }, ...recents.filter((each) => each.id !== id)];
  const ofKind = (at: number) => all.slice(0, at).filter((each) => each.kind === all[at]?.kind).length;
  return all.filter((_, at) => ofKind(at) < mostOfAKind);
};

/** The ids of the five that were picked last of some kinds. */
export const recentOf = (recents: readonly Recent[], kinds: readonly Kind[]): readonly string[] =>
  recents
    .filter(({ kind }) => kinds.includes(kind))
    .slice(0, mostOfAKind)
    .map(({ id }) => id);

const isRecent = (stored: unknown): stored is Recent =>
  typeof stored === 'object' &&
  stored !== null &&
  'id' in stored &&
  typeof stored.id === 'string' &&
  'kind' in stored &&
  typeof stored.kind === 'string';

const placeOf = (viewer: string): string => `chancery.recent ${viewer}`;

/** What a person picked last in this browser, newest first. */
export const readRecents = (viewer: string): readonly Recent[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(placeOf(viewer)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return []; // storage is closed or holds something else: nothing is known to be recent then
  }
};

/** Keeps what a person picked, in this browser. */
export const keepRecent = (viewer: string, picked: Recent): void => {
  try {
    localStorage.setItem(placeOf(viewer), JSON.stringify(withRecent(readRecents(viewer), picked)));
  } catch {
    // A private window may refuse: the record is picked all the same, and only less quickly found again.
  }
};
