import type { Moved } from '../changes/enter-changes.ts';
import type { Compared } from '../projection/project-records.ts';
import { dateFields } from './facts.ts';
import type { Touched } from './refresh-duplicates.ts';

const places = new Set([
  ...['caption', 'folded', 'romanised', 'names', 'identifiers', 'links'],
  ...dateFields.map((field) => `held.${field}`),
]);

const targets = ({ stored, wanted }: Compared): readonly string[] =>
  [...stored.is.links, ...wanted.links].flatMap(({ targetId }) => (targetId === null ? [] : [targetId]));

/** What records that were written, and those whose standing changed, mean for the queue of possible duplicates. */
export const touchedBy = (written: readonly Compared[], moved: readonly Moved[]): Touched => {
  const changed = written.filter(({ differences }) => differences.some(({ place }) => places.has(place)));
  const relinked = changed.filter(({ differences }) => differences.some(({ place }) => place === 'links'));
  return {
    changed: [...new Set([...changed.map(({ stored }) => stored.id), ...moved.map(({ id }) => id)])],
    linked: [...new Set(relinked.flatMap(targets))],
  };
};
