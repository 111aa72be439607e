import { canonicalUrl } from './canonical-url.ts';
import type { PageDocument } from './dom.ts';
import { type StatedArticle, statedArticle } from './json-ld.ts';
import { type Published, publishedFrom } from './published.ts';

/** What a page says of its article; each null or empty where it says nothing. */
export type PageMetadata = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly published: Published | null;
  readonly canonicalUrl: string | null;
  readonly stated: StatedArticle | null;
};

/** Words on one line, without what no line can have. */
export const line = (words: string | null | undefined): string | null => {
  const clean = (words ?? '')
    .replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .replace(/\p{Surrogate}$/u, '');
  return clean === '' ? null : clean;
};

const section =
  /^(?:(?:(?:latest|breaking|top|world|local) )?news|world|politics|business|sports?|home(?: ?page)?|online|official (?:web)?site)$/iu;

// "Gazette | News" is the Gazette, which has news.
const withoutSections = (words: string | null): string | null => {
  const names = words?.split(/ [|–—·-] /u).filter((part) => !section.test(part.trim())) ?? [];
  return names.length === 1 ? (names[0]?.trim() ?? null) : words;
};

type Meta = (...names: readonly string[]) => string | null;

/** Reads `meta` elements by the first name that has a content. */
const metaOf = (document: PageDocument): Meta => {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'])
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u))
        if (name !== '' && content !== '' && !contents.has(name)) contents.set(name, content);
  }
  return (...names) => names.map((name) => contents.get(name)).find((each) => each !== undefined) ?? null;
};

const published = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'pubdate',
  'pdate',
  'publish-date',
  'publication_date',
  'date',
] as const;

// A date that stands in the article itself, where there is only one: with several, which is meant is a guess.
const timeIn = (document: PageDocument): string | null => {
  const marked = document.querySelector('[itemprop~="datePublished"], time[pubdate]');
  if (marked) return marked.getAttribute('datetime') ?? marked.getAttribute('content') ?? marked.textContent;
  const all = [...document.querySelectorAll('article time[datetime], main time[datetime]')];
  const days = new Set(all.map((each) => (each.getAttribute('datetime') ?? '').slice(0, 10)));
  return days.size === 1 ? (all[0]?.getAttribute('datetime') ?? null) : null;
};

const canonicalTag = (words: string): string | null => {
  try {
    return Intl.getCanonicalLocales(words)[0] ?? null;
  } catch {
    return null; // a RangeError is how the runtime tells that it is no tag: "en-us-us"
  }
};

const languageOf = (tags: readonly (string | null | undefined)[]): string | null => {
  for (const tag of tags) {
    const words = tag?.trim().replaceAll('_', '-') ?? '';
    const language = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(words) ? canonicalTag(words) : null;
    if (language !== null) return language;
  }
  return null;
};

const isAddress = (words: string): boolean => /^(?:https?:)?\/\//iu.test(words) || words.startsWith('@');

/** What a page says of its article, in JSON-LD first, then in `meta`, links and `time`. */
export const pageMetadata = (document: PageDocument, url: string | null): PageMetadata => {
  const stated = statedArticle(document);
  const meta = metaOf(document);
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const authors = (
    stated && stated.authors.length > 0
      ? stated.authors
      : [
          meta(
            'dc:creator',
            'dcterm:creator',
            'dc.creator',
            'parsely-author',
            'author',
            'article:author',
            'byl',
          ),
        ]
  )
    .map(line)
    .filter((name) => name !== null && !isAddress(name));
  return {
    title: line(
      stated?.headline ??
        meta('dc.title', 'og:title', 'parsely-title', 'twitter:title') ??
        document.querySelector('title')?.textContent,
    ),
    authors: authors.filter((name) => name !== null),
    siteName: withoutSections(line(stated?.publisher ?? meta('og:site_name', 'application-name'))),
    language: languageOf([
      document.documentElement.getAttribute('lang'),
      stated?.language,
      meta('og:locale', 'content-language', 'dc.language', 'language'),
    ]),
    published: publishedFrom([
      stated?.published ?? null,
      ...published.map((name) => meta(name)),
      timeIn(document),
    ]),
    canonicalUrl: canonicalUrl([link, meta('og:url'), stated?.url ?? null], url),
    stated,
  };
};
