import { Readability } from '@mozilla/readability';
import { readHtml } from '../read-html.ts';
import { densestBlocks } from './densest-blocks.ts';
import { type PageDocument, pageDocument } from './dom.ts';
import { keepable } from './keepable.ts';
import { leaveOutHidden } from './leave-out-hidden.ts';
import { line, type PageMetadata, pageMetadata } from './metadata.ts';
import type { PageReading } from './page-reading.ts';
import { fewWords, wordCount } from './word-count.ts';

const mostElements = 200_000;

type Reader = Pick<
  NonNullable<ReturnType<Readability['parse']>>,
  'title' | 'byline' | 'content' | 'siteName'
>;

const parsed = (document: PageDocument): Reader | null =>
  [...document.querySelectorAll('*')].length > mostElements
    ? null
    : new Readability(document as never, { charThreshold: 200 }).parse(); // a document, as far as it looks

// Readability takes the document apart, and so has one of its own.
const byReadability = (html: string): Reader | null => {
  const document = pageDocument(html);
  const hasHidden = leaveOutHidden(document);
  const shown = parsed(document);
  // A page that shows nothing before its scripts run hides its article too.
  const isEnough = !hasHidden || wordCount(readHtml(shown?.content ?? '')) >= fewWords;
  return isEnough ? shown : parsed(pageDocument(html));
};

// Some pages give machines their text as HTML.
const bodyOf = ({ stated }: PageMetadata): string => {
  const body = stated?.body ?? '';
  return /<(?:p|br|div)\b/iu.test(body) ? readHtml(body) : body;
};

/** Another reading where the first found nothing or little: it has to have half as much again, or it is not believed. */
const secondOpinion = (first: string, document: PageDocument, metadata: PageMetadata): string | null => {
  const enough = 1.5 * wordCount(first);
  if (enough > 1.5 * fewWords) return null;
  const others = [bodyOf(metadata), densestBlocks(document)];
  const [longest] = others
    .map((text) => ({ text, words: wordCount(text) }))
    .sort((one, other) => other.words - one.words);
  return longest && longest.words > enough ? longest.text : null;
};

const wall =
  /\b(?:subscribe|log in|sign in|register|become a member)\b[^.]{0,60}\b(?:to (?:continue|keep|read)|for full access|to unlock)\b|\b(?:this|the) (?:article|story|content) is (?:for|reserved for|exclusive to) (?:subscribers|members)\b/iu;

const namesOf = (byline: string | null | undefined): readonly string[] => {
  const name = line(byline)?.replace(/^by\s+/iu, '') ?? '';
  return name === '' ? [] : [name];
};

/**
 * Reads the article out of a page: its words by Mozilla's Readability, or by a second opinion where that finds little,
 * and what the page says of it. `url` is where it was read, null when unknown. Nothing of the page is run or fetched.
 */
export const readPage = (html: string, url: string | null): PageReading => {
  const document = pageDocument(html);
  const metadata = pageMetadata(document, url);
  const read = byReadability(html);
  const first = read?.content ? readHtml(read.content) : '';
  const second = secondOpinion(first, document, metadata);
  const text = keepable(second ?? first);
  const few = wordCount(text) < fewWords;
  const walled = metadata.stated?.paid === true || (few && wall.test(readHtml(html)));
  return {
    title: line(read?.title) ?? metadata.title,
    authors: metadata.authors.length > 0 ? metadata.authors.flatMap(namesOf) : namesOf(read?.byline),
    siteName: metadata.siteName ?? line(read?.siteName),
    language: metadata.language,
    published: metadata.published,
    canonicalUrl: metadata.canonicalUrl,
    text,
    warnings: [
      ...(second === null ? [] : (['SECOND_OPINION'] as const)),
      ...(few ? (['FEW_WORDS'] as const) : []),
      ...(walled ? (['PAYWALL_LIKELY'] as const) : []),
    ],
  };
};
