import { fuzzyDate } from '@chancery/domain';
import type { ImportArticleInput } from '../../generated/graphql.ts';
import { translated } from '../../lib/explain.ts';
import type { Saying } from '../../messages/say.tsx';
import type { Reading, Said } from '../intake/reading-document.ts';

/** What was picked as the outlet; its caption is kept so that a restored form can show it. */
export type Outlet = { readonly id: string; readonly caption: string };

/** The form of an article that is not imported yet. */
export type Entry = {
  /** Plain words as pasted, or the source of a page where somebody pasted that. */
  readonly content: string;
  /** What the clipboard held as HTML beside the plain words; null where it had none. */
  readonly html: string | null;
  readonly keep: 'TEXT_PLAIN' | 'TEXT_HTML';
  readonly headline: string;
  readonly authors: readonly string[];
  readonly outlet: Outlet | null;
  /** Whether the date is known: nobody said so yet, or somebody did. */
  readonly dated: 'UNSAID' | 'KNOWN' | 'UNKNOWN';
  readonly publishedAt: string;
  readonly url: string;
  readonly language: string;
  /** Id of the article that it is a copy of. */
  readonly copyOf: string | null;
  /** Id of the bytes that the words were read out of; null where they were pasted. */
  readonly original: string | null;
  /** What the page that it was read from says of itself; null where it was pasted. */
  readonly said: Said | null;
};

export const blank: Entry = {
  content: '',
  html: null,
  keep: 'TEXT_PLAIN',
  headline: '',
  authors: [],
  outlet: null,
  dated: 'UNSAID',
  publishedAt: '',
  url: '',
  language: '',
  copyOf: null,
  original: null,
  said: null,
};

/** What is sent as the article's text. */
export const contentOf = (entry: Entry): string =>
  entry.keep === 'TEXT_HTML' ? (entry.html ?? entry.content) : entry.content;

// Words that are wiped or replaced as a whole were not read out of anything, and are no copy of what those before were.
const readOut = (content: string, isPasted: boolean): Partial<Entry> =>
  isPasted || content.trim() === '' ? { content, original: null, said: null, copyOf: null } : { content };

/**
 * What changes when the words in the box do; `isPasted` where a paste took the place of all of them. Words that were
 * edited are no longer those of the clipboard's HTML.
 */
export const edited = (entry: Entry, content: string, isPasted: boolean): Partial<Entry> =>
  isPasted || entry.html === null || content === entry.content
    ? readOut(content, isPasted)
    : { ...readOut(content, false), html: null, keep: 'TEXT_PLAIN' };

/**
 * What the command is given: only what was filled in. What the office has already is refused, unless the editor has
 * said that it is a copy, or wants it all the same.
 */
export function inputOf(entry: Entry, allTheSame = false): ImportArticleInput {
  const stated = (words: string) => words.trim() || null;
  return {
    content: contentOf(entry),
    mediaType: entry.keep,
    headline: stated(entry.headline),
    authors: entry.authors.length > 0 ? [...entry.authors] : null,
    outlet: entry.outlet?.id ?? null,
    publishedAt: entry.dated === 'KNOWN' ? stated(entry.publishedAt) : null,
    url: stated(entry.url),
    language: stated(entry.language),
    copyOf: entry.copyOf,
    original: entry.original,
    onlyNew: entry.copyOf === null && !allTheSame,
  };
}

/** What was read, as the form has it. The date is left unsaid where it is unknown: somebody has to say so. */
export const entryOf = (reading: Reading): Entry => ({
  ...blank,
  content: reading.text,
  headline: reading.title ?? '',
  authors: reading.authors,
  outlet: reading.outlet?.outlet ?? null,
  dated: reading.publishedAt === null ? 'UNSAID' : 'KNOWN',
  publishedAt: reading.publishedAt ?? '',
  url: reading.url ?? '',
  language: reading.language ?? '',
  original: reading.original?.id ?? null,
  said: saidOf(reading),
});

const saidOf = ({ siteName, publishedAt, publishedAsWritten, outlet }: Said): Said => ({
  siteName,
  publishedAt,
  publishedAsWritten,
  outlet,
});

/** What a page says of itself: the one that the words were read from, and where it is silent what tells by the address. */
export const heard = (read: Said | null, known: Said | null): Said => ({
  siteName: read?.siteName ?? known?.siteName ?? null,
  publishedAt: read?.publishedAsWritten ? read.publishedAt : (known?.publishedAt ?? null),
  publishedAsWritten: read?.publishedAsWritten ?? known?.publishedAsWritten ?? null,
  // The address may have been changed since the page was read.
  outlet: known?.outlet ?? read?.outlet ?? null,
});

/** The date as a page says it: in EDTF where it was understood, else as it is written; null where it says none. */
export const dateSaid = ({ publishedAt, publishedAsWritten }: Said): string | null =>
  publishedAt ?? publishedAsWritten;

/** How a publication date would be read: a value, or what is wrong with the words. */
export function readDate(asStated: string, say: Saying) {
  const read = fuzzyDate.parse(asStated.trim());
  if (read.ok && read.value.relative !== null)
    return { ok: false, message: say('import.dateRelative') } as const;
  return read;
}

/** What must be said before the article is sent, by field, in the reader's language. */
export function lacking(entry: Entry, say: Saying): Readonly<Record<string, string>> {
  const lacks: Record<string, string> = {};
  if (contentOf(entry).trim() === '') lacks.content = say('import.lacks.content');
  if (entry.dated === 'UNSAID') lacks.dated = say('import.lacks.dated');
  if (entry.dated === 'KNOWN') {
    const read = readDate(entry.publishedAt, say);
    if (!read.ok)
      lacks.publishedAt = entry.publishedAt.trim()
        ? translated(read.message, say)
        : say('import.lacks.publishedAt');
  }
  return lacks;
}
