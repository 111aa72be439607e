import { fuzzyDate } from '@chancery/domain';
import type { ImportArticleInput } from '../../generated/graphql.ts';

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
};

/** What is sent as the article's text. */
export const contentOf = (entry: Entry): string =>
  entry.keep === 'TEXT_HTML' ? (entry.html ?? entry.content) : entry.content;

/** What changes when the words in the box do. Words that were edited are no longer those of the clipboard's HTML. */
export const edited = (entry: Entry, content: string, isPasted: boolean): Partial<Entry> =>
  isPasted || entry.html === null || content === entry.content
    ? { content }
    : { content, html: null, keep: 'TEXT_PLAIN' };

/** What the command is given: only what was filled in. */
export function inputOf(entry: Entry): ImportArticleInput {
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
  };
}

/** How a publication date would be read: a value, or what is wrong with the words. */
export function readDate(asStated: string) {
  const read = fuzzyDate.parse(asStated.trim());
  if (read.ok && read.value.relative !== null)
    return {
      ok: false,
      message: 'Words such as “yesterday” hang on the day of publication, which is asked here.',
    } as const;
  return read;
}

/** What must be said before the article is sent, by field. */
export function lacking(entry: Entry): Readonly<Record<string, string>> {
  const lacks: Record<string, string> = {};
  if (contentOf(entry).trim() === '') lacks.content = 'Paste the text of the article.';
  if (entry.dated === 'UNSAID') lacks.dated = 'Say when it was published, or that the date is unknown.';
  if (entry.dated === 'KNOWN') {
    const read = readDate(entry.publishedAt);
    if (!read.ok)
      lacks.publishedAt = entry.publishedAt.trim()
        ? read.message
        : 'Write the date, or say that it is unknown.';
  }
  return lacks;
}
