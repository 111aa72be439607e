import type { Message, Saying } from '../messages/say.tsx';
import { translated } from './explain.ts';

type Issue = { readonly path: readonly string[]; readonly message: string };

/** What the API says of one field of what was sent, or null. */
export const issueAt = (issues: readonly Issue[], field: string, say: Saying): string | null =>
  issues
    .filter(({ path }) => path.includes(field))
    .map(({ message }) => translated(message, say))
    .join(' ') || null;

/** What it says of no field that the form shows. */
export const issuesElsewhere = (
  issues: readonly Issue[],
  fields: readonly string[],
  say: Saying,
): readonly string[] =>
  issues
    .filter(({ path }) => !path.some((part) => fields.includes(part)))
    .map(({ path, message }) => {
      const place = placeOf(path);
      const sentence = translated(message, say);
      return place ? say('trouble.at', { place: say(place.id, place.values), sentence }) : sentence;
    });

// Where in a claim it stands, in the form's own words; a path says nothing to people.
const placeOf = (path: readonly string[]): Message | null => {
  const next = (part: string) => (path.includes(part) ? path[path.indexOf(part) + 1] : undefined);
  const link = next('links');
  if (link !== undefined) return { id: 'trouble.source', values: { number: Number(link) + 1 } };
  if (path.includes('chain')) return { id: 'trouble.chain' };
  const citation = next('citations');
  if (citation === undefined) return path.includes('citations') ? { id: 'trouble.passage' } : null;
  return { id: citation === '0' ? 'trouble.passage' : 'trouble.morePassages' };
};
