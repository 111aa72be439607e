import type { Chosen } from '../../components/conflict.tsx';
import { type Hands, type Versions, versionsOf } from '../../lib/three-way.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import type { Saying } from '../../messages/say.tsx';
import type { DeskArticle } from './article-document.ts';

type Outlet = { readonly id: string; readonly caption: string };

/** What is known of an article besides its words, as a form has it. */
export type Details = {
  readonly headline: string;
  readonly outlet: Outlet | null;
  readonly authors: string;
  readonly publishedAt: string;
  readonly url: string;
  readonly language: string;
};

/** Details that are being typed, and those that they were begun from. */
export type KeptDetails = {
  readonly entry: Details;
  readonly seen: { readonly version: number; readonly details: Details };
};

const isOutlet = (stored: unknown): boolean =>
  stored === null || (typeof stored === 'object' && 'id' in stored && 'caption' in stored);

const isDetails = (stored: unknown): stored is Details => {
  if (typeof stored !== 'object' || stored === null) return false;
  const parts = new Map<string, unknown>(Object.entries(stored));
  return names.every((name) =>
    name === 'outlet' ? isOutlet(parts.get(name)) : typeof parts.get(name) === 'string',
  );
};

/** What was kept of the form; null where an earlier version of the app kept it in another shape. */
export const readDetails = (stored: unknown): KeptDetails | null => {
  if (typeof stored !== 'object' || stored === null || !('entry' in stored && 'seen' in stored)) return null;
  const { entry, seen } = stored;
  if (typeof seen !== 'object' || seen === null || !('version' in seen && 'details' in seen)) return null;
  const { version, details } = seen;
  return isDetails(entry) && isDetails(details) && typeof version === 'number'
    ? { entry, seen: { version, details } }
    : null;
};

export const detailsOf = (article: DeskArticle): Details => ({
  headline: article.headline,
  outlet: article.outlet,
  authors: article.authors.join(', '),
  publishedAt: article.publishedAt?.asStated ?? '',
  url: article.url ?? '',
  language: article.language ?? '',
});

/** As the API takes it. */
export const describedBy = ({ outlet, authors, ...texts }: Details) => ({
  headline: texts.headline,
  authors: authors
    .split(',')
    .map((author) => author.trim())
    .filter(Boolean),
  publishedAt: texts.publishedAt.trim() || null,
  outlet: outlet?.id ?? null,
  url: texts.url.trim() || null,
  language: texts.language.trim() || null,
});

const labels: Readonly<Record<keyof Details, MessageId>> = {
  headline: 'article.headline',
  outlet: 'article.outlet',
  authors: 'article.authors',
  publishedAt: 'article.published',
  url: 'article.address',
  language: 'session.language',
};
const names = Object.keys(labels) as readonly (keyof Details)[]; // its own keys

/** Each field as it was, as one has it, and as somebody else left it. */
export const detailVersions = (
  base: Details,
  mine: Details,
  theirs: Details,
  say: Saying,
): readonly Versions[] =>
  names.map((name) =>
    versionsOf<Details>(
      {
        name,
        label: say(labels[name]),
        keyOf: (details) => (name === 'outlet' ? (details.outlet?.id ?? '') : details[name].trim()),
        wordsOf: (details, record) =>
          name === 'outlet' ? (details.outlet ? record(details.outlet) : '') : details[name].trim(),
      },
      { base, mine, theirs },
    ),
  );

/** The details that were chosen, field by field. */
export const chosenDetails = (versions: Hands<Details>, chosen: Chosen): Details => {
  const from = (name: keyof Details): Details => {
    const side = chosen[name];
    if (side === 'THEIRS') return versions.theirs;
    return side === 'BASE' ? versions.base : versions.mine;
  };
  return {
    headline: from('headline').headline,
    outlet: from('outlet').outlet,
    authors: from('authors').authors,
    publishedAt: from('publishedAt').publishedAt,
    url: from('url').url,
    language: from('language').language,
  };
};
