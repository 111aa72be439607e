import type { Chosen } from '../../components/conflict.tsx';
import { type Hands, type Versions, versionsOf } from '../../lib/three-way.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import type { Saying } from '../../messages/say.tsx';
import type { DeskArticle } from './article-document.ts';

/** What something is called: an organisation, or an article by its headline. */
type Named = { readonly id: string; readonly caption: string };

/** What is known of an article besides its words, as a form has it. */
export type Details = {
  readonly headline: string;
  readonly outlet: Named | null;
  readonly authors: readonly string[];
  /** A further author, whose name is still being typed. */
  readonly author: string;
  readonly publishedAt: string;
  readonly url: string;
  readonly language: string;
  /** The article of which it is a copy. */
  readonly copyOf: Named | null;
};

/** Details that are being typed, and those that they were begun from. */
export type KeptDetails = {
  readonly entry: Details;
  readonly seen: { readonly version: number; readonly details: Details };
};

const isNamed = (stored: unknown): boolean =>
  stored === null || (typeof stored === 'object' && 'id' in stored && 'caption' in stored);

const isNames = (stored: unknown): boolean =>
  Array.isArray(stored) && stored.every((name) => typeof name === 'string');

const isDetails = (stored: unknown): stored is Details => {
  if (typeof stored !== 'object' || stored === null) return false;
  const parts = new Map<string, unknown>(Object.entries(stored));
  return (
    isNamed(parts.get('outlet')) &&
    isNamed(parts.get('copyOf')) &&
    isNames(parts.get('authors')) &&
    [...texts, 'author'].every((name) => typeof parts.get(name) === 'string')
  );
};

// An earlier version of the app knew of no copies: nobody changed then what the article is one of.
const withCopy = (stored: unknown, copyOf: Details['copyOf']): unknown =>
  typeof stored === 'object' && stored !== null ? { copyOf, ...stored } : stored;

/**
 * What was kept of the form of an article that has these details; null where an earlier version of the app kept it in another
 * shape.
 */
export const readDetails = (stored: unknown, { copyOf }: Details): KeptDetails | null => {
  if (typeof stored !== 'object' || stored === null || !('entry' in stored && 'seen' in stored)) return null;
  const { seen } = stored;
  if (typeof seen !== 'object' || seen === null || !('version' in seen && 'details' in seen)) return null;
  const { version } = seen;
  const [entry, details] = [stored.entry, seen.details].map((each) => withCopy(each, copyOf));
  return isDetails(entry) && isDetails(details) && typeof version === 'number'
    ? { entry, seen: { version, details } }
    : null;
};

export const detailsOf = (article: DeskArticle): Details => ({
  headline: article.headline,
  outlet: article.outlet,
  authors: article.authors,
  author: '',
  publishedAt: article.publishedAt?.asStated ?? '',
  url: article.url ?? '',
  language: article.language ?? '',
  copyOf: article.copyOf && { id: article.copyOf.id, caption: article.copyOf.headline },
});

const authorsOf = ({ authors, author }: Details): string[] =>
  [...authors, author].map((name) => name.trim()).filter(Boolean);

/** As the API takes it. */
export const describedBy = (details: Details) => ({
  headline: details.headline,
  authors: authorsOf(details),
  publishedAt: details.publishedAt.trim() || null,
  outlet: details.outlet?.id ?? null,
  url: details.url.trim() || null,
  language: details.language.trim() || null,
  copyOf: details.copyOf?.id ?? null,
});

const texts = ['headline', 'publishedAt', 'url', 'language'] as const;
type Field = Exclude<keyof Details, 'author'>;
const labels: Readonly<Record<Field, MessageId>> = {
  headline: 'article.headline',
  outlet: 'article.outlet',
  authors: 'article.authors',
  publishedAt: 'article.published',
  url: 'article.address',
  language: 'session.language',
  copyOf: 'record.history.copyOf',
};
const names = Object.keys(labels) as readonly Field[]; // its own keys

const wordsIn = (name: Field, details: Details, wordsOf: (named: Named) => string): string => {
  if (name === 'outlet' || name === 'copyOf') {
    const named = details[name];
    return named ? wordsOf(named) : '';
  }
  // A name may have a comma of its own.
  return name === 'authors' ? authorsOf(details).join('; ') : details[name].trim();
};

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
        keyOf: (details) => wordsIn(name, details, ({ id }) => id),
        wordsOf: (details, record) => wordsIn(name, details, record),
      },
      { base, mine, theirs },
    ),
  );

/** The details that were chosen, field by field. */
export const chosenDetails = (versions: Hands<Details>, chosen: Chosen): Details => {
  const from = (name: Field): Details => {
    const side = chosen[name];
    if (side === 'THEIRS') return versions.theirs;
    return side === 'BASE' ? versions.base : versions.mine;
  };
  return {
    headline: from('headline').headline,
    outlet: from('outlet').outlet,
    authors: authorsOf(from('authors')),
    author: '',
    publishedAt: from('publishedAt').publishedAt,
    url: from('url').url,
    language: from('language').language,
    copyOf: from('copyOf').copyOf,
  };
};
